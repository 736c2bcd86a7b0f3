"""The moments at which a round opens, reminds and is due (docs/design.md, "The quarter"), in Bangkok time, UTC+7."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.course import Course
from domain.calendar.fiscal import Period
from domain.calendar.office_calendar import OfficeCalendar
from domain.calendar.rounds import (
    Round,
    RoundState,
    Timetable,
)
from domain.calendar.workdays import Workdays

BANGKOK = ZoneInfo("Asia/Bangkok")
WORKDAYS = Workdays()
CALENDAR = OfficeCalendar(BANGKOK, WORKDAYS)
FIRST = Period(2563, 3)
COURSE = Course.starting(FIRST)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def bangkok(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BANGKOK)


OPENING = bangkok(2020, 6, 30, 9)


def a_round(closed_at: datetime | None = None) -> Round:
    dates = CALENDAR.dates_from(OPENING)
    return Round(FIRST, OPENING, dates.due, dates.reminders, closed_at)


def test_3_2563_opens_at_nine_on_30_june() -> None:
    assert CALENDAR.opening_at(FIRST) == bangkok(2020, 6, 30, 9)


def test_3_2563_is_reminded_on_3_13_and_15_july() -> None:
    reminders = CALENDAR.dates_from(OPENING).reminders

    assert reminders == (bangkok(2020, 7, 3, 9), bangkok(2020, 7, 13, 9), bangkok(2020, 7, 15, 9))


def test_3_2563_is_due_at_five_on_16_july() -> None:
    assert CALENDAR.dates_from(OPENING).due == bangkok(2020, 7, 16, 17)


def test_moments_are_given_in_utc() -> None:
    dates = CALENDAR.dates_from(OPENING)

    moments = (CALENDAR.opening_at(FIRST), *dates.reminders, dates.due)
    assert {moment.tzinfo for moment in moments} == {UTC}


def test_a_quarter_ending_on_a_weekend_opens_on_the_friday() -> None:
    assert CALENDAR.opening_at(Period(2567, 2)) == bangkok(2024, 3, 29, 9)


def test_a_quarter_ending_on_new_years_eve_opens_before_it() -> None:
    assert CALENDAR.opening_at(Period(2564, 1)) == bangkok(2020, 12, 30, 9)


def test_opened_by_hand_on_a_saturday_days_count_from_monday() -> None:
    dates = CALENDAR.dates_from(bangkok(2020, 6, 13, 11))

    assert dates.reminders[0] == bangkok(2020, 6, 17, 9)
    assert dates.due == bangkok(2020, 6, 26, 17)


def test_opened_by_hand_at_night_days_count_from_the_local_date() -> None:
    opened = datetime(2020, 6, 30, 17, 30, tzinfo=UTC)  # half past midnight on 1 July in Bangkok

    assert CALENDAR.dates_from(opened).reminders[0] == bangkok(2020, 7, 8, 9)


def test_a_timetable_of_ones_own_is_followed() -> None:
    timetable = Timetable(opens=time(8), reminders_after=(1,), reminds=time(10), due_after=2, due=time(12))
    calendar = OfficeCalendar(BANGKOK, WORKDAYS, timetable)

    dates = calendar.dates_from(OPENING)

    assert calendar.opening_at(FIRST) == bangkok(2020, 6, 30, 8)
    assert (dates.reminders, dates.due) == ((bangkok(2020, 7, 1, 10),), bangkok(2020, 7, 2, 12))


@pytest.mark.parametrize("days", [(0, 3), (3, 3), (7, 3), (3, 11)])
def test_a_timetable_refuses_reminders_out_of_order(days: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"^timetable\.reminders$"):
        Timetable(reminders_after=days)


def test_a_timetable_refuses_an_office_that_closes_first() -> None:
    with pytest.raises(ValueError, match=r"^timetable\.office$"):
        Timetable(office_opens=time(17), office_closes=time(9))


def test_a_date_chosen_by_hand_is_due_at_five() -> None:
    assert CALENDAR.due_on(date(2020, 7, 20)) == bangkok(2020, 7, 20, 17)


def test_the_latest_opening_counts_from_its_very_moment() -> None:
    assert CALENDAR.latest_opening(OPENING, COURSE) == (FIRST, OPENING)


def test_nothing_has_opened_before_the_plans_first_quarter() -> None:
    assert CALENDAR.latest_opening(OPENING - timedelta(seconds=1), COURSE) is None


def test_only_the_latest_opening_is_found_after_a_long_absence() -> None:
    latest = CALENDAR.latest_opening(bangkok(2021, 8, 1), COURSE)

    assert latest == (Period(2564, 3), bangkok(2021, 6, 30, 9))


def test_the_latest_opening_knows_the_day_in_bangkok() -> None:
    now = datetime(2024, 3, 31, 18, tzinfo=UTC)  # 1 April there

    latest = CALENDAR.latest_opening(now, COURSE)

    assert latest == (Period(2567, 2), bangkok(2024, 3, 29, 9))


def test_the_next_opening_is_after_the_one_at_this_moment() -> None:
    assert CALENDAR.next_opening(OPENING, COURSE) == (Period(2563, 4), bangkok(2020, 9, 30, 9))


def test_the_next_opening_is_this_quarters_while_it_lasts() -> None:
    assert CALENDAR.next_opening(OPENING - timedelta(seconds=1), COURSE) == (FIRST, OPENING)


def test_the_next_opening_waits_for_the_plans_first_quarter() -> None:
    assert CALENDAR.next_opening(bangkok(2019, 11, 1), COURSE) == (FIRST, OPENING)


@pytest.mark.parametrize(
    ("days", "opening"),
    [(3, bangkok(2020, 7, 3, 9)), (-2, bangkok(2020, 6, 26, 9)), (0, OPENING), (20, bangkok(2020, 8, 3, 9))],
)
def test_rounds_open_so_many_working_days_after_or_before(days: int, opening: datetime) -> None:
    calendar = OfficeCalendar(BANGKOK, WORKDAYS, Timetable(opens_after=days))

    assert calendar.opening_at(FIRST) == opening
    assert calendar.next_opening(opening - timedelta(seconds=1), COURSE) == (FIRST, opening)
    assert calendar.latest_opening(opening, COURSE) == (FIRST, opening)
    assert calendar.latest_opening(opening - timedelta(seconds=1), COURSE) is None


@pytest.mark.parametrize("days", [-11, 21])
def test_a_timetable_refuses_an_opening_far_away(days: int) -> None:
    with pytest.raises(ValueError, match=r"^timetable\.opens$"):
        Timetable(opens_after=days)


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        pytest.param(bangkok(2020, 7, 3, 9), bangkok(2020, 7, 3, 9), id="at opening time"),
        pytest.param(bangkok(2020, 7, 3, 16, 59), bangkok(2020, 7, 3, 16, 59), id="within office hours"),
        pytest.param(bangkok(2020, 7, 2, 6), bangkok(2020, 7, 2, 9), id="early in the morning"),
        pytest.param(bangkok(2020, 7, 1, 17), bangkok(2020, 7, 2, 9), id="at closing time"),
        pytest.param(bangkok(2020, 7, 3, 22), bangkok(2020, 7, 8, 9), id="before the long weekend"),
        pytest.param(bangkok(2020, 7, 6, 12), bangkok(2020, 7, 8, 9), id="noon on a holiday"),
        pytest.param(bangkok(2020, 7, 6, 22), bangkok(2020, 7, 8, 9), id="night on a holiday"),
    ],
)
def test_messages_to_units_wait_for_office_hours(now: datetime, slot: datetime) -> None:
    assert CALENDAR.office_slot(now) == slot


def test_a_round_is_open_until_it_is_due() -> None:
    assert a_round().state(bangkok(2020, 7, 16, 16, 59)) is RoundState.OPEN


def test_a_round_is_due_from_its_due_moment() -> None:
    assert a_round().state(bangkok(2020, 7, 16, 17)) is RoundState.DUE


def test_a_round_closed_by_hand_before_it_is_due_is_closed() -> None:
    assert a_round(closed_at=bangkok(2020, 7, 10)).state(bangkok(2020, 7, 10)) is RoundState.CLOSED


def test_an_answer_before_the_due_moment_is_in_time() -> None:
    assert not a_round().is_late(bangkok(2020, 7, 16, 16, 59))


def test_an_answer_at_the_due_moment_is_late() -> None:
    assert a_round().is_late(bangkok(2020, 7, 16, 17))


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^datetime\.naive$"):
        CALENDAR.dates_from(datetime(2020, 6, 30, 9))  # noqa: DTZ001


@given(MOMENTS)
def test_reminders_rise_from_opening_to_due(opened: datetime) -> None:
    dates = CALENDAR.dates_from(opened)

    moments = [opened, *dates.reminders, dates.due]
    assert all(earlier < later for earlier, later in pairwise(moments))


@given(st.integers(2563, 2640), st.integers(1, 4))
def test_openings_rise_with_their_quarters(year: int, number: int) -> None:
    quarter = Period(year, number)

    opening = CALENDAR.opening_at(quarter)

    assert quarter.first_day <= opening.date() <= quarter.last_day
    assert opening < CALENDAR.opening_at(quarter.next())


@given(MOMENTS)
def test_the_next_opening_follows_the_latest(now: datetime) -> None:
    first = Period(2560, 1)

    latest = CALENDAR.latest_opening(now, Course.starting(first))
    upcoming = CALENDAR.next_opening(now, Course.starting(first))

    assert latest is not None
    assert latest[1] <= now < upcoming[1]
    assert latest[0].next() == upcoming[0]


@given(MOMENTS)
def test_an_office_slot_is_its_own_slot_and_never_in_the_past(now: datetime) -> None:
    slot = CALENDAR.office_slot(now)

    assert slot >= now
    assert CALENDAR.office_slot(slot) == slot
