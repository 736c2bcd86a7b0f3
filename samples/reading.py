"""Labelled sentences and their reading as reports: each expectation of a line, judged.

A line of the file: `text`; `owes` (step ids) or `units` (codes, whose steps of the bundled plan are owed); perhaps
`set` (`known`: used while the reader was made; `blind`: written before and only scored); `expect`: `reports`, a list of
fields and their values, where `_not`, `_in` and `_has` behind a field's name say how it is held, `reports_max` the most
steps, `same_as_last`.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bundled.bundle import load_bundle
from domain.reports.reading import Said, understand
from domain.reports.reports import Duty, Status
from domain.reports.step_labels import Choice

DATA: Final = Path(__file__).parents[1] / "tests" / "data" / "reports.jsonl"


@dataclass(frozen=True, slots=True)
class Held:
    """One expectation of one text: the field, whether it held, what was read; `false_done` for a false completed."""

    text: str
    field: str
    right: bool
    wanted: str
    read: str
    false_done: bool = False


class Reader:
    """Reads labelled texts as the writer of a unit's report."""

    def __init__(self) -> None:
        bundle = load_bundle()
        self._steps = bundle.plan.steps
        self._names = {code: (*unit.name.both, *unit.short.both) for code, unit in bundle.unit_by_code.items()}

    def judge(self, line: Mapping[str, Any]) -> list[Held]:
        """Every expectation of a line."""
        return list(judged(str(line["text"]), understand(str(line["text"]), self.choices(line)), line["expect"]))

    def choices(self, line: Mapping[str, Any]) -> list[Choice]:
        """The steps the writer of a line owes."""
        owed, units = line.get("owes"), line.get("units", ())
        chosen = [step for step in self._steps if (step.id in owed if owed else {*units} & {*step.owners})]
        duties = [Duty(2563, step.id, self._unit(step.owners, units)) for step in chosen]
        each = zip(duties, chosen, strict=True)
        return [Choice(duty, step.title.both, self._names[duty.unit]) for duty, step in each]

    def _unit(self, owners: Sequence[str], units: Sequence[str]) -> str:
        return next((unit for unit in units if unit in owners), "hr")


def judged(text: str, said: Sequence[Said], expect: Mapping[str, Any]) -> Iterator[Held]:
    """Compare the reading of a text with each expectation."""
    if "reports_max" in expect:
        most = int(expect["reports_max"])
        yield Held(text, "steps", len(said) <= most, f"≤ {most}", str(len(said)))
    if "same_as_last" in expect:
        yield Held(text, "same_as_last", said[0].same_as_last, "yes", str(said[0].same_as_last))
    for at, wanted in enumerate(expect.get("reports", ())):
        step = wanted.get("step")
        found = next((one for one in said if step and one.duty and one.duty.step == step), None)
        if step is None:
            found = said[at] if at < len(said) else None
        for key, value in wanted.items():
            yield _held(text, key, value, found)


def _held(text: str, key: str, value: Any, said: Said | None) -> Held:
    field, _, how = key.partition("_") if key not in ("same_as_last",) else (key, "", "")
    read = _value(said, field) if said else "–"
    match how:
        case "not":
            right = read != value
        case "in":
            right = read in value
        case "has":
            right = value in str(read or "")
        case _:
            right = float(read) == float(value) if _numbers(read, value) else read == value
    done = Status.COMPLETED.value
    false_done = field == "status" and read == done and not right
    return Held(text, field, right, f"{how} {value!r}".strip(), repr(read), false_done)


def _numbers(*values: object) -> bool:
    return all(isinstance(value, int | float) for value in values)


def _value(said: Said, field: str) -> Any:
    match field:
        case "step":
            return said.duty.step if said.duty else None
        case "unit":
            return said.duty.unit if said.duty else None
        case "status":
            return said.status.value if said.status else None
        case "percent":
            return None if said.percent is None else float(said.percent)
        case "evidence":
            return list(said.evidence)
        case _:
            return getattr(said, field)


def load(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The labelled lines of a file by set."""
    sets: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            sets[f"{path.stem} · {row['set']}" if "set" in row else path.stem].append(row)
    return sets


def measure(files: Sequence[Path]) -> tuple[dict[str, list[Held]], dict[str, int]]:
    """Measure each set of some files: the fields that were read, and the number of texts."""
    reader = Reader()
    lines = {name: rows for path in files for name, rows in load(path).items()}
    return (
        {name: [held for row in rows for held in reader.judge(row)] for name, rows in lines.items()},
        {name: len(rows) for name, rows in lines.items()},
    )
