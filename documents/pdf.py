"""Documents as PDF: cards for a phone, and a report on A4."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from documents.blocks import (
    COLOURS,
    Block,
    Cell,
    Heading,
    Paragraph,
    Table,
    measure_title,
    owner_state,
    report_blocks,
    status_word,
    step_notes,
)
from documents.breaking import width
from documents.cleaning import printable
from documents.paper import DocumentMeasure, DocumentOwner, DocumentStep, Paper
from documents.parts import CELL, MOST, WHOLE, PaperPart, filled, numbered, parted
from documents.prose import ORDER, RARE, figure_name, prose_of
from documents.qr import qr_svg
from documents.typesetting import typeset, typeset_apart
from documents.words import lines
from documents.yearly import year_blocks
from screens.texts import label

MOST_LINES: Final = 24
"""Lines of a card that fit a phone's page beside its head; a longer one is broken over pages."""

LETTERS_A_LINE: Final = 38

WHOLE_LETTERS: Final = 400
WHOLE_LINES: Final = 10
"""Letters and line ends of a cell up to which its row stays on one page."""


def phone(paper: Paper, most: int = MOST) -> list[bytes]:
    """The quarter on pages of a phone's size, a card a step; a large one in parts."""
    return _set("phone.typ", phone_data(paper, most))


def a4(paper: Paper, most: int = MOST) -> list[bytes]:
    """The quarter, or the year, as a report to be printed; a large one in parts."""
    return _set("a4.typ", a4_data(paper, most))


def _set(template: str, parts: Sequence[dict[str, Any]]) -> list[bytes]:
    """Set each part; of several each in a process of its own, which gives back what it took."""
    setting = typeset_apart if len(parts) > 1 else typeset
    return [setting(template, one)[0] for one in parts]


def a4_data(paper: Paper, most: int = MOST) -> list[dict[str, Any]]:
    """Data of the pages on A4, of each part."""
    blocks = report_blocks(paper, prose_of(paper)) if paper.year is None else year_blocks(paper)
    return [
        {**_head(paper, part), "blocks": [_block(one) for one in some]} for part, some in numbered(parted(blocks, most))
    ]


def titles(paper: Paper, part: PaperPart = WHOLE) -> tuple[str, tuple[str, ...]]:
    """A document's title, and the lines under it."""
    lang = paper.lang
    of_part = () if part.count == 1 else (label(lang, "document.part", number=part.number, count=part.count),)
    if paper.year is not None:
        under = label(lang, "year.subtitle", year=paper.year)
        return label(lang, "year.title"), (under, paper.head, label(lang, "document.as_of", at=paper.as_of), *of_part)
    return label(lang, "document.title"), (
        paper.head,
        label(lang, "document.head", quarter=paper.quarter, state=paper.state),
        label(lang, "document.dates", opened=paper.opened, due=paper.due),
        label(lang, "document.as_of", at=paper.as_of),
        *of_part,
    )


def signed_text(paper: Paper) -> str:
    """The number of the snapshot on every page, or that there is none."""
    if paper.number is None:
        return label(paper.lang, "document.unsigned")
    return label(paper.lang, "document.number", number=paper.number)


def _head(paper: Paper, part: PaperPart) -> dict[str, Any]:
    title, under = titles(paper, part)
    of_part = "" if part.count == 1 else f" · {under[-1]}"
    digest = [label(paper.lang, "document.hash", digest=paper.sha256)] if paper.number else []
    return {
        "lang": paper.lang,
        "title": title,
        "head": lines(title),
        "subtitles": [lines(one) for one in (*under, *digest)],
        "footer": printable(f"{paper.short} · {signed_text(paper)}{of_part}"),
        "page": label(paper.lang, "document.page"),
        "qr": qr_svg(paper.code) if paper.code else "",
    }


def _block(one: Block) -> dict[str, Any]:
    match one:
        case Heading():
            return {"kind": "heading", "text": lines(one.text)}
        case Paragraph():
            return {"kind": "paragraph", "text": lines(one.text)}
        case Table():
            columns = [{"title": lines(it.title), "share": it.share, "side": it.side} for it in one.columns]
            return {"kind": "table", "columns": columns, "rows": [_row(row) for row in one.rows]}


def stays_whole(row: Sequence[Cell]) -> bool:
    """Check whether a row is short enough to stay on one page."""
    return all(len(it.text) <= WHOLE_LETTERS and it.text.count("\n") <= WHOLE_LINES for it in row)


