"""Revisions of channels and guidelines in a real database: all are kept, the newest counts, nobody is overwritten."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.process.catalogue_cache import CatalogueCache
from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from db import catalogue as catalogues
from db import catalogue_loading, entries, entry_revisions, people
from db.engine import Database
from domain.catalogue.plan import File
from domain.entries.entries import Entry, EntryDraft, Field, Written
from domain.errors import DomainError
from domain.language.bilingual import Bilingual
from domain.people import Person
from domain.setup import Setup
from tests.addresses import address
from tests.cast import NOK, TON

AT = datetime(2020, 6, 29, 2, tzinfo=UTC)
BUNDLE = load_bundle()
FILE = File("f1", "guide.pdf", photo=True)


@pytest.fixture(autouse=True)
async def _loaded(db: Database, setup: Setup) -> None:
    async with db.transaction() as session:
        await catalogue_loading.store(session, BUNDLE, AT)
        await people.meet_many(session, setup, AT, [(address(one.id), one.name, None) for one in (NOK, TON)])


async def found(db: Database, entry: str) -> Entry:
    async with db.transaction() as session:
        one = await entries.entry_of(session, entry)
    assert one is not None
    return one


async def save(db: Database, entry: str, changes: Written, base: int = 0, by: Person = NOK) -> bool:
    async with db.transaction() as session:
        one = await entries.entry_of(session, entry) or Entry(entry, None)
        return await entries.save(session, AT, by, one, EntryDraft(by.id, entry, base, changes))


async def test_every_revision_is_kept_and_the_newest_counts(db: Database) -> None:
    await save(db, "G:no-gift", Written(url="https://example.go.th/1", file=FILE))
    await save(db, "G:no-gift", Written(url="https://example.go.th/2"), base=1, by=TON)

    newest = (await found(db, "G:no-gift")).newest
    async with db.transaction() as session:
        kept = await entry_revisions.history(session, "G:no-gift")
    assert newest is not None
    assert (newest.number, newest.by_name, newest.at) == (2, "ต้น", AT)
    assert newest.written == Written(url="https://example.go.th/2", file=FILE)
    assert [one.written.url for one in kept] == ["https://example.go.th/1", "https://example.go.th/2"]


async def test_loading_again_leaves_what_was_written_and_corrects_what_lies_below(db: Database) -> None:
    await save(db, "G:no-gift", Written(url="https://example.go.th/1"))
    corrected = tuple(
        replace(one, text=Bilingual("แก้คำผิดแล้ว")) if one.id == "G:no-gift" else one for one in BUNDLE.guidelines
    )

    async with db.transaction() as session:
        assert await catalogue_loading.store(session, replace(BUNDLE, guidelines=corrected), AT) == 1

    shown = (await found(db, "G:no-gift")).guideline()
    assert (shown.text.th, shown.url) == ("แก้คำผิดแล้ว", "https://example.go.th/1")


async def test_a_running_bot_reads_it_again(db: Database) -> None:
    library = CatalogueCache(load_phrases)
    async with db.transaction() as session:
        before = await library.current(session)

    await save(db, "own", Written(text="โทร. 02 000 0000"))
    await save(db, "G:added-1", Written(title="หลักเกณฑ์การลาศึกษาต่อ"))

    async with db.transaction() as session:
        after = await library.current(session)
    assert before.current == BUNDLE
    assert after.current.channels[0].text.th == "โทร. 02 000 0000"
    assert library.answerer().ask("หลักเกณฑ์การลาศึกษาต่อ").ids[0] == "G:added-1"


async def test_a_retired_entry_is_found_no_more_and_comes_back(db: Database) -> None:
    library = CatalogueCache(load_phrases)
    await save(db, "G:no-gift", Written(retired=True))
    async with db.transaction() as session:
        await library.current(session)
    assert "G:no-gift" not in library.answerer().ask("no gift policy").ids

    await save(db, "G:no-gift", Written(retired=False), base=1)

    async with db.transaction() as session:
        assert (await library.current(session)).current == BUNDLE


async def test_the_second_to_save_saves_nothing(db: Database) -> None:
    assert await save(db, "own", Written(text="โทร. 1"))
    async with db.transaction() as session:
        version = await catalogues.version(session)

    assert not await save(db, "own", Written(text="โทร. 2"), by=TON)

    assert (await found(db, "own")).channel().text.th == "โทร. 1"
    async with db.transaction() as session:
        assert await catalogues.version(session) == version


async def test_of_two_who_save_at_once_one_does(db: Database) -> None:
    """Both have read the same state; on SQLite one waits for the other, on PostgreSQL the unique key decides."""
    own = await found(db, "own")

    async def saves(by: Person) -> bool:
        async with db.transaction() as session:
            return await entries.save(session, AT, by, own, EntryDraft(by.id, "own", 0, Written(text=by.name)))

    done = await asyncio.gather(saves(NOK), saves(TON))

    assert sorted(done) == [False, True]
    async with db.transaction() as session:
        assert len(await entry_revisions.history(session, "own")) == 1


async def test_a_channel_to_turn_to_always_stays(db: Database) -> None:
    await save(db, "1111", Written(retired=True))

    with pytest.raises(DomainError) as error:
        await save(db, "nacc", Written(retired=True))

    assert error.value.key == "entry.last_channel"
    await save(db, "own", Written(text="โทร. 02 000 0000"))
    assert await save(db, "nacc", Written(retired=True))


async def test_a_draft_is_found_again_and_only_the_latest_awaits(db: Database) -> None:
    first = EntryDraft(NOK.id, "own", 0, Written(text="โทร. 1", file=FILE, retired=False), Field.TEXT_EN, AT)
    later = EntryDraft(NOK.id, "nacc", 0, awaits=Field.TITLE, updated_at=AT + timedelta(minutes=1))
    other = EntryDraft(TON.id, "own", 0, awaits=Field.TEXT, updated_at=AT)
    for one in (first, later, other):
        async with db.transaction() as session:
            assert one.updated_at is not None
            await entries.keep(session, one.updated_at, one)

    async with db.transaction() as session:
        assert await entries.draft_of(session, NOK.id, "own") == replace(first, awaits=None)
        assert await entries.awaiting(session, NOK.id) == later
        assert await entries.awaiting(session, TON.id) == other
        assert [one.entry for one in await entries.drafts_of(session, NOK.id)] == ["nacc", "own"]


async def test_to_stop_waiting_keeps_changes_and_forgets_what_holds_none(db: Database) -> None:
    for draft in (
        EntryDraft(NOK.id, "own", 0, Written(text="โทร. 1"), Field.TEXT_EN),
        EntryDraft(TON.id, "own", 0, awaits=Field.TEXT),
    ):
        async with db.transaction() as session:
            await entries.keep(session, AT, draft)

    async with db.transaction() as session:
        assert await entries.stop_awaiting(session, NOK.id)
        assert await entries.stop_awaiting(session, TON.id)
        assert not await entries.stop_awaiting(session, NOK.id)

    async with db.transaction() as session:
        kept = await entries.draft_of(session, NOK.id, "own")
        assert await entries.draft_of(session, TON.id, "own") is None
    assert kept is not None
    assert (kept.changes.text, kept.awaits) == ("โทร. 1", None)


async def test_saving_forgets_the_draft(db: Database) -> None:
    draft = EntryDraft(NOK.id, "own", 0, Written(text="โทร. 1"))
    async with db.transaction() as session:
        await entries.keep(session, AT, draft)

    await save(db, "own", Written(text="โทร. 1"))

    async with db.transaction() as session:
        assert await entries.drafts_of(session, NOK.id) == ()
