"""Accusations, in any place of a message (docs/decisions/0016)."""

from typing import Any

import pytest
from sqlalchemy import text

from db import drafts
from domain.people import Role
from tests.cast import STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round, prompt_of, written
from tests.house import House
from tests.recorded import Delivered

HR = UNIT_PEOPLE["hr"]
GROUP = -700
TOLD = "เมื่อวานเห็นหัวหน้าพัสดุรับซองจากผู้รับเหมา zqq"
INDIRECT = "นักวิชาการคนใหม่เป็นลูกเลี้ยงของประธาน zqq"
CHANNELS = "ช่องทางร้องเรียนการทุจริต"
PROMISE = "🔒 เอกสารมาตรการ"


def got_the_channels(house: House, said: list[Delivered]) -> bool:
    """Check whether the channels and the promise came, nothing was quoted, and it is to be forgotten at once."""
    everything = "\n".join(str(one.payload) for one in said)
    (shown,) = [one for one in said if CHANNELS in one.text]
    return (
        PROMISE in shown.text and "zqq" not in everything and "reply_parameters" not in everything and house.forgot > 0
    )


def captioned(house: House, kind: str, chat: int | None = None) -> dict[str, Any]:
    """A photo or document of staff's with an accusation under it."""
    file: Any = {"file_id": "f", "file_unique_id": "u"}
    body = [file | {"width": 9, "height": 9}] if kind == "photo" else file
    return {"message": house._incoming(STAFF, chat) | {kind: body, "caption": INDIRECT}}


@pytest.mark.parametrize(
    "said",
    [
        TOLD,
        INDIRECT,
        f"/complain {INDIRECT}",
        f"/score {INDIRECT}",
        f"/guide {TOLD}",
        f"/help {TOLD}",
        f"/start {TOLD}",
        f"/invite {TOLD}",
        f"/nosuch {TOLD}",
        f"/ร้องเรียน {TOLD}",
    ],
)
async def test_it_points_to_the_channels_whatever_it_stands_behind(house: House, said: str) -> None:
    got = await house.says(STAFF, said)

    assert got_the_channels(house, got)


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_it_reads_a_caption(house: House, kind: str) -> None:
    got = await house.update(captioned(house, kind), STAFF)

    assert got_the_channels(house, got)


async def test_it_reads_what_a_message_was_changed_to(house: House) -> None:
    got = await house.edits(STAFF, 1, INDIRECT)

    assert got_the_channels(house, got)


async def test_it_reads_what_is_passed_on(house: House) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "x", "date": 1}
    message = house._incoming(STAFF, None) | {"text": TOLD, "forward_origin": origin}

    got = await house.update({"message": message}, STAFF)

    assert got_the_channels(house, got)


async def test_it_reads_a_reply(house: House) -> None:
    (shown,) = await house.says(STAFF, "/help")

    got = await house.says(STAFF, TOLD, reply_to=shown)

    assert got_the_channels(house, got)


@pytest.mark.parametrize("said", [f"@tidtam_bot {TOLD}", f"/complain@tidtam_bot {TOLD}", f"/score {TOLD}"])
async def test_it_points_to_the_channels_in_a_group_that_speaks_to_it(house: House, said: str) -> None:
    got = await house.says(STAFF, said, chat=GROUP)

    assert got_the_channels(house, got)


async def test_it_only_forgets_what_a_group_says_among_itself(house: House) -> None:
    got = await house.says(STAFF, TOLD, chat=GROUP)

    assert (got, house.forgot) == ([], 1)


@pytest.mark.parametrize("said", ["/complain", "/score I20", "รับของขวัญปีใหม่ได้ไหม", "ร้องเรียนการทุจริตได้ที่ไหน"])
async def test_a_mere_question_is_answered_and_needs_no_haste(house: House, said: str) -> None:
    got = await house.says(STAFF, said)

    assert got
    assert house.forgot == 0


async def test_an_accusation_is_asked_about_while_a_draft_awaits_a_text(house: House) -> None:
    asked = await awaiting_a_text(house)

    (which, waits) = await house.says(HR, TOLD, reply_to=asked)

    assert which.labels() == ["📝 เป็นรายงาน", "📢 เป็นเรื่องร้องเรียน"]
    assert "ยังรอคำตอบอยู่" in waits.text
    async with house.db.transaction() as session:
        draft = await drafts.active_draft(session, await house.number(HR))
    assert draft is not None
    assert draft.progress is None


async def test_a_text_that_says_it_is_a_report_is_one(house: House) -> None:
    await awaiting_a_text(house)

    await house.says(HR, f"รายงาน: {TOLD}")

    (draft,) = await written(house, HR)
    assert draft.progress == TOLD
    assert house.forgot == 0


@pytest.mark.parametrize(
    "said", ["ผู้รับจ้างส่งงานไม่ครบตามสัญญา", "กรรมการตรวจรับไม่ครบ จึงยังไม่ได้เบิกเงิน", "พบเอกสารปลอม จึงดำเนินการทางวินัยแล้ว"]
)
async def test_a_report_may_speak_of_what_went_wrong(house: House, said: str) -> None:
    await awaiting_a_text(house)

    await house.says(HR, said)

    (draft,) = await written(house, HR)
    assert draft.progress == said


async def test_a_text_changed_into_an_accusation_does_not_reach_the_draft(house: House) -> None:
    await awaiting_a_text(house)
    await house.says(HR, "จัดประชุมแล้ว")
    mine = house._message[HR] - 1

    got = await house.edits(HR, mine, TOLD)

    assert got_the_channels(house, got)
    (draft,) = await written(house, HR)
    assert draft.progress == "จัดประชุมแล้ว"


async def test_nothing_of_it_is_kept_with_who_told(house: House) -> None:
    await house.says(STAFF, TOLD)
    await house.says(STAFF, "/help")

    async with house.db.reading() as session:
        for table in ("inbox", "outbox"):
            rows = (await session.execute(text(f"SELECT * FROM {table} ORDER BY 1"))).mappings().all()  # noqa: S608
            told, other = rows[-2:]
            same = {name for name in told if told[name] == other[name]}
            assert {"chat", "payload", "state", "error"} <= same, table


async def awaiting_a_text(house: House) -> Delivered:
    """Hr's first step is being reported, and the progress asked for; returns the question."""
    await house.link(HR, Role.UNIT, "hr")
    await open_round(house)
    house.forgot = 0
    (asked,) = await house.taps(HR, prompt_of(house, HR), "1.1 ข้อ 1")
    (asked,) = await house.taps(HR, asked, "กำลังดำเนินการ")
    return asked
