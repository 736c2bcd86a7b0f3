"""Labelled questions and their answers: each judged.

A line of the file is a labelled question: `query`, `best` (an id or NONE), `also` (ids as good), `category`, `style`.
A NONE question counts as right when nothing is answered, or the first answer is in `also`.
"""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.search import Answerer


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question and how it was answered."""

    query: str
    best: str
    category: str
    style: str
    ids: tuple[str, ...]
    top1: bool
    recall3: bool
    seconds: float


def load_questions(path: Path) -> list[dict[str, object]]:
    """The labelled questions of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def judge(answerer: Answerer, question: dict[str, object]) -> Outcome:
    """Ask one labelled question and score the answer."""
    started = time.process_time()
    ids = answerer.ask(str(question["query"])).ids
    seconds = time.process_time() - started
    best, also = str(question["best"]), question.get("also") or ()
    right = {best, *(str(code) for code in also)} if isinstance(also, Sequence) else {best}
    nothing = best == "NONE" and not ids
    return Outcome(
        query=str(question["query"]),
        best=best,
        category=str(question.get("category", "")),
        style=str(question.get("style", "")),
        ids=ids,
        top1=nothing or (bool(ids) and ids[0] in right),
        recall3=nothing or bool(right.intersection(ids[: 1 if best == "NONE" else 3])),
        seconds=seconds,
    )


def share(values: Sequence[bool]) -> float:
    """The share that is true; 1 of none."""
    return sum(values) / len(values) if values else 1.0
