"""Text typed for a field is kept as it is shown, or refused with a reason."""

import pytest

from domain.entries.entries import Field, Kind
from domain.entries.entry_input import CHANNEL_LETTERS, NAME_LETTERS, TEXT_LETTERS, TITLE_LETTERS, sent, typed
from domain.errors import DomainError


@pytest.mark.parametrize(
    ("typed_in", "kept"),
    [
        ("https://www.cea.or.th/th/no-gift", "https://www.cea.or.th/th/no-gift"),
        (" HTTP://www.Example.go.th:8080/a?b=1#c ", "http://www.example.go.th:8080/a?b=1#c"),
        (
            "https://www.cea.or.th/แนวปฏิบัติ.pdf",
            "https://www.cea.or.th/%E0%B9%81%E0%B8%99%E0%B8%A7%E0%B8%9B%E0%B8%8F%E0%B8%B4%E0%B8%9A%E0%B8%B1%E0%B8%95%E0%B8%B4.pdf",
        ),
        ("https://ทดสอบ.ไทย/x", "https://xn--l3cfk7dp.xn--o3cw4h/x"),
        ("https://10.0.0.5/guide", "https://10.0.0.5/guide"),
    ],
)
def test_a_link_is_kept_as_telegram_takes_it(typed_in: str, kept: str) -> None:
    assert typed(Kind.GUIDELINE, Field.URL, typed_in) == kept


@pytest.mark.parametrize(
    ("typed_in", "why"),
    [
        ("www.cea.or.th", "entry.link_scheme"),
        ("ftp://cea.or.th/x", "entry.link_scheme"),
        ("javascript:alert(1)", "entry.link_scheme"),
        ("tg://user?id=1", "entry.link_scheme"),
        ("https://", "entry.bad_link"),
        ("https://localhost/x", "entry.bad_link"),
        ("https://cea.or.th/a b", "entry.bad_link"),
        ("https://somebody@cea.or.th/", "entry.bad_link"),
        ("https://cea.or.th:port/", "entry.bad_link"),
        ("https://[::1/", "entry.bad_link"),
        ("https://" + "ก" * 300 + ".th/", "entry.bad_link"),
        ("https://cea.or.th/" + "x" * 1000, "entry.too_long"),
    ],
)
def test_a_link_that_can_not_be_opened_is_refused(typed_in: str, why: str) -> None:
    with pytest.raises(DomainError) as error:
        typed(Kind.GUIDELINE, Field.URL, typed_in)

    assert error.value.key == why


@pytest.mark.parametrize("nothing", ["", "  \n", "\u200b\u2060", "\x00\x07"])
def test_a_text_nobody_could_read_is_refused(nothing: str) -> None:
    with pytest.raises(DomainError) as error:
        typed(Kind.CHANNEL, Field.TEXT, nothing)

    assert error.value.key == "entry.empty"


@pytest.mark.parametrize(
    ("kind", "field", "limit"),
    [
        (Kind.CHANNEL, Field.TITLE, TITLE_LETTERS),
        (Kind.CHANNEL, Field.TEXT, CHANNEL_LETTERS),
        (Kind.GUIDELINE, Field.TEXT_EN, TEXT_LETTERS),
    ],
)
def test_the_longest_text_is_taken_and_a_letter_more_is_not(kind: Kind, field: Field, limit: int) -> None:
    assert typed(kind, field, "ก" * limit) == "ก" * limit

    with pytest.raises(DomainError) as error:
        typed(kind, field, "ก" * (limit + 1))

    assert error.value.key == "entry.too_long"
    assert error.value.values == {"length": f"{limit + 1:,}", "limit": f"{limit:,}"}


def test_control_characters_go_and_lines_stay_where_there_are_lines() -> None:
    assert typed(Kind.CHANNEL, Field.TEXT, "โทร.\x00 1\r\nอีเมล") == "โทร. 1\nอีเมล"
    assert typed(Kind.CHANNEL, Field.TITLE, "ศูนย์\n ร้องเรียน") == "ศูนย์ ร้องเรียน"


def test_a_files_name_is_made_fit_to_be_shown() -> None:
    assert sent("f", "คู่มือ\n\x00.pdf", photo=False).name == "คู่มือ .pdf"
    assert len(sent("f", "x" * 300, photo=False).name) == NAME_LETTERS
    assert sent("f", None, photo=True).name == ""
