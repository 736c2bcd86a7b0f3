"""The bundled data goes into the tables and comes back as it was; what the coordinator edited stays."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bundled.bundle import load_bundle
from db import catalogue as catalogues
from db import catalogue_loading
from db.engine import Database
from db.tables.catalogue import PlanRow, ScoreRow
from tests.other_agencies import by_conditions, ruled

LOADED = datetime(2020, 6, 29, 2, tzinfo=UTC)
LATER = datetime(2020, 7, 1, 2, tzinfo=UTC)
BUNDLE = load_bundle()


@pytest.fixture
async def loaded(db: Database) -> Database:
    async with db.transaction() as session:
        await catalogue_loading.store(session, BUNDLE, LOADED)
    return db


async def test_it_reads_back_what_the_bundle_holds(loaded: Database) -> None:
    async with loaded.transaction() as session:
        library = await catalogues.load(session)

    assert library.current == BUNDLE
    assert library.loaded_at == {2563: LOADED}
    assert library.closed == frozenset()


async def test_it_reads_back_the_conditions_of_grades(db: Database) -> None:
    stored = replace(
        BUNDLE, assessment=ruled(by_conditions("92.76", IIT="84.45", EIT="91", OIT="99"), pass_mark=Decimal(80))
    )

    async with db.transaction() as session:
        await catalogue_loading.store(session, stored, LOADED)

    async with db.transaction() as session:
        assert (await catalogues.load(session)).current.assessment == stored.assessment


async def test_it_counts_what_it_inserted(db: Database) -> None:
    async with db.transaction() as session:
        changed = await catalogue_loading.store(session, BUNDLE, LOADED)

    assert changed > len(BUNDLE.assessment.items) + len(BUNDLE.errata)


async def test_loading_twice_changes_nothing(loaded: Database) -> None:
    async with loaded.transaction() as session:
        changed = await catalogue_loading.store(session, BUNDLE, LATER)

    async with loaded.transaction() as session:
        library, version = await catalogues.load(session), await catalogues.version(session)
    assert changed == 0
    assert library.loaded_at == {2563: LOADED}
    assert version == "1"


async def test_a_corrected_official_row_is_updated(loaded: Database) -> None:
    async with loaded.transaction() as session:
        score = await session.get_one(ScoreRow, (2562, "I20"))
        score.score = Decimal("53.04")

    async with loaded.transaction() as session:
        changed = await catalogue_loading.store(session, BUNDLE, LATER)

    async with loaded.transaction() as session:
        assert (await catalogues.load(session)).current == BUNDLE
        assert await catalogues.version(session) == "2"
    assert changed == 1


async def test_an_erratum_that_is_withdrawn_goes(loaded: Database) -> None:
    shorter = replace(BUNDLE, errata=BUNDLE.errata[:-1])

    async with loaded.transaction() as session:
        changed = await catalogue_loading.store(session, shorter, LATER)

    async with loaded.transaction() as session:
        assert (await catalogues.load(session)).current.errata == shorter.errata
    assert changed == 1


async def test_next_years_plan_stands_beside_this_one(loaded: Database) -> None:
    following = replace(
        BUNDLE,
        plan=replace(BUNDLE.plan, fiscal_year=2564),
        assessment=replace(BUNDLE.assessment, fiscal_year=2563),
    )

    async with loaded.transaction() as session:
        await catalogue_loading.store(session, following, LATER)

    async with loaded.transaction() as session:
        library = await catalogues.load(session)
    assert library.catalogues == (BUNDLE, following)
    assert library.loaded_at == {2563: LOADED, 2564: LATER}


async def test_a_closed_plan_is_followed_no_more(loaded: Database) -> None:
    async with loaded.transaction() as session:
        (await session.get_one(PlanRow, 2563)).closed_at = LATER
        await catalogues.bump(session)

    async with loaded.transaction() as session:
        library = await catalogues.load(session)
        assert await catalogues.version(session) == "2"
    assert library.closed == {2563}
    assert library.followed == ()


async def test_nothing_is_there_before_the_first_load(db: Database) -> None:
    async with db.transaction() as session:
        library = await catalogues.load(session)
        assert await catalogues.version(session) == "0"

    assert library.catalogues == ()