def _row(row: Sequence[Cell]) -> dict[str, Any]:
    """A row of a table; one that is not long stays `whole`, a longer one is broken over pages."""
    return {"cells": [_cell(it) for it in row], "whole": stays_whole(row)}


def _cell(one: Cell) -> dict[str, Any]:
    return {"text": lines(one.text), "colour": one.colour, "bold": one.bold}


def phone_data(paper: Paper, most: int = MOST) -> list[dict[str, Any]]:
    """Data of the pages for a phone, of each part: figures and what is open in the first, cards in all."""
    cards = [((one, step), _letters(step)) for one in paper.measures for step in one.steps]
    front = _front(paper)
    return [
        {
            **_head(paper, part),
            "front": front if part.number == 1 else None,
            "quarters": [one.name for one in paper.quarters],
            "measures": [
                _measure(paper, replace(one, steps=tuple(step for _, step in some)))
                for one, some in groupby(several, key=lambda card: card[0])
            ],
        }
        for part, several in numbered(filled(cards, most))
    ]


def _letters(step: DocumentStep) -> int:
    """Letters of a card, with those its parts cost."""
    said = (step.title, *(text for one in step.owners for text in (one.unit, one.progress, one.obstacles)))
    return CELL * (len(step.board) + len(said)) + sum(map(len, said))


def _front(paper: Paper) -> dict[str, Any]:
    """Figures, units that owe, and open instructions."""
    lang, figures = paper.lang, paper.figures
    tiles = [
        {"count": figures.of(one), "name": lines(status_word(paper, one)), "colour": COLOURS[one]}
        for one in ORDER
        if one not in RARE or figures.of(one)
    ]
    counts = [
        {"count": getattr(figures, name), "name": lines(figure_name(paper, name))}
        for name in ("answered", "late", "missing", "overdue")
    ]
    return {
        "figures": lines(label(lang, "document.figures")),
        "tiles": tiles,
        "counts": counts,
        "missing": lines(label(lang, "document.missing" if paper.units else "document.missing.none")),
        "units": [{"name": lines(one.name), "steps": lines(", ".join(one.steps))} for one in paper.units],
        "voices": lines(_voices(paper)) if figures.completed else [],
        "instructed": lines(label(lang, "prose.instructed")) if paper.instructions else [],
        "instructions": [lines(one.text) for one in prose_of(paper).instructed[1:]],
    }


def _voices(paper: Paper) -> str:
    """Steps that their units call completed, beside those the coordinator verified."""
    figures = paper.figures
    return label(
        paper.lang, "summary.verified", done=figures.completed, verified=figures.verified, gap=figures.unverified
    )


def _measure(paper: Paper, one: DocumentMeasure) -> dict[str, Any]:
    title = measure_title(paper, one.plan, one.id, one.title)
    return {"title": lines(title), "steps": [_card(paper, step) for step in one.steps]}


def _card(paper: Paper, step: DocumentStep) -> dict[str, Any]:
    lang = paper.lang
    due = label(lang, "document.due", due=step.due)
    return {
        "id": step.id,
        "title": lines(step.title),
        "due": lines(" · ".join((due, *step_notes(paper, step)))),
        "overdue": step.overdue,
        "status": status_word(paper, step.status),
        "colour": COLOURS[step.status],
        "board": [{"word": status_word(paper, it, short=True), "colour": COLOURS[it]} for it in step.board],
        "owners": [_owner(paper, owner) for owner in step.owners],
        "long": _lines(step) > MOST_LINES,
    }


def _lines(step: DocumentStep) -> int:
    """Lines a card surely does not exceed."""
    said = [text for one in step.owners for text in (one.unit, "status", one.progress, one.obstacles) if text]
    return sum(1 + width(line) // LETTERS_A_LINE for text in (step.title, *said) for line in text.split("\n"))


def _owner(paper: Paper, owner: DocumentOwner) -> dict[str, Any]:
    obstacles = label(paper.lang, "document.obstacles", words=owner.obstacles) if owner.obstacles else ""
    return {
        "unit": lines(owner.unit),
        "state": lines(owner_state(paper, owner)),
        "colour": COLOURS[owner.status],
        "progress": lines(owner.progress),
        "obstacles": lines(obstacles) if obstacles else [],
    }
