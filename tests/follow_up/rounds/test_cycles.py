"""Plans of several cycles followed up at once: a round asks those whose period ends with it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Cycle, Period
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from follow_up.rounds.opening import followed_at

JUNE = datetime(2020, 6, 29, tzinfo=UTC)


def plan_of(year: int, reporting: str) -> Catalogue:
    """The bundled plan as another year's, reported on by a cycle."""
    bundle = load_bundle()
    return replace(bundle, plan=replace(bundle.plan, fiscal_year=year, reporting=reporting))


LIBRARY = Library((plan_of(2562, "รายไตรมาส"), plan_of(2563, "ราย 6 เดือน")), {2562: JUNE, 2563: JUNE})


@pytest.mark.parametrize(
    ("period", "plans"),
    [
        (Period(2563, 3), [2562]),
        (Period(2563, 4), [2562, 2563]),
        (Period(2563, 2, Cycle.HALF_YEAR), [2562, 2563]),
        (Period(2563, 11, Cycle.MONTH), []),
    ],
)
def test_a_round_asks_the_plans_whose_period_ends_with_it(period: Period, plans: list[int]) -> None:
    assert [one.plan.fiscal_year for one in followed_at(LIBRARY, period)] == plans


def test_a_plan_is_not_asked_about_before_it_was_approved() -> None:
    assert followed_at(LIBRARY, Period(2563, 2)) == ()
