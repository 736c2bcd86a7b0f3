"""The cycle of a plan's rounds in a file, in its preview, and in the template."""

from dataclasses import replace

import pytest

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Cycle
from domain.importing.preview import preview_of
from domain.importing.template import CYCLES, cycle_of
from screens import plans
from tests.agencies import read
from tests.plan_files import workbook

HEADER = ("กิจกรรม", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ", "การรายงานผล")


@pytest.mark.parametrize(
    ("words", "cycle"),
    [
        (("ราย 6 เดือน",), "6 months"),
        (("รอบ 6 เดือน และ 12 เดือน",), "6 months"),
        (("รอบ 3, 6, 9 และ 12 เดือน",), "3/6/9/12 months"),
        (("ทุกเดือน",), "month"),
        (("รายเดือน", "รายไตรมาส"), None),
    ],
)
def test_a_files_words_name_the_cycle(words: tuple[str, ...], cycle: str | None) -> None:
    rows = [(f"อบรมครั้งที่ {number}", "กองคลัง", "มี.ค. 69", one) for number, one in enumerate(words, 1)]

    (found,) = read(workbook([HEADER, *rows]), "แผน.xlsx")

    assert found.cycle == cycle


@pytest.mark.parametrize("cycle", Cycle)
def test_the_template_offers_every_cycle(cycle: Cycle) -> None:
    (words,) = (name for name, one in CYCLES.items() if one is cycle)

    assert cycle_of(words) == cycle
    assert cycle_of(f"ราย {words}") == cycle


def test_a_changed_cycle_is_a_change_and_is_shown() -> None:
    bundle = load_bundle()
    monthly = replace(bundle.plan, reporting="month")

    found = preview_of(bundle.plan, bundle.units, monthly, bundle.units)

    assert not found.is_empty
    assert "รอบรายงาน: ทุกไตรมาส → ทุกเดือน" in plans.preview("th", found).text


def test_other_words_for_the_same_cycle_change_nothing() -> None:
    bundle = load_bundle()
    same = replace(bundle.plan, reporting="quarter")

    assert preview_of(bundle.plan, bundle.units, same, bundle.units).is_empty
