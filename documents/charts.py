"""Charts of a plan over its quarters, as PNG: the status board, and progress."""

from typing import Any, Final

from documents.blocks import COLOURS, status_word
from documents.paper import DocumentStep, Paper
from documents.prose import ORDER, RARE
from documents.typesetting import typeset
from documents.words import lines
from screens.texts import label

STEPS_A_PICTURE: Final = 24
"""Steps on one picture of the board; more go on the next."""

_PIXELS_PER_INCH: Final = 272.0

_SEVERAL_PIXELS_PER_INCH: Final = 144.0
"""Sharpness of a board that goes over several pictures: all of them stay small enough to be sent at once."""


def boards(paper: Paper) -> tuple[bytes, ...]:
    """The status board, steps by quarters, on as many pictures as it takes."""
    steps = paper.steps
    parts = [steps[at : at + STEPS_A_PICTURE] for at in range(0, len(steps), STEPS_A_PICTURE)] or [()]
    sharp = _PIXELS_PER_INCH if len(parts) == 1 else _SEVERAL_PIXELS_PER_INCH
    return tuple(_picture(board_data(paper, part), sharp) for part in parts)


def progress(paper: Paper) -> bytes:
    """Steps by status over the quarters; with one quarter it says that there is no comparison yet."""
    lang = paper.lang
    shown = [one for one in ORDER if one not in RARE or any(each.figures.of(one) for each in paper.quarters)]
    single = len(paper.quarters) < 2
    return _picture(
        {
            "kind": "progress",
            **_head(paper, "document.progress"),
            "bars": [
                {
                    "name": one.name,
                    "parts": [{"count": one.figures.of(status), "colour": COLOURS[status]} for status in shown],
                }
                for one in paper.quarters
            ],
            "legend": [{"name": lines(status_word(paper, one)), "colour": COLOURS[one]} for one in shown],
            "note": lines(label(lang, "document.progress.one" if single else "document.progress.note")),
        }
    )


def board_data(paper: Paper, steps: tuple[DocumentStep, ...]) -> dict[str, Any]:
    """Data of a picture of the status board."""
    return {
        "kind": "board",
        **_head(paper, "document.board"),
        "quarters": [one.name for one in paper.quarters],
        "rows": [
            {
                "id": step.id,
                "title": lines(step.title),
                "cells": [{"word": status_word(paper, it, short=True), "colour": COLOURS[it]} for it in step.board],
            }
            for step in steps
        ],
    }


def _head(paper: Paper, title: str) -> dict[str, Any]:
    as_of = label(paper.lang, "document.as_of", at=paper.as_of)
    return {
        "lang": paper.lang,
        "title": lines(label(paper.lang, title)),
        "subtitle": lines(f"{paper.short} · {as_of}"),
    }


def _picture(data: dict[str, Any], sharp: float = _PIXELS_PER_INCH) -> bytes:
    return typeset("charts.typ", data, "png", sharp)[0]
