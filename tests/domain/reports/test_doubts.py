"""Doubts: what a report says against itself, and what the round before said."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from domain.reports.doubts import Doubt, DoubtKind, doubts_of
from domain.reports.drafts import Draft
from domain.reports.reading import read
from domain.reports.reports import Duty, Report, Status

DUTY = Duty(2563, "M1.1/4", "procurement")
DRAFT = Draft(1, "3/2563", DUTY, Status.COMPLETED, progress="จัดประชุม 3 ครั้ง", obstacles="")
LAST = Report(
    2563,
    "M1.1/4",
    "procurement",
    "2/2563",
    1,
    Status.IN_PROGRESS,
    Decimal(85),
    "ร่าง",
    None,
    1,
    "ก",
    datetime(2020, 4, 1, tzinfo=UTC),
    False,
)


def test_a_completed_step_with_a_result_is_not_doubted() -> None:
    assert doubts_of(DRAFT) == ()


def test_completed_in_part_is_doubted() -> None:
    (doubt,) = doubts_of(replace(DRAFT, percent=Decimal(60)))

    assert doubt == Doubt(DoubtKind.COMPLETED_IN_PART, Status.COMPLETED, Decimal(60))


def test_a_percent_below_last_round_s_is_doubted() -> None:
    draft = replace(DRAFT, status=Status.IN_PROGRESS, percent=Decimal(70))

    assert doubts_of(draft, LAST) == (Doubt(DoubtKind.PERCENT_FELL, Decimal(85), Decimal(70)),)


def test_a_percent_beside_other_words_is_doubted() -> None:
    draft = replace(DRAFT, status=Status.IN_PROGRESS, percent=Decimal(85), progress="ทำได้ ๘๐%")

    assert doubts_of(draft) == (Doubt(DoubtKind.PERCENT_CONTRADICTED, Decimal(80), Decimal(85)),)


def test_the_whole_that_is_not_completed_is_doubted() -> None:
    draft = replace(DRAFT, status=Status.IN_PROGRESS, percent=Decimal(100))

    assert [doubt.kind for doubt in doubts_of(draft)] == [DoubtKind.WHOLE_NOT_COMPLETED]


def test_completed_without_a_result_is_doubted() -> None:
    assert [doubt.kind for doubt in doubts_of(replace(DRAFT, progress="แล้วเสร็จค่ะ"))] == [DoubtKind.NO_RESULT]


def test_a_link_is_a_result() -> None:
    assert doubts_of(replace(DRAFT, progress="แล้วเสร็จ https://a.go.th/1")) == ()


def test_more_than_the_whole_is_a_doubt_and_no_percent() -> None:
    said = read("คืบหน้า 150%")

    assert (said.percent, said.doubts) == (None, (Doubt(DoubtKind.PERCENT_OVER_WHOLE, later=Decimal(150)),))


def test_more_than_the_whole_is_doubted_beside_a_percent_too() -> None:
    (doubt,) = doubts_of(replace(DRAFT, status=Status.IN_PROGRESS, percent=Decimal(60), progress="ทำแล้ว\n150%"))

    assert doubt == Doubt(DoubtKind.PERCENT_OVER_WHOLE, later=Decimal(150))


def test_two_percents_are_a_doubt_and_no_percent() -> None:
    said = read("คืบหน้า 40% ต่อมาคืบหน้า 60%")

    assert (said.percent, said.doubts) == (None, (Doubt(DoubtKind.PERCENT_UNCLEAR, Decimal(40), Decimal(60)),))
