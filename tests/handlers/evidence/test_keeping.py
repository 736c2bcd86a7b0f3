"""Evidence given is downloaded into the store afterwards: once, whatever fails meanwhile."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import update

from db.evidence_store import Folder, digest_of
from db.queues import downloads
from db.tables.evidence import EvidenceRow
from domain.evidence.evidence import PieceState
from tests.cast import COORDINATOR
from tests.handlers.evidence.giving import OTHER, PDF, given, kept_files, reported, rows
from tests.handlers.reports.reporting import HR, PROCUREMENT, open_round
from tests.house import House


@pytest.fixture(autouse=True)
async def _opened(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await reported(house)


async def at_once(house: House) -> None:
    """Let the pauses of downloads that failed be over."""
    async with house.db.transaction() as session:
        await session.execute(update(EvidenceRow).values(not_before=0.0))


async def test_a_file_is_kept_under_its_digest_with_the_type_found_in_it(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF, name="ภาพ.jpg")

    await house.keeps_evidence()

    (piece,) = (await given(house)).pieces
    assert (piece.state, piece.sha256, piece.type, piece.size) == (
        PieceState.KEPT,
        digest_of(PDF),
        "application/pdf",
        len(PDF),
    )
    assert await house.store.get(digest_of(PDF)) == PDF


async def test_the_same_bytes_of_two_steps_are_one_file(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    (asked,) = await house.sends_file(HR, PDF)
    await house.taps(HR, asked, next(text for text in asked.labels() if " ข้อ " in text))

    await house.keeps_evidence()

    assert await kept_files(house) == [digest_of(PDF)]
    assert [one.state for one in await rows(house)] == ["kept", "kept"]


async def test_a_lost_connection_is_tried_again(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    house.api.broken = 2

    await house.keeps_evidence()
    assert (await given(house)).pieces[0].state is PieceState.WANTED
    for _ in range(2):
        await at_once(house)
        await house.keeps_evidence()

    assert (await given(house)).pieces[0].state is PieceState.KEPT


async def test_pauses_between_tries_grow(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    one = downloads.Wanted(1, "F", 0)

    async with house.db.transaction() as session:
        pauses = [await downloads.postpone(session, downloads.Wanted(1, "F", n), 0.0, "gone") for n in range(12)]
        later = await downloads.postpone(session, one, 0.0, "limited", least=30.0)

    assert pauses[:4] == [5.0, 10.0, 20.0, 40.0]
    assert pauses[-1] == downloads.LONGEST_PAUSE
    assert later == 30.0


async def test_telegrams_word_that_a_file_is_too_big_ends_it_and_a_link_is_asked_for(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    file_id, _ = house.api.files.popitem()
    house.api.refused[file_id] = "file is too big"

    await house.keeps_evidence()

    assert (await given(house)).files == 0
    assert "ส่งเป็นลิงก์แทน" in house.chats[PROCUREMENT][-1].text


async def test_telegrams_not_now_is_tried_again(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    file_id, data = house.api.files.popitem()
    await house.keeps_evidence()
    assert (await given(house)).pieces[0].state is PieceState.WANTED

    house.api.files[file_id] = data
    await at_once(house)
    await house.keeps_evidence()

    assert (await given(house)).pieces[0].state is PieceState.KEPT


async def test_a_kill_between_download_and_commit_downloads_again_and_keeps_one_file(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.sends_file(PROCUREMENT, PDF)

    async def killed(*_: Any) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as at_the_kill:
        at_the_kill.setattr(downloads, "kept", killed)
        with pytest.raises(asyncio.CancelledError):
            await house.keeps_evidence()
    assert await kept_files(house) == [digest_of(PDF)]
    assert (await given(house)).pieces[0].state is PieceState.WANTED

    await house.keeps_evidence()

    assert (await given(house)).pieces[0].state is PieceState.KEPT
    assert await kept_files(house) == [digest_of(PDF)]


async def test_a_restart_goes_on_with_what_is_still_wanted(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)

    after = await House(house.db, evidence=house.settings.evidence).open()
    after.api.files = house.api.files
    await after.keeps_evidence()

    assert (await given(after)).pieces[0].state is PieceState.KEPT


async def test_a_full_disk_leaves_a_file_wanted_and_tells_the_coordinator_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.sends_file(PROCUREMENT, PDF)

    def full(*_: Any) -> str:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as while_full:
        while_full.setattr(Folder, "_put", full)
        await house.keeps_evidence()
        await at_once(house)
        await house.keeps_evidence()
    told = [one.text for one in house.chats[COORDINATOR] if "บันทึกไฟล์หลักฐานไม่ได้" in one.text]
    assert len(told) == 1
    assert "No space left" in told[0]
    await at_once(house)
    await house.keeps_evidence()

    assert (await given(house)).pieces[0].state is PieceState.KEPT


async def test_a_dropped_piece_leaves_the_store_unless_another_needs_its_bytes(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    (asked,) = await house.sends_file(HR, PDF)
    await house.sends_file(HR, OTHER)
    await house.keeps_evidence()
    assert len(await kept_files(house)) == 2

    await house.taps(HR, asked, "ไม่เก็บ")
    await house.keeps_evidence()

    assert await kept_files(house) == [digest_of(PDF)]
    assert len(await rows(house)) == 1


async def test_the_same_bytes_under_another_id_are_one_piece_once_they_are_downloaded(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    file_id, data = house.api.files.copy().popitem()
    house.api.files[f"{file_id}again"] = data
    again = {"file_id": f"{file_id}again", "file_unique_id": "UAgain", "file_name": "สำเนา.pdf", "file_size": len(data)}
    await house.attaches(PROCUREMENT, document=again)
    assert (await given(house)).files == 2

    await house.keeps_evidence()

    assert (await given(house)).files == 1
    assert await kept_files(house) == [digest_of(PDF)]
