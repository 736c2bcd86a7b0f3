"""The template of a plan as a workbook, with lists to choose from; a stored plan is written in the same form."""

import io
from datetime import date
from typing import Any, Final

import xlsxwriter

from domain.calendar.date_texts import short_date_text
from domain.catalogue.due import DueKind
from domain.catalogue.plan import Catalogue, Measure, Reporting, Step
from domain.importing.dues import NO_DATE
from domain.importing.owner_names import AS_LISTED, LEAD_REPORTS
from domain.importing.template import (
    CYCLE_LABELS,
    CYCLE_SHEET,
    CYCLES,
    EVERY_UNIT,
    PLAN_LABELS,
    PLAN_SHEET,
    UNIT_LABELS,
    UNITS_SHEET,
)

_ROWS: Final = 1000
"""Rows that offer lists to choose from."""
_REPEATS: Final = ("ทุกเดือน", "ทุกไตรมาส", "ทุก 6 เดือน")
_WIDTHS: Final = {
    PLAN_SHEET: (9, 26, 30, 40, 40, 22, 22, 14, 14, 12, 28, 12, 12, 14, 12),
    UNITS_SHEET: (12, 34, 18, 14, 34),
    CYCLE_SHEET: (44, 12, 14, 18, 24, 24, 16),
}
_EVERY: Final = {
    "month": "ทุกเดือน",
    "quarter": "ทุกไตรมาส",
    "6 months": "ทุก 6 เดือน",
    "week": "ทุกสัปดาห์",
    "day": "ทุกวัน",
    "year": "ทุกปี",
}


def template_of(catalogue: Catalogue | None = None) -> bytes:
    """The template, empty or with a plan in it."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": date(2020, 1, 1)})
    units = _sheet(book, UNITS_SHEET, UNIT_LABELS, _units(catalogue) if catalogue else [])
    plan = _sheet(book, PLAN_SHEET, PLAN_LABELS, _steps(catalogue) if catalogue else [])
    cycle = _sheet(book, CYCLE_SHEET, CYCLE_LABELS, [_cycle(catalogue)] if catalogue else [])
    names = f"={UNITS_SHEET}!$B$2:$B${_ROWS}"
    _choices(plan, "ผู้รับผิดชอบหลัก", {"validate": "list", "source": names, "error_type": "information"})
    joint = {
        "validate": "list",
        "source": names,
        "error_type": "information",
        "input_message": f"หน่วยงาน หรือ {EVERY_UNIT}",
    }
    _choices(plan, "ผู้รับผิดชอบร่วม", joint)
    _choices(plan, "ทำซ้ำ", {"validate": "list", "source": list(_REPEATS)})
    codes = {"validate": "list", "source": f"={UNITS_SHEET}!$A$2:$A${_ROWS}"}
    units.data_validation(1, 3, _ROWS, 3, codes)
    cycle.data_validation(1, 2, 1, 2, {"validate": "list", "source": list(CYCLES)})
    plan.activate()
    book.close()
    return file.getvalue()


def _sheet(book: Any, name: str, labels: tuple[str, ...], rows: list[tuple[Any, ...]]) -> Any:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF4", "border": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.freeze_panes(1, 0)
    for column, (label, width) in enumerate(zip(labels, _WIDTHS[name], strict=True)):
        sheet.set_column(column, column, width, body)
        sheet.write_string(0, column, label, head)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(number, column, value)
            elif value:
                sheet.write_string(number, column, value)
    return sheet


def _choices(sheet: Any, label: str, options: dict[str, Any]) -> None:
    column = PLAN_LABELS.index(label)
    sheet.data_validation(1, column, _ROWS, column, options)


def _units(catalogue: Catalogue) -> list[tuple[Any, ...]]:
    return [
        (
            unit.code,
            unit.name.th,
            unit.short.th if unit.short.th != unit.name.th else "",
            unit.office or "",
            ", ".join(word for word in unit.wordings if word != unit.name.th),
        )
        for unit in catalogue.units
    ]


def _steps(catalogue: Catalogue) -> list[tuple[Any, ...]]:
    plan = catalogue.plan
    groups = {group.number: group.title.th for group in plan.groups}
    return [
        (
            step.id.removeprefix("M"),
            _group(plan.measure_by_id[step.measure], groups),
            f"{step.measure} {plan.measure_by_id[step.measure].title.th}",
            step.title.th,
            "" if step.activities == (step.title.th,) else "\n".join(f"- {one}" for one in step.activities),
            _names(catalogue, [one for one in step.owners if one not in step.joint]),
            "\n".join(filter(None, (_names(catalogue, list(step.joint)), _collective(step)))),
            short_date_text(step.due_from, "th") if step.due_from else "",
            _due(step),
            _EVERY.get(step.every or "", ""),
            "\n".join(f"{number}. {one}" for number, one in enumerate(step.indicators, 1))
            if len(step.indicators) > 1
            else "".join(step.indicators),
            "\n".join(step.measured_in).strip(),
            "\n".join(step.targets).strip(),
            float(step.budget) if step.budget is not None else "",
            step.item or "",
        )
        for step in plan.steps
    ]


def _group(measure: Measure, groups: dict[int, str]) -> str:
    return f"{measure.group} {groups.get(measure.group, '')}".strip()


def _names(catalogue: Catalogue, codes: list[str]) -> str:
    return "\n".join(catalogue.unit_by_code[code].name.th for code in codes)


def _collective(step: Step) -> str:
    """A collective owner with the words that say who answers: its units are named, or the lead does."""
    said = LEAD_REPORTS if step.reporting is Reporting.LEAD else AS_LISTED
    return f"{step.collective} ({said})" if step.collective else ""


def _due(step: Step) -> str:
    """The due cell: the plan's own words where it has them."""
    if step.due_words:
        return step.due_words
    if step.due_kind is DueKind.NONE:
        return NO_DATE
    return (
        short_date_text(step.due, "th")
        if step.due_kind is not DueKind.MONTH
        else short_date_text(step.due, "th").partition(" ")[2]
    )


def _cycle(catalogue: Catalogue) -> tuple[Any, ...]:
    plan = catalogue.plan
    cycle = next(name for name, one in CYCLES.items() if one is plan.cycle) if plan.reporting else ""
    on = short_date_text(plan.approved_on, "th")
    return (plan.title.th, plan.fiscal_year, cycle, "", plan.approved_by.th, plan.approver_position, on)
