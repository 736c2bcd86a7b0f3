"""Labelled messages and their hearing: each expectation of a line, judged.

A line of the file: `text`, the situation (`units`, `role`, `reply`, `after`, `instructed`), perhaps `set`, and
`expect`: `kind` (`_not`, `_in`), `answers`, `reports` as in `samples.reading`.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.catalogue.library import Library
from domain.hearing.ear import Ear
from domain.hearing.supposed import Supposed, Writer, as_json
from domain.office import Office
from domain.people import Role
from domain.search import Answerer
from domain.search.yearly import YearlyAnswerer
from domain.setup import Setup

DATA: Final = Path(__file__).parents[1] / "tests" / "data" / "hearing.jsonl"


@dataclass(frozen=True, slots=True)
class Judged:
    """One expectation of one message: its field, whether it held, what was wanted and what was heard."""

    text: str
    field: str
    right: bool
    wanted: Any
    heard: Any
    label: str = ""


def supposed() -> Supposed:
    """The bundled plan, its round of the third quarter open."""
    catalogue = load_bundle()
    library = Library((catalogue,), {catalogue.plan.number: datetime(2020, 1, 1, tzinfo=UTC)})
    answerer = Answerer(catalogue, load_phrases(catalogue))
    setup = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), Timetable(), frozenset(), "th")
    yearly = YearlyAnswerer(library, lambda _: answerer)
    now = datetime(2020, 6, 30, 3, tzinfo=UTC)
    return Supposed(Office(setup, library, now), Ear(library, yearly))


def judge(listener: Supposed, line: Mapping[str, Any]) -> list[Judged]:
    """Every expectation of a line."""
    said, role = str(line["text"]), line.get("role")
    writer = Writer(
        tuple(line.get("units") or ()),
        Role(role) if role else None,
        bool(line.get("reply")),
        line.get("after"),
        str(line.get("instructed") or ""),
    )
    heard = as_json(said, *listener.hear(said, writer))
    expect, text, kind = line["expect"], str(line["text"]), heard["kind"]
    found = []
    label = str(expect.get("kind") or "")
    if "kind" in expect:
        found.append(Judged(text, "kind", kind == expect["kind"], expect["kind"], kind, label))
    if "kind_in" in expect:
        found.append(Judged(text, "kind", kind in expect["kind_in"], expect["kind_in"], kind, label))
    if "kind_not" in expect:
        found.append(Judged(text, "kind", kind != expect["kind_not"], f"not {expect['kind_not']}", kind, label))
    if "answers" in expect:
        wanted, got = list(expect["answers"]), heard["answers"]
        found.append(
            Judged(text, "answers", got[: len(wanted)] == wanted or set(got) == set(wanted), wanted, got, label)
        )
    if "reports_max" in expect:
        most = int(expect["reports_max"])
        found.append(Judged(text, "steps", len(heard["reports"]) <= most, most, len(heard["reports"]), label))
    for at, wanted in enumerate(expect.get("reports", ())):
        step = wanted.get("step")
        reports = heard["reports"]
        one = next((each for each in reports if step and each["step"] == step), None)
        if step is None:
            one = reports[at] if at < len(reports) else None
        found += [_field(text, key, value, one, label) for key, value in wanted.items()]
    return found


def _field(text: str, key: str, value: Any, one: Mapping[str, Any] | None, label: str) -> Judged:
    field, _, how = key.partition("_")
    got = "–" if one is None else one[field]
    match how:
        case "not":
            right = one is not None and got != value
        case "in":
            right = got in value
        case "has":
            right = value in str(got or "")
        case _:
            numbers = isinstance(got, int | float) and isinstance(value, int | float)
            right = float(got) == float(value) if numbers else got == value
    return Judged(text, field, bool(right), f"{how} {value!r}".strip(), got, label)


def load(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The labelled lines of a file by set."""
    sets: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            sets[f"{path.stem} · {row['set']}" if "set" in row else path.stem].append(row)
    return sets
