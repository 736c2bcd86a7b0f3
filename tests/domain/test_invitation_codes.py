"""Codes of invitations are recognised by their form, wherever they stand."""

import pytest

from domain.invitation_codes import codes_in, hands_in

CODE = "Zx81-bQ_7aaBBccDDeeFFggH"
BOT = "tidtam_bot"


@pytest.mark.parametrize(
    "said",
    [
        "{}",
        "{}.",
        "<{}>",
        "“{}” ",
        "`{}`",
        "*{}*",
        "_{}_",
        "--{}",
        "รหัสคือ{}ค่ะ",
        "/start {}",
        "https://t.me/tidtam_bot?start={}",
        "<https://t.me/tidtam_bot?start={}>.",
        "tg://resolve?domain=tidtam_bot&start={}",
        "> {}\nได้รับแล้วครับ",
    ],
)
def test_a_code_is_found(said: str) -> None:
    assert CODE in codes_in(said.format(CODE))


@pytest.mark.parametrize(
    "said",
    [
        "",
        CODE[:-1],
        CODE * 2,
        "-" * 24,
        "electroencephalographical",
        "HTTPS-EXAMPLE-ORG-12345-AB",
        "0123456789-0123456789-01",
        "คะแนน I20 เท่าไร",
    ],
)
def test_nothing_else_is_taken_for_one(said: str) -> None:
    assert codes_in(said) == ()


def test_a_code_said_twice_is_one() -> None:
    assert codes_in(f"https://t.me/tidtam_bot?start={CODE}\n/start {CODE}") == (CODE,)


@pytest.mark.parametrize(
    "said", [CODE, f"<{CODE}>.", f"https://t.me/Tidtam_bot?start={CODE}", f"ลิงก์ t.me/{BOT}?start={CODE} ค่ะ"]
)
def test_a_code_alone_and_the_bots_link_are_plainly_handed_in(said: str) -> None:
    assert hands_in(said, BOT)


@pytest.mark.parametrize("said", ["", f"ไฟล์ {CODE} อยู่ไหน", f"https://t.me/other_bot?start={CODE} นี่อะไร", "สวัสดี"])
def test_other_words_may_be_about_anything(said: str) -> None:
    assert not hands_in(said, BOT)
