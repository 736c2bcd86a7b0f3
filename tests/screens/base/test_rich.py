"""Rich text: marks survive filling, joining and splitting; what people wrote is never markup."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.base import Attachment, Button, Outgoing, Rich, bold, fill, join, pages, split
from screens.base.rich import Mark, _pieces, mention
from screens.texts import TEXTS
from tests.addresses import address
from tests.cast import ENGLISH, STAFF


def test_it_marks_what_the_template_marks() -> None:
    rich = fill("คะแนน <b>{score}</b> จาก 100", {"score": "53.03"})

    assert rich.text == "คะแนน 53.03 จาก 100"
    assert rich.marks == (Mark(6, 11, "bold"),)


@given(st.text())
def test_a_text_people_wrote_is_never_markup(text: str) -> None:
    rich = fill("<b>ชื่อ</b>: {name}", {"name": text})

    assert rich.text == f"ชื่อ: {text}"
    assert len(rich.marks) == 1


@given(st.text(alphabet=st.sampled_from("ก ข\n้<b>🙂"), max_size=400), st.integers(20, 60))
def test_a_split_loses_nothing_but_blanks(text: str, limit: int) -> None:
    parts = list(split(Rich(text), limit))

    assert "".join("".join(part.text.split()) for part in parts) == "".join(text.split())
    assert all(len(part.text) <= limit for part in parts)


def test_it_splits_between_paragraphs() -> None:
    rich = join([Rich("ก" * 30), bold("ข" * 30)], "\n\n")

    first, second = split(rich, 40)

    assert (first.text, second.text) == ("ก" * 30, "ข" * 30)
    assert second.marks == (Mark(0, 30, "bold"),)


def test_long_messages_keep_their_buttons_on_the_last_page() -> None:
    made = pages(Outgoing(Rich("ก\n" * 5000), buttons=((Button("x", url="y"),),)))

    assert [bool(page.buttons) for page in made] == [False] * (len(made) - 1) + [True]


@pytest.mark.parametrize(("written", "messages"), [("ก" * 1024, 1), ("ก" * 1025, 2), ("🙂" * 513, 2), ("", 1)])
def test_a_text_too_long_for_a_caption_follows_the_file(written: str, messages: int) -> None:
    picture = Attachment("photo", b"x", "x.png")

    made = pages(Outgoing(Rich(written), ((Button("x", url="y"),),), file=picture, reply_to="3"))

    assert len(made) == messages
    assert (made[0].file, made[0].reply_to) == (picture, "3")
    assert [bool(page.buttons) for page in made] == [False] * (messages - 1) + [True]
    assert "".join(page.text.text for page in made) == written
    assert [page.file for page in made[1:]] == [None] * (messages - 1)


@pytest.mark.parametrize("wrong", [{}, {"content": b"x"}, {"content": b"x", "name": "x", "file_id": "y"}])
def test_an_attachment_is_bytes_with_a_name_or_an_id(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="bytes"):
        Attachment("photo", **wrong)


def test_both_languages_have_the_same_keys_and_placeholders() -> None:
    def shape(lang: str) -> dict[str, set[str]]:
        return {
            key: {name for _, _, name in _pieces(text) if name}
            for key, text in TEXTS[lang].items()  # type: ignore[index]
        }

    assert shape("th") == shape("en")


def test_a_mention_names_whom_it_opens_wherever_it_comes_to_stand() -> None:
    filled = fill("— {name} 🙂", {"name": mention("สมหญิง", address(STAFF))})
    text = join([bold("x"), filled]) + mention("ก", address(ENGLISH))

    named = [(text.text[one.start : one.end], one.user) for one in text.marks if one.kind == "mention"]

    assert named == [("สมหญิง", address(STAFF)), ("ก", address(ENGLISH))]
    assert next(iter(split(text))).marks == text.marks
