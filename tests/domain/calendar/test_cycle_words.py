"""The cycle that a plan's words name."""

import pytest

from domain.calendar.cycle_words import cycle_in, cycles_in
from domain.calendar.fiscal import Cycle


@pytest.mark.parametrize(
    ("words", "cycle"),
    [
        ("รายไตรมาส", Cycle.QUARTER),
        ("รายงานทุกเดือน", Cycle.MONTH),
        ("ราย ๖ เดือน", Cycle.HALF_YEAR),
        ("รายงานปีละ 2 ครั้ง", Cycle.HALF_YEAR),
        ("ทุกครึ่งปี", Cycle.HALF_YEAR),
        ("รอบ 6 เดือน และรอบ 12 เดือน", Cycle.HALF_YEAR),
        ("ทุก 4 เดือน", Cycle.FOUR_MONTHS),
        ("ปีละ 3 ครั้ง", Cycle.FOUR_MONTHS),
        ("รอบ 3, 6, 9 และ 12 เดือน", Cycle.CUMULATIVE),
        ("รอบ 9 เดือน", Cycle.CUMULATIVE),
        ("ปีละครั้ง", Cycle.YEAR),
        ("รายปี", Cycle.YEAR),
        ("every half-year", Cycle.HALF_YEAR),
        ("semi-annually", Cycle.HALF_YEAR),
        ("3 months", Cycle.QUARTER),
        ("12 months", Cycle.YEAR),
    ],
)
def test_words_name_a_cycle(words: str, cycle: Cycle) -> None:
    assert cycles_in(words) == {cycle}


@pytest.mark.parametrize("cycle", Cycle)
def test_the_name_of_a_cycle_names_it(cycle: Cycle) -> None:
    assert cycle_in(str(cycle)) is cycle


@pytest.mark.parametrize("words", ["", "ตามที่ผู้อำนวยการกำหนด", "รายเดือนและรายไตรมาส", "ภายใน 15 วัน", "2569"])
def test_words_that_name_none_or_several_are_the_quarter(words: str) -> None:
    assert cycle_in(words) is Cycle.QUARTER
