"""Names that people give a period, and the one they mean by the plan's cycle."""

import pytest

from domain.calendar.fiscal import Cycle, Period
from domain.calendar.period_words import PeriodSaid, period_at_start, period_in, read_period


def meant(text: str, cycle: Cycle, now: str) -> str | None:
    said = period_in(text)
    found = None if said is None else said.meant(lambda _: cycle, Period.parse(now))
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("สรุปรอบ 6 เดือน 2569", "h1/2569"),
        ("ใครยังไม่ส่งรอบ ๖ เดือน", "h1/2569"),
        ("รอบ 12 เดือน ปี 2568 เป็นยังไง", "h2/2568"),
        ("ครึ่งปีหลังใครค้าง", "h2/2568"),
        ("สรุป 6 เดือนแรกของปี 2569", "h1/2569"),
        ("ขอสรุปรอบ 2/2568", "h2/2568"),
        ("งวดที่ 1 เสร็จกี่ขั้นตอน", "h1/2569"),
        ("summary of the first half of 2569", "h1/2569"),
        ("who is late in H2/2568", "h2/2568"),
    ],
)
def test_a_half_year_is_understood_as_people_call_it(text: str, key: str) -> None:
    assert meant(text, Cycle.HALF_YEAR, "h1/2569") == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("สรุปเดือน ม.ค. 2569", "2569-01"),
        ("เดือนธันวาคมใครยังไม่ส่ง", "2568-12"),
        ("รอบ 2/2569", "2569-02"),
        ("เดือน 11/2568 ส่งครบไหม", "2568-11"),
        ("who has not sent for january 2569", "2569-01"),
    ],
)
def test_a_month_is_understood_as_people_call_it(text: str, key: str) -> None:
    assert meant(text, Cycle.MONTH, "2569-02") == key


@pytest.mark.parametrize(
    ("text", "cycle", "key"),
    [
        ("รอบ 9 เดือน", Cycle.CUMULATIVE, "9m/2569"),
        ("ครึ่งปีแรก", Cycle.CUMULATIVE, "6m/2569"),
        ("สรุปประจำปี 2568", Cycle.YEAR, "y/2568"),
        ("รอบ 4 เดือน งวดที่ 2/2569", Cycle.FOUR_MONTHS, "t2/2569"),
        ("4 เดือนแรก", Cycle.FOUR_MONTHS, "t1/2569"),
    ],
)
def test_periods_of_other_cycles_are_understood(text: str, cycle: Cycle, key: str) -> None:
    assert meant(text, cycle, str(Period(2569, cycle.a_year, cycle))) == key


@pytest.mark.parametrize("cycle", Cycle)
def test_a_quarter_that_is_called_one_stays_one(cycle: Cycle) -> None:
    assert meant("สรุปไตรมาส 3/2563", cycle, str(Period(2569, 1, cycle))) == "3/2563"


@pytest.mark.parametrize("text", ["3/2563", "รอบ 3/2563", "q3/63", "ไตรมาสที่ 3 ปี 2563", "รอบ 3", "round 3"])
def test_numbers_are_quarters_wherever_rounds_are(text: str) -> None:
    assert meant(text, Cycle.QUARTER, "4/2563") == "3/2563"


@pytest.mark.parametrize(
    "text", ["เดือน ม.ค. 2569 ใครค้าง", "สรุปประจำปี 2569", "รอบ 4 เดือน งวดที่ 2/2569", "เดือนกรกฎาคมใครส่งช้า"]
)
def test_a_period_the_plan_has_not_is_none(text: str) -> None:
    assert meant(text, Cycle.QUARTER, "4/2563") is None


@pytest.mark.parametrize(
    "text",
    [
        "สรุป 15 ก.ค.",
        "เลื่อนกำหนดส่งไป 20/7/2563",
        "ขออีก 3 เดือน",
        "ใช้เวลา 6 เดือน",
        "รอบ 3 วันนี้ใครส่ง",
        "2569-01-15",
        "who may report",
        "รอบนี้ใครยังไม่ส่ง",
        "อบรมรอบ 2 คน",
    ],
)
def test_days_and_spans_are_no_periods(text: str) -> None:
    assert period_in(text) is None


def test_a_period_named_with_no_year_is_the_latest_up_to_now() -> None:
    assert meant("ครึ่งปีหลัง", Cycle.HALF_YEAR, "h2/2569") == "h2/2569"
    assert meant("ครึ่งปีหลัง", Cycle.HALF_YEAR, "h1/2569") == "h2/2568"


def test_a_period_may_stand_before_a_day() -> None:
    assert period_at_start("6 เดือนแรก 2569 15 เม.ย.") == (PeriodSaid(1, 2569, Cycle.HALF_YEAR), "15 เม.ย.")


@pytest.mark.parametrize("text", ["h1/2569", "6เดือนแรก2569", "รอบ 6 เดือนแรก ปี 2569", "first half of 2569", "H1/2569"])
def test_a_whole_text_may_be_a_period(text: str) -> None:
    assert read_period(text) == PeriodSaid(1, 2569, Cycle.HALF_YEAR)


@pytest.mark.parametrize("text", ["", "2569", "3/2563 x", "20/7/2563", "เมื่อวาน"])
def test_other_texts_are_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=r"^quarter\.format$"):
        read_period(text)


@pytest.mark.parametrize("cycle", Cycle)
def test_a_key_that_is_typed_means_its_period(cycle: Cycle) -> None:
    for number in range(1, cycle.a_year + 1):
        period = Period(2569, number, cycle)

        assert read_period(str(period)).meant(lambda _: cycle, period) == period
