"""Periods as they are named to people; whatever is written is also understood."""

from collections.abc import Callable
from functools import partial

import pytest

from domain.calendar.fiscal import Cycle, Period
from domain.calendar.period_texts import every_text, key_text, period_name, period_text, short_period_text
from domain.calendar.period_words import read_period
from domain.language.lang import Lang


def _always(cycle: Cycle, _: int) -> Cycle:
    return cycle


ALL = [Period(2569, number, cycle) for cycle in Cycle for number in range(1, cycle.a_year + 1)]


@pytest.mark.parametrize(
    ("key", "thai", "english"),
    [
        ("3/2563", "ไตรมาสที่ 3/2563", "quarter 3/2563"),
        ("2569-01", "เดือน ม.ค. 2569", "January 2569 B.E."),
        ("t3/2569", "รอบ 4 เดือน งวดที่ 3/2569", "the last four months of 2569 B.E."),
        ("h1/2569", "รอบ 6 เดือนแรก ปี 2569", "the first half of 2569 B.E."),
        ("9m/2569", "รอบ 9 เดือน ปี 2569", "the first 9 months of 2569 B.E."),
        ("y/2569", "รอบประจำปี 2569", "fiscal year 2569 B.E."),
    ],
)
def test_a_period_is_named_with_its_noun(key: str, thai: str, english: str) -> None:
    assert period_name(Period.parse(key), "th") == thai
    assert period_name(Period.parse(key), "en") == english


@pytest.mark.parametrize(
    ("key", "thai", "english"),
    [
        ("3/2563", "3/2563", "3/2563"),
        ("h2/2569", "6 เดือนหลัง ปี 2569", "H2/2569"),
        ("2568-10", "เดือน ต.ค. 2568", "Oct 2568"),
    ],
)
def test_a_stored_key_is_written_as_it_stands_after_the_word_for_a_round(key: str, thai: str, english: str) -> None:
    assert (key_text(key, "th"), key_text(key, "en")) == (thai, english)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("3/2563", "ไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)"),
        ("h1/2569", "รอบ 6 เดือนแรก ปี 2569 (ต.ค. 2568–มี.ค. 2569)"),
        ("2569-01", "เดือนมกราคม 2569"),
        ("y/2569", "รอบประจำปี 2569 (ต.ค. 2568–ก.ย. 2569)"),
    ],
)
def test_the_long_text_has_the_months(key: str, text: str) -> None:
    assert period_text(Period.parse(key), "th") == text


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("write", [short_period_text, period_name])
def test_every_name_is_understood_again(write: Callable[[Period, Lang], str], lang: Lang) -> None:
    for period in ALL:
        written = write(period, lang).removeprefix("the ")

        assert read_period(written).meant(partial(_always, period.cycle), period) == period, written


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_two_periods_have_one_name(lang: Lang) -> None:
    for write in (short_period_text, period_name, period_text):
        assert len({write(one, lang) for one in ALL}) == len(ALL)


def test_every_cycle_says_how_often_is_asked() -> None:
    assert (every_text(Cycle.QUARTER, "th"), every_text(Cycle.HALF_YEAR, "en")) == ("ทุกไตรมาส", "every six months")
    assert len({every_text(cycle, "th") for cycle in Cycle}) == len(Cycle)
