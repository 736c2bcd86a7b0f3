"""A file as understood, as plain data for other programs: the shape is a promise (the design's "Import")."""

from collections.abc import Callable
from datetime import date
from typing import Any

from domain.catalogue.due import DueKind
from domain.importing.doubts import ImportDoubt, ImportDoubtKind
from domain.importing.plan import ImportedStep, Progress, Understood
from domain.importing.plan_due import PlanDue

Row = dict[str, Any]


def as_json(found: Understood, question: Callable[[ImportDoubt], str]) -> Row:
    """Everything that was understood of a file, with its doubts; `question` words them."""
    row: Row = {"file": found.file}
    if found.table_number is None:
        row["sheet"] = found.table
    else:
        row["table"] = found.table_number
    header = list(found.header_rows)
    row |= {
        "kind": found.kind,
        "header_row": header[0] if len(header) == 1 else header,
        "fiscal_year": found.fiscal_year,
        "cycle": found.cycle,
        "agency": found.agency,
        "title": found.title,
        "period": [one.isoformat() for one in found.period] if found.period else None,
        "framework": found.framework,
        "columns": {
            letter: {"header": label, "meaning": str(meaning)} for letter, (label, meaning) in found.mapped.items()
        },
    }
    if found.kind == "progress":
        row["signed"] = [
            {"role": one.role, "by": one.name, "position": one.position} for one in found.signatures
        ]  # fmt: skip
    elif found.signatures:
        last = found.signatures[-1]
        row["approved"] = {"by": last.name, "position": last.position, "on": _iso(last.day)}
    row["steps"] = [_step(one, found) for one in found.steps]
    row["units"] = (
        [one.code for one in found.units] if found.kind == "template" else {one.name: one.office for one in found.units}
    )
    row["doubts"] = [
        {
            "row": "all" if one.row is None else one.row,
            "column": one.column,
            "kind": str(one.kind),
            "words": one.words,
            "question": question(one),
            "reading": one.reading,
            "choices": [*one.choices, *(["type it"] if one.kind is ImportDoubtKind.SPELLING else [])],
        }
        for one in found.doubts
    ]
    row["ignored_rows"] = list(found.ignored)
    return row


def _step(step: ImportedStep, found: Understood) -> Row:
    """A step; optional keys stand only where the file says something. A template's id holds its group and measure."""
    template = found.kind == "template"
    row: Row = {
        "row": step.row,
        "group": None if template else step.group,
        "measure": None if template else step.measure,
        "title": step.title,
        "activities": list(step.activities),
        "lead": list(step.lead),
        "joint": list(step.joint),
        "due": _due(step.due),
        "indicators": [{"name": one.name, "unit": one.unit, "target": one.target} for one in step.indicators],
        "budget": step.budget,
    }
    if template:
        row["under"] = {"group": step.group, "measure": step.measure}
    optional = {
        "every": step.due.every,
        "id": step.id,
        "item": step.item,
        "evidence": step.evidence,
        "reports": list(step.reports),
        "note": step.note,
    }
    row |= {key: value for key, value in optional.items() if value}
    return row | (_progress(step.progress) if step.progress else {})


def _due(due: PlanDue) -> Row:
    row: Row = {"kind": str(due.kind), "date": _iso(due.last), "start": _iso(due.first), "text": due.text}
    return row | ({"also": [one.isoformat() for one in due.also]} if due.kind is DueKind.AFTER and due.also else {})


def _progress(one: Progress) -> Row:
    row: Row = {"status": one.status, "percent": one.percent, "obstacles": one.obstacles, "suggestion": one.suggestion}
    optional = {"spent": one.spent, "result": one.result, "evidence": list(one.evidence) or None, "reason": one.reason}
    return row | {key: value for key, value in optional.items() if value is not None}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
