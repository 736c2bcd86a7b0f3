"""Fit the points by which a statement is weighed (`domain.wrongdoing.weighing`) to the labelled messages.

    python -m bench.weighing     prints the points, and how they judge the messages they were fitted to

A logistic regression over classes of words. Every message counts twice, once as if no act were found in it, so that
the points do not lean on acts that were described after these very messages. Reports tell of none.
"""

import json
import math
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from domain.language.normalise import as_spelt, tidy
from domain.wrongdoing.weighing import classes_of
from domain.wrongdoing.wrongdoing import is_statement, signs_told, tells_of_wrongdoing
from samples.hearing import DATA as HEARING

_ROUNDS: Final = 40
_PACE, _SLOWER, _SHRINKS = 0.3, 0.92, 2e-3
_OUTSET: Final = ""
_SURE: Final = 30.0
"""Points beyond which the share says no more."""

Example = tuple[tuple[str, ...], bool]


def messages() -> Iterator[tuple[str, bool]]:
    """The labelled messages, tidied, each with whether it tells of a wrong."""
    for row in _rows(HEARING):
        expect = row["expect"]
        if "wrongdoing" not in expect.get("kind_in", ()):
            yield as_spelt(tidy(row["text"])), expect.get("kind") == "wrongdoing"
    for path in sorted((*HEARING.parent.glob("accusations*.jsonl"), *HEARING.parent.glob("wrongdoing*.jsonl"))):
        for row in _rows(path):
            yield as_spelt(tidy(row["text"])), bool(row["tells"])
    for row in _rows(HEARING.with_name("reports.jsonl")):
        yield as_spelt(tidy(row["text"])), False


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """The points of each class, and of the outset under the empty name."""
    points: dict[str, float] = {}
    order, chance, pace = list(examples), random.Random(1), _PACE  # noqa: S311 – the order of fitting
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for names, tells in order:
            here = (_OUTSET, *names)
            total = max(-_SURE, min(_SURE, sum(points.get(name, 0.0) for name in here)))
            wrong = 1 / (1 + math.exp(-total)) - tells
            for name in here:
                points[name] = points.get(name, 0.0) * (1 - pace * _SHRINKS) - pace * wrong
        pace *= _SLOWER
    return points


def main() -> int:
    """Print the points, and the messages they judge otherwise; exit 0."""
    said = list(messages())
    examples: list[Example] = []
    for text, tells in said:
        if is_statement(text):
            names = classes_of(text)
            examples += [(names, tells), ((*signs_told(text), *names), tells)]
    for name, value in sorted(fitted(examples).items(), key=lambda one: -abs(one[1])):
        print(f'    "{name}": {value:.1f},')
    judged = [(text, tells, tells_of_wrongdoing(text)) for text, tells in said]
    found = [heard for _, tells, heard in judged if tells]
    taken = [heard for _, tells, heard in judged if not tells]
    print(f"with the points there are: {sum(found)} of {len(found)} found, {sum(taken)} of {len(taken)} taken for one")
    return 0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


if __name__ == "__main__":
    sys.exit(main())
