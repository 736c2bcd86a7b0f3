"""The audit: the bundled data is in order, and deliberately broken data is named for what it is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bundled.bundle import load_bundle
from domain.catalogue.audit import Difference, audit, render_audit
from domain.catalogue.comparison import NOWHERE
from domain.catalogue.due import DueKind
from domain.catalogue.framework import Band, Graded
from domain.catalogue.plan import Catalogue
from tests.other_agencies import ruled

GOOD = load_bundle()


def broken(part: str, group: str, number: int, /, **change: Any) -> Catalogue:
    """The bundled catalogue with one entry of a group changed; `part` is empty for the catalogue's own groups."""
    whole: Any = getattr(GOOD, part) if part else GOOD
    entries = getattr(whole, group)
    changed = (*entries[:number], replace(entries[number], **change), *entries[number + 1 :])
    whole = ruled(whole, bands=changed) if group == "bands" else replace(whole, **{group: changed})
    return replace(GOOD, **{part: whole}) if part else whole


def found(catalogue: Catalogue) -> dict[tuple[str, str], tuple[str, str]]:
    return {(one.kind, one.where): (one.printed, one.computed) for one in audit(catalogue).unexplained}


def test_it_explains_every_difference_of_the_bundled_data() -> None:
    differences = audit(GOOD)

    assert differences.unexplained == ()
    assert {one.where: (one.printed, one.computed) for one in differences} == {
        "IND7.score": ("82.32", "82.38"),
        "IND1.rank": ("3", "4"),
        "IND6.rank": ("2", "3"),
        "F:E4.rank": ("30", "1"),
        "F:E3.rank": ("29", "2"),
        "F:E8.rank": ("28", "3"),
        "F:E14.rank": ("30", "15"),
        "F:E6.rank": ("29", "14"),
        "F:E10.rank": ("28", "13"),
    }


def test_it_counts_what_it_checked() -> None:
    checked = audit(GOOD).checked

    assert checked["mean"] == 10
    assert checked["rank"] == 10 + 12
    assert checked["count"] == 6
    assert all(checked.values())


