"""The office at a moment: its local date, and the first quarter a round can still be opened for."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import DEFAULT_TIMETABLE, Round
from domain.calendar.workdays import Workdays
from domain.catalogue.plan import Library
from domain.office import Office
from domain.setup import Setup

EVENING = datetime(2020, 6, 29, 18, tzinfo=UTC)
SETUP = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), DEFAULT_TIMETABLE, frozenset(), "th")
OFFICE = Office(SETUP, Library((load_bundle(),), {2563: EVENING}), EVENING)


def first_to_open(office: Office, current: Round | None) -> Quarter | None:
    course = office.course(current)
    return None if course is None else course.first


def round_of(quarter: Quarter) -> Round:
    return Round(quarter, EVENING, EVENING, ())


def test_its_date_is_the_agencys_not_that_of_utc() -> None:
    assert OFFICE.today == date(2020, 6, 30)


def test_the_first_round_is_that_of_the_plans_approval() -> None:
    approved = OFFICE.catalogue.plan.approved_on

    assert first_to_open(OFFICE, None) == Quarter.of(approved)


def test_the_next_round_comes_after_the_current_one() -> None:
    assert first_to_open(OFFICE, round_of(Quarter(2563, 4))) == Quarter(2564, 1)


def test_no_round_opens_before_the_plans_approval() -> None:
    assert first_to_open(OFFICE, round_of(Quarter(2562, 1))) == first_to_open(OFFICE, None)


def test_no_round_opens_once_every_plan_is_closed() -> None:
    closed = replace(OFFICE, library=replace(OFFICE.library, closed=frozenset({2563})))

    assert first_to_open(closed, None) is None
