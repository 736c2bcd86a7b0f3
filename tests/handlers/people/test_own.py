"""/help, /whoami, /language and /cancel: what a person asks about themselves."""

import pytest
from sqlalchemy import insert, select

from db.tables.rounds import DraftRow
from domain.commands.commands import commands_for
from domain.people import Person, Role
from screens.people.welcome import whoami
from tests.cast import COORDINATOR, DIRECTOR, ENGLISH, STAFF, UNIT_PEOPLE
from tests.house import House

GROUP = -500
HR = UNIT_PEOPLE["hr"]
DRAFT = DraftRow.__table__  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("person", "roles", "units"),
    [
        (STAFF, set(), ()),
        (HR, {Role.UNIT}, ("hr",)),
        (DIRECTOR, {Role.DIRECTOR}, ()),
        (COORDINATOR, {Role.ADMIN}, ()),
    ],
)
async def test_it_helps_each_role_with_its_own_commands(
    house: House, person: int, roles: set[Role], units: tuple[str, ...]
) -> None:
    await house.link_everybody()

    (said,) = await house.says(person, "/help")

    known = Person(person, "P", "th", roles=frozenset(roles), units=units)
    expected = {command.name for command in commands_for(known, private=True)} - {"help", "start"}
    assert {line.split()[0][1:] for line in said.text.splitlines() if line.startswith("/")} == expected


async def test_it_offers_examples_that_work_when_tapped(house: House) -> None:
    (said,) = await house.says(STAFF, "/help")

    assert said.labels() == ["คะแนน I20", "ภาพรวมคะแนน", "มาตรการ", "แนวปฏิบัติ", "ช่องทางร้องเรียน"]
    (answer,) = await house.taps(STAFF, said, "คะแนน I20")
    assert "53.03" in answer.text


@pytest.mark.parametrize("person", [HR, DIRECTOR, COORDINATOR])
async def test_it_answers_every_button_of_a_roles_help(house: House, person: int) -> None:
    await house.link_everybody()
    (said,) = await house.says(person, "/help")

    for text in said.labels():
        (again,) = await house.says(person, "/help")
        assert await house.taps(person, again, text) or house.api.calls[-1][1].get("text"), text


async def test_it_tells_who_one_is_with_the_telegram_id(house: House) -> None:
    house.name(STAFF, "<b>สมหญิง</b>")

    (said,) = await house.says(STAFF, "/whoami")

    assert said.text.startswith("<b>สมหญิง</b>\nTelegram ID: 301\n")
    assert "• บุคลากร" in said.text
    assert "BOT_ADMINS" not in said.text


async def test_it_tells_what_the_id_is_for_while_there_is_no_coordinator(house: House) -> None:
    await house.says(STAFF, "/start")
    person = await house.person(STAFF)
    assert person is not None
    async with house.db.transaction() as session:
        library = await house.library.current(session)

    said = whoami(library.current, person, installing=True)

    assert "BOT_ADMINS" in said.text.text


@pytest.mark.parametrize("command", ["/whoami", "/language", "/cancel", "/invite", "/units"])
async def test_it_keeps_personal_things_out_of_groups(house: House, command: str) -> None:
    (said,) = await house.says(COORDINATOR, command, chat=GROUP)

    assert "แชตส่วนตัว" in said.text


async def test_it_changes_the_language_by_button(house: House) -> None:
    (choice,) = await house.says(STAFF, "/language")
    assert choice.labels() == ["ไทย", "English", "✓ ตาม Telegram"]

    (said,) = await house.taps(STAFF, choice, "English")

    assert (said.id, said.text) == (choice.id, "The bot now speaks English with you.")
    assert (await house.says(STAFF, "/whoami"))[0].text.endswith("Ask the coordinator for an invitation.")


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("th", "เปลี่ยนเป็นภาษาไทยแล้ว"),
        ("ไทย", "เปลี่ยนเป็นภาษาไทยแล้ว"),
        ("EN", "The bot now speaks English with you."),
        ("auto", "The bot follows your Telegram language, now English."),
    ],
)
async def test_it_changes_the_language_by_word(house: House, word: str, answer: str) -> None:
    (said,) = await house.says(ENGLISH, f"/language {word}")

    assert said.text == answer


async def test_it_offers_the_choice_for_a_language_it_does_not_speak(house: House) -> None:
    assert "เลือกภาษา" in (await house.says(STAFF, "/language fr"))[0].text


@pytest.mark.parametrize("data", ["language|fr", "language|", "language|th|x|y"])
async def test_it_takes_no_forged_language(house: House, data: str) -> None:
    (choice,) = await house.says(STAFF, "/language")

    await house.taps(STAFF, choice, data=data)

    assert "ภาษา" in (await house.says(STAFF, "/whoami"))[0].text


async def test_it_stops_waiting_and_keeps_the_draft(house: House) -> None:
    await house.link(HR, Role.UNIT, "hr")
    person = await house.number(HR)
    draft = {"person": person, "round": "3/2563", "plan": 2563, "step": "M1.1/1", "unit": "hr", "updated_at": house.now}
    async with house.db.transaction() as session:
        await session.execute(insert(DraftRow).values(**draft, progress="half", awaits="obstacles"))

    (said,) = await house.says(HR, "/cancel")

    assert "ร่างของท่านยังอยู่ครบ" in said.text
    async with house.db.transaction() as session:
        kept = (await session.execute(select(DRAFT.c.progress, DRAFT.c.awaits))).one()
    assert tuple(kept) == ("half", None)
    assert "ไม่มีสิ่งที่ค้างอยู่" in (await house.says(HR, "/cancel"))[0].text
