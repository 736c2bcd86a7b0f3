"""The part that downloads evidence, against a Telegram over HTTP, and what goes out again from the store."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from bot.process.evidence_keeper import EvidenceKeeper
from bot.settings import Settings
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed, Kind
from bot.telegram.transport import Transport
from db import documents, evidence
from db.engine import Database
from db.evidence_store import Folder, digest_of
from db.tables.people import PersonRow
from domain.evidence.evidence import Piece, PieceState
from screens.base import Attachment
from tests.bot.outbound.running_sender import all_done, queue, sending
from tests.bot.telegram_stand_in import TOKEN, StandIn, until
from tests.cast import STAFF

NOW = datetime(2020, 7, 1, tzinfo=UTC)
DATA = b"%PDF-1.7 minutes"


async def sent_by_person(telegram: StandIn) -> str:
    """The id of a file that somebody sent to the bot."""
    await telegram.person(STAFF)
    return await telegram.sent_by(STAFF, DATA)


@asynccontextmanager
async def api_of(telegram: StandIn) -> AsyncIterator[Api]:
    transport = Transport()
    try:
        yield Api(transport, f"{telegram.url}/bot", TOKEN)
    finally:
        await transport.shutdown()


async def wanted(store: Database, file_id: str) -> int:
    async with store.transaction() as session:
        await session.execute(insert(PersonRow).values(id=STAFF, name="ก", first_seen=NOW))
        return await evidence.add(session, STAFF, "3/2563", NOW, kind="document", file_id=file_id, message="1")


async def piece(store: Database, one: int) -> Piece:
    async with store.reading() as session:
        found = await evidence.find(session, one)
    assert found is not None
    return found


async def test_a_file_is_downloaded_over_the_house_s_transport(telegram: StandIn) -> None:
    file_id = await sent_by_person(telegram)

    async with api_of(telegram) as api:
        assert await api.download(file_id) == DATA


async def test_an_unknown_file_is_telegrams_own_word(telegram: StandIn) -> None:
    async with api_of(telegram) as api:
        with pytest.raises(DeliveryFailed) as failure:
            await api.download("nonsense")

    assert failure.value.kind is Kind.REFUSED


async def test_the_running_part_keeps_what_is_wanted(store: Database, telegram: StandIn, tmp_path: Path) -> None:
    one = await wanted(store, await sent_by_person(telegram))
    folder, setup = Folder(tmp_path / "kept"), Settings(_env_file=None).setup()
    assert setup.zone == ZoneInfo("Asia/Bangkok")
    async with api_of(telegram) as api:
        keeper = EvidenceKeeper(store, api, folder, setup, lambda: NOW, lambda: None, 0.05)
        running = asyncio.create_task(keeper.run())

        async def kept() -> bool:
            return (await piece(store, one)).state is PieceState.KEPT

        await until(kept)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    assert await folder.get(digest_of(DATA)) == DATA


async def test_a_file_telegram_no_longer_has_goes_out_from_the_store(
    store: Database, telegram: StandIn, tmp_path: Path
) -> None:
    await telegram.person(STAFF)
    folder = Folder(tmp_path / "kept")
    digest = await folder.put(DATA)
    await queue(store, STAFF, "ก", file=Attachment("document", file_id="forgotten", kept=digest, name="รายงาน.pdf"))

    async with sending(store, telegram, files=folder):
        await until(all_done(store))

    (message,) = await telegram.messages(STAFF, STAFF)
    assert message["document"]["file_name"] == "รายงาน.pdf"
    assert await telegram.download(message["document"]["file_id"]) == DATA


async def test_a_large_file_of_our_own_goes_out_from_the_store(
    store: Database, telegram: StandIn, tmp_path: Path
) -> None:
    await telegram.person(STAFF)
    folder = Folder(tmp_path / "kept")
    await queue(store, STAFF, "ก", file=Attachment("document", kept=await folder.put(DATA), name="report.zip"))

    async with sending(store, telegram, files=folder):
        await until(all_done(store))

    (message,) = await telegram.messages(STAFF, STAFF)
    assert message["document"]["file_name"] == "report.zip"
    assert await telegram.download(message["document"]["file_id"]) == DATA


async def test_a_large_file_of_our_own_leaves_the_store_a_week_later(
    store: Database, telegram: StandIn, tmp_path: Path
) -> None:
    folder, setup = Folder(tmp_path / "kept"), Settings(_env_file=None).setup()
    old, fresh = await folder.put(b"old"), await folder.put(b"fresh")
    async with store.transaction() as session:
        await documents.keep(session, time.time() - documents.KEPT_SECONDS - 1, [old])
        await documents.keep(session, time.time(), [fresh])

    async with api_of(telegram) as api:
        await EvidenceKeeper(store, api, folder, setup, lambda: NOW, lambda: None, 0.05).turn()

    assert [one async for one in folder.digests()] == [fresh]
