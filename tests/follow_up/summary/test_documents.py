"""Material of documents: a signed quarter as it was signed until something newer comes, and evidence by its step."""

from db import evidence, people
from db.engine import Database
from db.rounds import current_round
from domain.office import Office
from domain.setup import Setup
from domain.summary.snapshot import verified
from follow_up.summary.documents import material
from follow_up.summary.signing import sign
from tests.addresses import address
from tests.cast import DIRECTOR, UNIT_PEOPLE
from tests.quarter import THIRD, answer, bangkok, run_due, settle


async def signed_quarter(db: Database, setup: Setup) -> Office:
    """The office the day after the director signed the quarter."""
    library = await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    await answer(db, round_, "budget", bangkok(7, 1))
    await run_due(db, setup, bangkok(7, 20))
    async with db.transaction() as session:
        director = await people.find_at(session, setup, address(DIRECTOR))
        assert director is not None
        await sign(session, Office(setup, library, bangkok(7, 21)), THIRD, director)
    return Office(setup, library, bangkok(7, 22))


async def test_a_signed_quarter_has_its_number_and_its_data_can_be_verified(db: Database, setup: Setup) -> None:
    office = await signed_quarter(db, setup)

    async with db.reading() as session:
        paper = (await material(session, office, THIRD, "th")).paper

    assert paper.number == "3/2563-1"
    assert paper.sha256 == verified(paper.canonical).sha256
    assert "21 ก.ค. 2563" in paper.as_of


async def test_a_later_report_makes_an_unsigned_paper(db: Database, setup: Setup) -> None:
    office = await signed_quarter(db, setup)
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    await answer(db, round_, "evaluation", bangkok(7, 21, 15))

    async with db.reading() as session:
        paper = (await material(session, office, THIRD, "th")).paper

    assert (paper.number, paper.code) == (None, "")
    assert "22 ก.ค. 2563" in paper.as_of


async def test_a_link_given_as_evidence_stands_by_its_step(db: Database, setup: Setup) -> None:
    office = await signed_quarter(db, setup)
    link = {"kind": "link", "link": "https://example.org/1", "message": "1"}
    place = {"plan": 2563, "step": "M1.1/2", "unit": "budget", "revision": 1}
    async with db.transaction() as session:
        await evidence.add(session, UNIT_PEOPLE["budget"], "3/2563", bangkok(7, 1), **link, **place)

    async with db.reading() as session:
        paper = (await material(session, office, THIRD, "th", year=2563)).paper

    assert {one.id: one.evidence for one in paper.steps}["1.1 ข้อ 2"] == ("https://example.org/1",)
