"""The board of a quarter, as a picture for a phone: steps with their units by status, or units with counts of them.

A small plan is one picture. A large one begins with pictures of its units, and its steps follow page by page.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from documents.blocks import COLOURS
from documents.cleaning import printable
from documents.typesetting import typeset
from domain.calendar.date_texts import datetime_text
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.reports.reports import Status
from domain.setup import Setup
from domain.summary.steps import OwnerLine, StepSummary
from domain.summary.summary import Summary
from screens.answers.parts import shorten
from screens.naming import marked_id
from screens.texts import label

STEPS_A_PAGE: Final = 11
"""Steps on a picture a phone shows whole."""

UNITS_A_PAGE: Final = 18
"""Units on a picture with counts."""

_PIXELS_PER_INCH: Final = 272.0
_TITLE_LETTERS, _NOTED_LETTERS = 52, 40
"""Letters of a step's title in its line, and beside a note."""

_NAME_LETTERS: Final = 46
_CHIP_LETTERS: Final = 22
_CHIPS: Final = 6
"""Units of a step that are named; more are counted."""

_ORDER: Final = (Status.COMPLETED, Status.IN_PROGRESS, Status.STUCK, Status.CANNOT, Status.NOT_STARTED)


def page_count(compiled: Summary) -> int:
    """The number of pictures of a quarter: those of units, where its steps take several, and those of steps."""
    return _unit_pages(compiled) + _step_pages(compiled)


def board(compiled: Summary, setup: Setup, lang: Lang, agency: str, page: int) -> bytes:
    """A picture of the quarter as PNG, the first if `page`, from 1, lies outside. RuntimeError if it can't be drawn."""
    return typeset("board.typ", board_data(compiled, setup, lang, agency, page), "png", _PIXELS_PER_INCH)[0]


def board_data(compiled: Summary, setup: Setup, lang: Lang, agency: str, page: int) -> dict[str, Any]:
    """Data of a picture of the quarter."""
    page = page if 1 <= page <= page_count(compiled) else 1
    units = _unit_pages(compiled)
    at = datetime_text(compiled.at, setup.zone, lang)
    short = {one: label(lang, f"document.short.{one.value if one else 'none'}") for one in (*_ORDER, None)}
    if not any(line.cannot for step in compiled.steps for line in step.owners):
        del short[Status.CANNOT]
    data: dict[str, Any] = {
        "lang": lang,
        "title": label(lang, "board.title", quarter=compiled.quarter),
        "subtitle": label(lang, "board.subtitle", agency=shorten(printable(agency), _NAME_LETTERS), at=at),
        "legend": [_chip(word, one) for one, word in short.items()],
    }
    if page <= units:
        shown = compiled.units[(page - 1) * UNITS_A_PAGE : page * UNITS_A_PAGE]
        data |= {"kind": "units", "rows": [_unit(compiled, one.code, one.name.say(lang)) for one in shown]}
    else:
        first = (page - units - 1) * STEPS_A_PAGE
        steps = compiled.steps[first : first + STEPS_A_PAGE]
        data |= {"kind": "steps", "rows": [_step(lang, one) for one in steps]}
    return data


def _step_pages(compiled: Summary) -> int:
    return max(1, -(-len(compiled.steps) // STEPS_A_PAGE))


def _unit_pages(compiled: Summary) -> int:
    return -(-len(compiled.units) // UNITS_A_PAGE) if _step_pages(compiled) > 1 else 0


def _step(lang: Lang, one: StepSummary) -> dict[str, Any]:
    """A step with its units, each in the colour of its report."""
    chips = [_chip(shorten(line.unit.short.say(lang), _CHIP_LETTERS), _status(line)) for line in one.owners[:_CHIPS]]
    if len(one.owners) > _CHIPS:
        chips.append(_chip(f"+{len(one.owners) - _CHIPS}", one.joint.status))
    note = "document.board.overdue" if one.overdue else "document.board.cancelled" if one.cancelled else ""
    title = " ".join(printable(one.step.title.say(lang)).split())
    return {
        "step": step_text(marked_id(lang, one), lang),
        "title": shorten(title, _NOTED_LETTERS if note else _TITLE_LETTERS),
        "note": label(lang, note) if note else "",
        "chips": chips,
    }


def _unit(compiled: Summary, code: str, name: str) -> dict[str, Any]:
    """A unit with the statuses of its steps, counted."""
    lines = [line for step in compiled.of_unit(code) for line in step.owners if line.unit.code == code]
    counted, whole = Counter(_status(line) for line in lines), max(1, len(lines))
    found: Sequence[Status | None] = [one for one in (*_ORDER, None) if counted[one]]
    return {
        "name": shorten(printable(name), _NAME_LETTERS),
        "counts": f"{len(lines) - counted[None]}/{len(lines)}",
        "parts": [
            {
                "count": counted[one],
                "share": counted[one] / whole,
                "colour": COLOURS[one],
                "solid": one is not None,
            }
            for one in found
        ],
    }


def _status(line: OwnerLine) -> Status | None:
    return line.report.status if line.report is not None else None


def _chip(word: str, status: Status | None) -> dict[str, Any]:
    """A word in a status's colour; framed only where nothing was reported."""
    return {"word": printable(word), "colour": COLOURS[status], "solid": status is not None}
