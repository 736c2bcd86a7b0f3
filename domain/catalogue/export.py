"""The whole catalogue as plain data, for other programs: the shape is a promise (the design's "Export")."""

from collections.abc import Iterable
from typing import Any

from domain.catalogue.assessment import OVERALL, Assessment, score_of
from domain.catalogue.keys import to_keys
from domain.catalogue.plan import Catalogue, Channel, Guideline

Row = dict[str, Any]


def export(catalogue: Catalogue, edited_source: str) -> dict[str, Any]:
    """Everything in the document's order: scores as numbers, dates ISO, ranks, grades and tool scores as computed.

    `edited_source` is named as the source of entries the coordinator wrote. The keys of each row are fixed; what does
    not apply is None. The result goes through `json.dumps` as it is.
    """
    assessment = catalogue.assessment
    return {
        "fiscal_year": catalogue.plan.fiscal_year,
        "assessment_year": assessment.fiscal_year,
        "overall": _scored(assessment, OVERALL),
        "tools": _tools(assessment),
        "indicators": [
            _pick(one, "code", "name", "name_en", "tool")
            | _scored(assessment, one.code)
            | {"rank": assessment.ranks[one.code]}
            for one in assessment.indicators
        ],
        "items": _items(assessment),
        "findings": [
            _pick(one, "id", "kind", "tool", "item", "verdict", "approach", "action", "step")
            for one in assessment.findings
        ],
        "measures": [_pick(one, "id", "group", "title", "title_en") for one in catalogue.plan.measures],
        "steps": _steps(catalogue),
        "units": [_pick(one, "code", "name", "name_en", "office") for one in catalogue.units],
        "guidelines": [
            row | {"file": one.file.name if one.file else None}
            for one, row in zip(
                catalogue.guidelines, _entries(catalogue.guidelines, edited_source, "unit", "step", "url"), strict=True
            )
        ],
        "channels": _entries(catalogue.channels, edited_source, "own"),
        "errata": [_pick(one, "where", "printed", "used", "why") for one in catalogue.errata],
    }


def _tools(assessment: Assessment) -> list[Row]:
    """A tool's score is not published: `computed` says so."""
    return [
        _pick(tool, "code", "name", "name_en", "weight")
        | _scored(assessment, tool.code)
        | {"rank": assessment.ranks[tool.code], "computed": True}
        for tool in assessment.tools
    ]


def _items(assessment: Assessment) -> list[Row]:
    return [
        _pick(item, "code", "text", "title_en", "indicator")
        | _scored(assessment, item.code)
        | {"rank": assessment.ranks[item.code], "tool": assessment.tool_of(item).code}
        for item in assessment.items
    ]


def _steps(catalogue: Catalogue) -> list[Row]:
    return [
        _pick(step, "id", "measure", "title", "title_en")
        | {"units": list(step.owners), "due": step.last_day.isoformat() if step.last_day else None}
        | {"due_kind": step.due_kind.value, "due_words": step.due_words or None, "every": step.every}
        | {"collective": step.collective or None, "reporting": step.reporting.value if step.collective else None}
        | {"activities": list(step.activities)}
        for step in catalogue.plan.steps
    ]


def _entries(entries: Iterable[Channel | Guideline], edited_source: str, *more: str) -> list[Row]:
    """Rows of entries: of words the coordinator wrote, the source is the coordinator, and `edited_at` dates them."""
    return [
        _pick(one, "id", "title", "title_en", "text", "text_en", "source", *more)
        | ({"source": edited_source} if one.edited_at else {})
        | {"edited_at": one.edited_at.isoformat() if one.edited_at else None}
        for one in entries
    ]


def _scored(assessment: Assessment, code: str) -> Row:
    return {"score": float(score_of(assessment, code)), "grade": assessment.grade_of(code)}


def _pick(entry: object, *names: str) -> Row:
    values = to_keys(entry)
    return {name: values[name] for name in names}
