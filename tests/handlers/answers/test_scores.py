"""/scores: the chart as a picture, then the table with what opens from it."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from bot.process import chart_cache
from db.tables.queues import outbox as table
from documents.radar import SIZE
from tests.cast import COLLEAGUE, ENGLISH, STAFF
from tests.documents.png import Png
from tests.house import House

GROUP = -5


async def queued(house: House) -> list[Any]:
    """The rows of the outbox that wait, read by somebody else."""
    async with house.db.reading() as session:
        found = await session.execute(select(table).where(table.c.state == 0).order_by(table.c.id))
        return list(found.mappings())


@pytest.fixture
def undelivered(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """A house whose outbox nobody empties."""

    async def nothing() -> None:
        """Telegram is not there."""

    monkeypatch.setattr(house, "deliver", nothing)
    return house


async def test_the_picture_is_stored_with_its_bytes_before_the_table(undelivered: House) -> None:
    await undelivered.says(STAFF, "/scores")

    picture, text = await queued(undelivered)
    assert json.loads(picture["payload"])["file"]["kind"] == "photo"
    assert picture["file_name"] == "ita-2562-th.png"
    drawn = Png(bytes(picture["file"]))
    assert (drawn.width, drawn.height) == SIZE
    assert text["file"] is None


async def test_the_caption_says_what_the_picture_shows(house: House) -> None:
    picture, text = await house.says(STAFF, "/scores")

    assert picture.file == "photo"
    assert picture.text == "ปี 2562: 4 จาก 10 ตัวชี้วัดผ่านเกณฑ์ 85 คะแนน"
    assert text.text.startswith("ผลประเมิน ITA ปี 2562")


async def test_tools_indicators_and_the_lowest_open_from_the_table(house: House) -> None:
    _, text = await house.says(STAFF, "/scores")

    assert text.labels() == ["IIT", "EIT", "OIT", *map(str, range(1, 11)), "เรียงจากต่ำสุด"]
    for label, shown in (("OIT", "100"), ("4", "การใช้ทรัพย์สินของราชการ"), ("เรียงจากต่ำสุด", "หน้า 1/10")):
        _, fresh = await house.says(STAFF, "/scores")
        (message,) = await house.taps(STAFF, fresh, label)
        assert (message.id, shown in message.text) == (fresh.id, True)


async def test_an_english_reader_gets_an_english_picture(house: House) -> None:
    thai, _ = await house.says(STAFF, "/scores")
    english, text = await house.says(ENGLISH, "/scores")

    assert english.text == "2562 B.E.: 4 of 10 indicators reach the pass mark of 85 points"
    assert english.payload["photo"] != thai.payload["photo"]
    assert text.text.startswith("ITA results 2562")


async def test_a_group_gets_both_as_well(house: House) -> None:
    picture, text = await house.says(STAFF, "/scores", chat=GROUP)

    assert (picture.file, picture.payload["chat_id"]) == ("photo", GROUP)
    assert "89.49" in text.text


@pytest.mark.remembers
async def test_one_picture_serves_everybody(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def counted(*arguments: Any) -> bytes:
        drawn.append(arguments[2])
        return b"picture"

    monkeypatch.setattr(chart_cache, "radar", counted)

    for person in (STAFF, ENGLISH, STAFF, COLLEAGUE, ENGLISH):
        await house.says(person, "/scores")

    assert drawn == ["th", "en"]


async def test_the_table_arrives_even_if_no_picture_can_be_drawn(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> bytes:
        raise RuntimeError("no fonts")

    monkeypatch.setattr(chart_cache, "radar", broken)

    (text,) = await house.says(STAFF, "/scores")

    assert text.text.startswith("ผลประเมิน ITA ปี 2562")
    assert "can't be drawn (RuntimeError)" in caplog.text


async def test_equal_pictures_are_one_file_to_telegram(undelivered: House) -> None:
    await undelivered.says(STAFF, "/scores")
    await undelivered.says(COLLEAGUE, "/scores")

    rows = await queued(undelivered)
    files = [json.loads(row["payload"]).get("file", {}) for row in rows]
    references = {file["digest"] for file in files if file}
    assert len(rows) == 4
    assert len(references) == 1
