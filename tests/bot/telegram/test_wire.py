"""The calls that deliver what the outbox keeps; whole messages are held in `tests/db/test_neutral_outbox.py` too."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram import wire
from db.queues import content
from db.queues.content import Content, FileReference
from domain.people import Address
from domain.reports.reports import Duty
from screens.base import Button, Offer, Offers, Outgoing, Rich, Toast, bold, fill, join
from screens.base.rich import Mark, mention, quoted
from screens.buttons.reports import DropDraft, ListSteps, SendAll
from tests.addresses import address
from tests.cast import ENGLISH, STAFF


def parameters(made: Content) -> dict[str, Any]:
    return wire.request(content.MESSAGE, content.pack(made), address(STAFF)).parameters


def test_it_counts_offsets_in_utf16_units() -> None:
    assert wire.entities(Rich("🙂 ") + bold("a")) == [{"type": "bold", "offset": 3, "length": 1}]


def test_it_marks_what_the_template_marks() -> None:
    rich = fill("คะแนน <b>{score}</b> จาก 100", {"score": "53.03"})

    assert wire.entities(rich) == [{"type": "bold", "offset": 6, "length": 5}]


def test_a_mention_names_the_person_it_opens() -> None:
    filled = fill("— {name} 🙂", {"name": mention("สมหญิง", address(STAFF))})
    text = join([bold("x"), filled]) + mention("ก", address(ENGLISH))

    named = [(one["offset"], one["user"]) for one in wire.entities(text) if one["type"] == "text_mention"]

    assert named == [
        (4, {"id": STAFF, "is_bot": False, "first_name": "สมหญิง"}),
        (13, {"id": ENGLISH, "is_bot": False, "first_name": "ก"}),
    ]


def test_a_person_of_another_channel_is_named_without_a_mention() -> None:
    assert parameters(Content(mention("ก", Address("other", "u1")))) == {
        "chat_id": STAFF,
        "text": "ก",
        "link_preview_options": {"is_disabled": True},
    }


def test_a_button_without_data_still_has_some() -> None:
    assert wire.keyboard(((Button("ก"), Button("ข", url="https://x.th")),)) == [
        [{"text": "ก", "callback_data": "-"}, {"text": "ข", "url": "https://x.th"}]
    ]


def test_a_button_that_sends_and_one_that_discards_are_coloured() -> None:
    made = Outgoing(
        Rich("ก"),
        (
            (
                Button("ส่ง", SendAll("hr", "0badcafe")),
                Button("ลบ", DropDraft(Duty(2563, "M1.1/4", "procurement"))),
                Button("กลับ", ListSteps()),
            ),
        ),
    )

    (row,) = parameters(content.content_of(made))["reply_markup"]["inline_keyboard"]

    assert [button.get("style") for button in row] == ["success", "danger", None]


def test_of_several_buttons_that_send_none_stands_out() -> None:
    rows = ((Button("ส่ง", SendAll("hr", "0badcafe")),), (Button("ส่ง", SendAll("legal", "0badcafe")),))

    assert [button.get("style") for (button,) in wire.keyboard(rows)] == [None, None]


def test_an_app_without_colours_has_the_same_words_and_data() -> None:
    ((plain,),) = wire.keyboard(((Button("ส่ง", SendAll("hr", "0badcafe")),),))

    assert {name: value for name, value in plain.items() if name != "style"} == {
        "text": "ส่ง",
        "callback_data": SendAll("hr", "0badcafe").pack(),
    }


def test_peoples_words_are_a_quote_that_expands() -> None:
    said = quoted("จัดประชุมแล้ว") + "\n" + "ต่อ"

    assert wire.entities(said) == [{"type": "expandable_blockquote", "offset": 0, "length": 13}]


def test_a_change_is_an_edit_and_answers_nothing() -> None:
    made = content.content_of(Outgoing(Rich("ก"), reply_to="4"), "5")

    request = wire.request(content.MESSAGE, content.pack(made), address(STAFF))

    assert request.method == "editMessageText"
    assert request.parameters["message_id"] == 5
    assert "reply_parameters" not in request.parameters


def test_a_file_names_its_digest_until_an_id_is_known() -> None:
    made = Content(Rich("ภาพ"), file=FileReference("photo", digest="abc"))

    request = wire.request(content.MESSAGE, content.pack(made), address(STAFF))

    assert (request.method, request.parameters["photo"], request.with_file("AgAC")["photo"]) == (
        "sendPhoto",
        "attach://abc",
        "AgAC",
    )


def test_a_placeholder_is_cut_to_what_telegram_takes() -> None:
    markup = parameters(Content(Rich("ก"), placeholder="ข" * 100))["reply_markup"]

    assert markup == {"force_reply": True, "input_field_placeholder": "ข" * 64}


@pytest.mark.parametrize(("chat", "is_group"), [("-100123", True), ("7", False)])
def test_a_group_is_told_by_its_number(chat: str, is_group: bool) -> None:
    assert wire.is_group(Address("telegram", chat)) is is_group


def test_a_pressed_button_is_answered() -> None:
    request = wire.answer_to_button("q", Toast("บันทึกแล้ว", alert=True))

    assert request.parameters == {"callback_query_id": "q", "text": "บันทึกแล้ว", "show_alert": True}


def test_an_inline_query_is_answered_for_this_person_alone() -> None:
    offer = Offer("1", "ก", "ข", Outgoing(bold("ค"), ((Button("เปิด", url="https://x.th"),),)))

    request = wire.answer_to_inline("q", Offers((offer,), "ถาม", "help", 60))

    (article,) = request.parameters["results"]
    assert request.parameters["is_personal"]
    assert article["input_message_content"]["entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    assert article["reply_markup"]["inline_keyboard"] == [[{"text": "เปิด", "url": "https://x.th"}]]


@pytest.mark.parametrize("payload", ["no JSON", "[]", "7", '{"marks":[[1]]}', '{"file":{"kind":"photo","x":1}}'])
def test_unreadable_content_is_a_value_error(payload: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        wire.request(content.MESSAGE, payload, address(STAFF))


@pytest.mark.parametrize(
    ("made", "anew"),
    [
        (Content(Rich("ก"), in_place_of="4"), Content(Rich("ก"))),
        (Content(bold("ก"), reply_to="3", file=FileReference("photo", id="x")), Content(bold("ก"), reply_to="3")),
        (Content(file=FileReference("photo", id="x")), None),
        (Content(Rich("ก")), None),
    ],
)
def test_only_a_change_or_a_caption_becomes_a_new_text(made: Content, anew: Content | None) -> None:
    assert content.as_new_text(made) == anew


_IDS = st.none() | st.text(min_size=1, max_size=5)
_MARKS = st.builds(Mark, st.integers(0, 9), st.integers(0, 9), st.sampled_from(["bold", "code"])) | st.builds(
    Mark, st.integers(0, 9), st.integers(0, 9), st.just("mention"), st.builds(Address, st.text(), st.text())
)
_FILES = st.none() | st.builds(FileReference, st.just("document"), digest=st.text(min_size=1, max_size=5))
_BUTTONS = st.builds(Button, st.text(), st.text()) | st.builds(Button, st.text(), url=st.text(min_size=1))


@given(
    st.builds(
        Content,
        text=st.builds(Rich, st.text(min_size=1), st.lists(_MARKS, max_size=3).map(tuple)),
        buttons=st.lists(st.lists(_BUTTONS, min_size=1, max_size=2).map(tuple), max_size=2).map(tuple),
        placeholder=st.none() | st.text(),
        reply_to=_IDS,
        in_place_of=_IDS,
        file=_FILES,
    )
)
def test_content_comes_back_as_it_was_kept(made: Content) -> None:
    assert content.unpack(content.pack(made)) == made