@pytest.mark.parametrize(
    ("catalogue", "kind", "where"),
    [
        (broken("assessment", "items", 0, score=Decimal("44.71")), "mean", "IND1.score"),
        (broken("assessment", "indicators", 0, score=Decimal("79.00")), "overall", "overall.score"),
        (broken("assessment", "tools", 0, weight=40), "overall", "overall.weights"),
        (broken("assessment", "findings", 0, printed_rank=2), "rank", "F:I4.rank"),
        (broken("assessment", "indicators", 4, printed_rank=9), "rank", "IND5.rank"),
        (broken("assessment", "findings", 0, printed_score=Decimal("98.35")), "score", "F:I4.score"),
        (broken("assessment", "findings", 3, step="M9.9/9"), "link", "F:I20.step"),
        (broken("assessment", "findings", 3, item="I99"), "link", "F:I20.item"),
        (broken("assessment", "items", 0, indicator="IND99"), "link", "I1.indicator"),
        (broken("assessment", "indicators", 0, tool="XIT"), "link", "IND1.tool"),
        (broken("plan", "steps", 0, owners=("nobody",)), "link", "M1.1/1.owners"),
        (broken("plan", "steps", 0, measure="9.9"), "link", "M1.1/1.measure"),
        (broken("plan", "measures", 0, group=9), "link", "1.1.group"),
        (broken("", "guidelines", 3, unit="nobody"), "link", "G:hr-plan.unit"),
        (broken("", "guidelines", 3, step="M9.9/9"), "link", "G:hr-plan.step"),
        (broken("", "units", 0, office="nowhere"), "link", "hr.office"),
        (broken("", "errata", 0, fields=("I99.text",)), "link", "erratum I99.text"),
        (broken("assessment", "findings", 3, step=None), "missing", "F:I20.step"),
        (broken("assessment", "findings", 0, action="ทำ"), "missing", "F:I4.action"),
        (broken("plan", "steps", 0, owners=()), "missing", "M1.1/1.owners"),
        (broken("assessment", "bands", 1, high=Decimal("94.90")), "band", "AA.low"),
        (broken("assessment", "bands", 1, high=Decimal("95.00")), "band", "AA.low"),
        (broken("assessment", "bands", 0, high=Decimal("99.99")), "band", "bands.high"),
        (broken("assessment", "bands", 1, high=Decimal(80)), "band", "A.high"),
        (broken("assessment", "items", 1, code="I1"), "duplicate", "I1"),
        (broken("", "guidelines", 1, id="G:anti-bribery"), "duplicate", "G:anti-bribery"),
        (broken("assessment", "findings", 1, item="I4"), "duplicate", "findings of I4"),
        (broken("plan", "steps", 0, due=date(3112, 9, 30)), "date", "M1.1/1.due"),
        (broken("plan", "steps", 8, due=date(2017, 9, 30)), "date", "M2.2/2.due"),
        (broken("assessment", "items", 0, indicator="IND6"), "count", "IIT.items"),
        (broken("assessment", "indicators", 0, tool="EIT"), "count", "EIT.indicators"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_reports_broken_data(catalogue: Catalogue, kind: str, where: str) -> None:
    assert (kind, where) in found(catalogue)


def test_it_reports_a_grade_that_does_not_follow() -> None:
    assessment = replace(GOOD.assessment, printed_grade="B")

    assert found(replace(GOOD, assessment=assessment)) == {("overall", "overall.grade"): ("B", "A")}


def test_it_reports_bands_that_cover_nothing() -> None:
    assessment = ruled(GOOD.assessment, bands=())

    assert found(replace(GOOD, assessment=assessment))["overall", "overall.grade"] == ("A", NOWHERE)


def with_conditions(*bands: Band, graded: tuple[Graded, ...] = ("overall",)) -> Catalogue:
    """The bundled catalogue with other bands before its own."""
    graded_so = ruled(GOOD.assessment, bands=(*bands, *GOOD.assessment.bands), graded=graded)
    assessment = replace(graded_so, printed_grade=None)
    return replace(GOOD, assessment=assessment)


def test_bands_with_conditions_above_those_of_the_score_alone_are_in_order() -> None:
    assert found(with_conditions(Band("A+", Decimal(85), Decimal(100), every_tool=Decimal(85)))) == {}


def test_it_reports_a_band_that_is_never_reached() -> None:
    easy = Band("A+", Decimal(85), Decimal(100), every_tool=Decimal(85))
    hard = Band("A++", Decimal(95), Decimal(100), every_tool=Decimal(95))

    assert found(with_conditions(easy, hard)) == {("band", "A++.order"): ("reached", "never reached below A+")}


def test_it_reports_a_condition_on_every_tool_where_parts_are_graded() -> None:
    one = Band("A+", Decimal(85), Decimal(100), every_tool=Decimal(85))

    assert found(with_conditions(one, graded=("overall", "items"))) == {
        ("band", "bands.graded"): ("overall", "overall, items")
    }


def test_it_does_not_let_an_old_erratum_explain_a_new_slip() -> None:
    catalogue = broken("assessment", "indicators", 6, score=Decimal("82.23"))

    assert found(catalogue)["mean", "IND7.score"] == ("82.23", "82.38")


def test_it_renders_what_was_checked_and_why_each_difference_stands() -> None:
    text = render_audit(audit(GOOD))

    assert "10  published scores against the mean of their parts" in text
    assert "Differences: 9, of which 0 unexplained" in text
    assert "[mean] IND7.score: printed 82.32, computed 82.38" in text
    assert "82.376" in text
    assert "UNEXPLAINED" not in text


def test_it_renders_an_unexplained_difference_as_such() -> None:
    text = render_audit((Difference("link", "F:I20.step", "M9.9/9", NOWHERE),))

    assert "Differences: 1, of which 1 unexplained" in text
    assert "UNEXPLAINED" in text


def test_it_names_every_date_far_from_the_plans_year_at_once() -> None:
    steps = tuple(replace(step, due=date(2023, 9, 30)) for step in GOOD.plan.steps)
    plan = replace(GOOD.plan, steps=steps, approved_on=date(2568, 11, 15))

    differences = found(replace(GOOD, plan=plan))

    assert differences["date", "plan.approved_on"] == ("2568-11-15", "a day of fiscal years 2561 to 2565")
    assert len(differences) == 1 + len(steps)


@pytest.mark.parametrize("day", [date(2017, 10, 1), date(2022, 9, 30)])
def test_a_date_within_two_years_of_the_plans_is_in_order(day: date) -> None:
    assert found(broken("plan", "steps", 0, due=day, due_kind=DueKind.DAY)) == {}


def test_it_reports_a_fiscal_year_of_the_common_era() -> None:
    plan = replace(GOOD.plan, fiscal_year=2020)

    assert found(replace(GOOD, plan=plan)) == {("date", "plan.fiscal_year"): ("2020", "2563")}


def test_it_renders_the_file_of_a_difference() -> None:
    text = render_audit((Difference("date", "M1.1/1.due", "3112-09-30", NOWHERE),), {"M1.1/1": "plan-2563.toml"})

    assert "[date] plan-2563.toml M1.1/1.due: printed 3112-09-30" in text
