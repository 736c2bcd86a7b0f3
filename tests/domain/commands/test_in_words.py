"""The table of phrases itself."""

from dataclasses import replace

import pytest

from domain.commands.in_words import CommandInWords, cancels, command_said, command_within
from domain.people import Role
from tests.cast import NOK
from tests.screens.viewing import CATALOGUE, person


def says(text: str, *roles: Role) -> CommandInWords | None:
    return command_said(text, person(roles=frozenset(roles)), CATALOGUE)


def test_a_phrase_of_several_commands_is_the_first_the_person_may_use() -> None:
    assert says("status", Role.ADMIN) == CommandInWords("status")
    assert says("status", Role.DIRECTOR) == CommandInWords("summary")
    assert says("status") == CommandInWords("measures")


@pytest.mark.parametrize(
    "text", ["", "   ", "ครับ", "ช่วยด้วย", "please", "???", "เชิญ", "เชิญ ใครก็ได้", "สรุป 2563", "เปิดรอบหน้า"]
)
def test_only_what_is_wholly_understood_is_a_command(text: str) -> None:
    found = says(text, Role.ADMIN)

    assert found is None or found == CommandInWords("invite")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("เลื่อนกำหนดส่ง 3/2563", CommandInWords("round", "due 3/2563")),
        ("Open the round 4/2563!", CommandInWords("round", "open 4/2563")),
        ("เชิญ ผอ.", CommandInWords("invite", "director")),
        ("invite coordinator", CommandInWords("invite", "coordinator")),
        ("เชิญ admin", CommandInWords("invite", "admin")),
    ],
)
def test_words_behind_a_phrase_follow_the_command(text: str, command: CommandInWords) -> None:
    assert says(text, Role.ADMIN) == command


@pytest.mark.parametrize(
    ("text", "stops"), [("ยกเลิกค่ะ", True), ("Cancel.", True), ("ยกเลิกการอบรม", False), ("", False)]
)
def test_only_asking_to_stop_stops(text: str, stops: bool) -> None:
    assert cancels(text) is stops


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ผูกกลุ่มนี้กับงานกฎหมาย", "legal"),
        ("ช่วยเชื่อมกลุ่มนี้กับฝ่ายกฎหมายหน่อย", "legal"),
        ("กลุ่มนี้เป็นของงานกฎหมาย", "legal"),
        ("bind this group to legal", "legal"),
        ("ผูกห้องนี้ด้วย", ""),
        ("เลิกผูกกลุ่มนี้", "off"),
        ("ยกเลิกการผูกกับกลุ่มนี้", "off"),
        ("please disconnect this group", "off"),
    ],
)
def test_it_reads_the_binding_of_a_group(text: str, words: str) -> None:
    units = ("legal",) if "กฎหมาย" in text or "legal" in text else ()

    assert command_within(text, NOK, units) == CommandInWords("bind", words)


@pytest.mark.parametrize(
    "text",
    [
        "เชื่อมโยงกลุ่มนี้กับเครือข่ายแล้ว",
        "จัดประชุมกลุ่มย่อยกับงานกฎหมาย",
        "ผูกพันงบประมาณแล้ว",
        "กลุ่มนี้ส่งรายงานแล้วหรือยัง",
        "linked the group's results to the plan",
    ],
)
def test_it_binds_nothing_by_words_of_groups(text: str) -> None:
    assert command_within(text, NOK, ("legal",)) is None


def test_somebody_without_a_unit_binds_nothing() -> None:
    assert command_within("ผูกกลุ่มนี้กับงานกฎหมาย", replace(NOK, units=()), ("legal",)) is None


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("อยากแจ้งเรื่อง", "complain"),
        ("มีเรื่องจะแจ้งค่ะ", "complain"),
        ("อยากรายงาน", "report"),
        ("i want to report", "report"),
        ("i'd like to report something", "report"),
    ],
)
def test_a_wish_to_tell_without_a_word_of_what_leads_to_the_report_or_the_channels(text: str, command: str) -> None:
    assert command_within(text, NOK, ()) == CommandInWords(command)
    assert command_within(text, replace(NOK, units=()), ()) == CommandInWords("complain")


@pytest.mark.parametrize(
    "text", ["อยากแจ้งว่าประชุมเลื่อน", "i want to report that the poster is printed", "ขอแจ้งผลการอบรม"]
)
def test_a_wish_to_tell_something_is_no_command(text: str) -> None:
    assert command_within(text, NOK, ()) is None
