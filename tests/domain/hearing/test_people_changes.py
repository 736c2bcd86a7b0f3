"""Texts that say that somebody is away, back or gone, and texts near them that say something else."""

import pytest

from domain.hearing.people_changes import named, says_away, says_back, who_left
from domain.language.normalise import tidy, without_particles


def said(text: str) -> str:
    """A text as the rules compare it."""
    return without_particles(tidy(text))


@pytest.mark.parametrize(
    "text",
    [
        "ลาถึง 20 ก.ค.",
        "ไม่อยู่ 13-20 ก.ค.",
        "ผมลาพักร้อน 13 ถึง 20 กรกฎาคม 2563 ครับ",
        "พรุ่งนี้ลาป่วยค่ะ",
        "วันนี้ไม่อยู่",
        "ขอลา 3 วัน",
        "ไปราชการถึงวันศุกร์",
        "หนูลากิจวันที่ 13 – 20 ก.ค. นี้นะคะ",
        "ช่วงวันที่ 13-20 ก.ค. ติดราชการต่างจังหวัด",
        "ลาถึง 20 ก.ค. ให้คุณสมชายรายงานแทน",
        "ลาอยู่",
        "ลาคลอดถึงสิ้นเดือน",
        "on leave until 20 July",
        "I'm away until Friday",
        "I'll be out of office 13-20 July",
        "on vacation from 13 to 20 July, thanks",
        "away 13/7-20/7",
    ],
)
def test_leave_is_heard(text: str) -> None:
    assert says_away(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "ลาออกแล้ว",
        "ลาก่อนนะคะ",
        "ลาถึงเมื่อไหร่",
        "วิทยากรลาถึง 20 ก.ค.",
        "เจ้าหน้าที่ลาป่วย 2 คน ทำให้ล่าช้า",
        "ไม่อยู่ในแผน",
        "กำลังดำเนินการ 60% ผมลาถึง 20 ก.ค.",
        "หัวหน้าไม่อยู่ รอลงนาม",
        "จัดอบรม 13-20 ก.ค.",
        "ไปราชการที่เชียงใหม่แล้ว จัดประชุม 3 ครั้ง",
        "ลานกีฬาซ่อมถึง 20 ก.ค.",
        "leave it as it is",
        "right of way until 20 July",
    ],
)
def test_other_words_are_no_leave(text: str) -> None:
    assert not says_away(said(text))


@pytest.mark.parametrize(
    "text", ["กลับมาแล้ว", "กลับมาทำงานแล้วค่ะ", "ยกเลิกวันลา", "I'm back", "back from leave", "cancel my leave"]
)
def test_a_return_is_heard(text: str) -> None:
    assert says_back(said(text))


@pytest.mark.parametrize("text", ["เอกสารกลับมาแล้ว", "เรื่องกลับมาแล้วจากกองคลัง", "ส่งกลับมาแล้ว", "ยกเลิก", "send it back"])
def test_a_thing_that_comes_back_is_no_return(text: str) -> None:
    assert not says_back(said(text))


@pytest.mark.parametrize(
    ("text", "name", "titled"),
    [
        ("คุณกิตติลาออกแล้ว", "กิตติ", True),
        ("กิตติย้ายไปแล้ว", "กิตติ", False),
        ("นางสาวสมใจ ใจดี เกษียณแล้วค่ะ", "สมใจ ใจดี", True),
        ("คุณสมชายย้ายไปอยู่กองคลังแล้ว", "สมชาย", True),
        ("แจ้งว่าคุณมาลีย้ายไปกรมอื่นแล้ว", "มาลี", True),
        ("Kitti has left", "kitti", False),
        ("Mr. Somchai has resigned.", "somchai", True),
        ("Somchai moved to another agency", "somchai", False),
    ],
)
def test_a_departure_names_somebody(text: str, name: str, titled: bool) -> None:
    assert who_left(said(text)) == (name, titled)


@pytest.mark.parametrize(
    "text",
    [
        "ใครลาออกแล้วบ้าง",
        "ไม่มีใครลาออกแล้ว",
        "ย้าย 1.1 ข้อ 4 ไปงานกฎหมายแล้ว",
        "เจ้าหน้าที่ 2 คนย้ายไปแล้ว",
        "คุณกิตติลาออกแล้วหรือยัง",
        "คุณกิตติจะลาออก",
        "ผมย้ายไปแล้ว",
        "I left",
    ],
)
def test_other_words_are_no_departure(text: str) -> None:
    assert who_left(said(text)) is None


def test_a_part_of_a_name_means_whoever_has_it() -> None:
    people = [(1, "กิตติ สุขใจ"), (2, "คุณกิตติ ใจดี"), (3, "Kitti P."), (4, "สม")]

    assert named("กิตติ", people) == (1, 2)
    assert named("กิตติ ใจดี", people) == (2,)
    assert named("kitti", people) == (3,)
    assert named("สมศรี", people) == ()
