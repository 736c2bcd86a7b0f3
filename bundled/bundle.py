"""The bundled data: a folder of TOML files read into a `Catalogue`.

A folder holds one `plan-*.toml`, `units.toml`, `guidelines.toml`, `channels.toml` and `errata.toml`; the frameworks it
knows (`framework-*.toml`); and, where the agency has scores, one `assessment-*.toml` with them and one
`findings-*.toml`. `bundled` is one such folder, another agency or year is another. Keys are those of the dataclasses
they fill (`domain.catalogue.keys`): an unknown, missing or wrongly typed one is a problem named with
file and entry, and a `BundleError` holds all there are. A date may be in either era, and in words as people type it;
a step's `due` in any words an import understands without a doubt (`bundled.due_words`).
Meaning – links, ranks, sums, dates near the plan's year – is checked by `domain.catalogue.audit`, not here.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from bundled.due_words import with_due_words
from bundled.framework_file import STEM, read_framework, stray_names
from bundled.reading import Reading, Table
from bundled.scores_file import Scored, ScoresFile, ToolResult
from domain.catalogue.assessment import Assessment, Finding, unscored
from domain.catalogue.framework import Framework, newest
from domain.catalogue.plan import Catalogue, Channel, Erratum, Group, Guideline, Measure, Plan, Step, Unit
from domain.errors import OperatorError


class BundleError(OperatorError):
    """The data cannot be read; each of `problems` names the file, the entry and what is wrong with it."""

    def __init__(self, *problems: str) -> None:
        more = f" (and {len(problems) - 1} more: see `data check`)" if len(problems) > 1 else ""
        super().__init__(problems[0] + more)
        self.problems = problems


def load_bundle(folder: Path | None = None) -> Catalogue:
    """The catalogue of a folder, or the one shipped with the program; read once.

    Raises `BundleError` when a file is missing, not TOML, or its entries do not fit.
    """
    return _load(folder.resolve() if folder else None)


def files_of(catalogue: Catalogue, folder: Path | None = None) -> Mapping[str, str]:
    """File that holds each entry of a folder's catalogue, by the entry's id, so that an error can name it."""
    root: Traversable = folder if folder else resources.files("bundled")
    named = Reading(root).named
    names = {stem: next(iter(named(stem)), f"{stem}.toml") for stem in ("plan", "assessment", "findings")}
    plan, book = catalogue.plan, catalogue.assessment
    planned = ("plan", *(one.id for one in plan.measures), *(one.id for one in plan.steps))
    scored = (*book.tool_by_code, *book.indicator_by_code, *book.item_by_code)
    grades = (one.grade for one in book.bands)
    files = dict.fromkeys(planned, names["plan"])
    files |= dict.fromkeys(("assessment", "overall", *scored), names["assessment"])
    if book.framework is not None:
        files |= dict.fromkeys(("bands", *grades), f"{STEM}-{book.framework.id}.toml")
    files |= dict.fromkeys((one.id for one in book.findings), names["findings"])
    files |= dict.fromkeys((one.code for one in catalogue.units), "units.toml")
    files |= dict.fromkeys((one.id for one in catalogue.guidelines), "guidelines.toml")
    return files | dict.fromkeys((one.id for one in catalogue.channels), "channels.toml")


@cache
def _load(folder: Path | None) -> Catalogue:
    root: Traversable = folder if folder else resources.files("bundled")
    if not root.is_dir():
        raise BundleError(f"{root}: no such folder")
    reading = _Folder(root)
    catalogue = reading.catalogue()
    if catalogue is None or reading.problems:
        raise BundleError(*reading.problems)
    return catalogue


class _Folder(Reading):
    """One reading of a folder."""

    def catalogue(self) -> Catalogue | None:
        """The folder's catalogue; None where something in it is a problem."""
        channels = self.table("channels.toml")
        promise = (channels or {}).get("confidentiality", {})
        if not isinstance(promise, dict):
            self.problems.append("channels.toml: `confidentiality` must be a table")
            promise = {}
        strange = sorted(promise.keys() - {"text", "text_en", "source", "source_en"})
        self.problems += [f"channels.toml: confidentiality: unknown key `{name}`" for name in strange]
        plan, frameworks = self._plan(), self._frameworks()
        parts = {
            "plan": plan,
            "assessment": self._assessment(plan, frameworks),
            "frameworks": tuple(frameworks.values()),
            "units": self.rows(Unit, "units.toml", self.table("units.toml"), "units"),
            "guidelines": self.rows(Guideline, *self.beside("guidelines"), "guidelines"),
            "channels": self.rows(Channel, "channels.toml", channels, "channels"),
            "errata": self.rows(Erratum, *self.beside("errata"), "errata"),
            "confidentiality": promise.get("text"),
            "confidentiality_en": promise.get("text_en"),
            "confidentiality_source": promise.get("source"),
            "confidentiality_source_en": promise.get("source_en", ""),
        }
        if channels is None or plan is None or parts["assessment"] is None:
            return None
        return self.build(Catalogue, parts, "channels.toml: confidentiality")

    def _frameworks(self) -> Mapping[str, Framework]:
        """The folder's frameworks, by their names."""
        found: dict[str, Framework] = {}
        for name in self.named(STEM):
            framework = read_framework(self, name)
            if framework is not None:
                self.problems += stray_names(self.root, framework, name)
                found[framework.id] = framework
        return found

    def _assessment(self, plan: Plan | None, frameworks: Mapping[str, Framework]) -> Assessment | None:
        """The scores, joined with their framework; without a file of scores the agency has none yet."""
        name, findings = self.only("assessment", optional=True), self.only("findings", optional=True)
        if not name:
            none_yet = plan is not None and not self.named("assessment")
            return unscored(plan.fiscal_year - 1, newest(frameworks.values())) if plan and none_yet else None
        table = self.table(name)
        analysed = self.rows(Finding, findings, self.table(findings), "findings")
        if table is None:
            return None
        lists: Mapping[str, type[Any]] = {"tools": ToolResult, "indicators": Scored, "items": Scored}
        parts = {key: self.rows(kind, name, table, key, optional=key != "tools") for key, kind in lists.items()}
        given = self.build(ScoresFile, table | parts, name)
        if given is None:
            return None
        framework = frameworks.get(given.framework)
        if framework is None:
            self.problems.append(f"{name}: `framework` {given.framework!r}: there is no {STEM}-{given.framework}.toml")
            return None
        self.problems += (f"{name}: {one}" for one in given.problems(framework))
        return given.joined(framework, analysed)

    def _plan(self) -> Plan | None:
        name = self.only("plan")
        table = self.table(name)
        kinds: Mapping[str, type[Any]] = {"groups": Group, "measures": Measure, "steps": Step}
        if table is None:
            return None
        table = _without_groups(table)
        table = table | {"steps": with_due_words(table.get("steps"), table.get("fiscal_year"))}
        parts = {key: self.rows(kind, name, table, key) for key, kind in kinds.items()}
        return self.build(Plan, table | parts, name)


def _without_groups(table: Table) -> Table:
    """A plan's table; without groups its measures are of one with its title, steps without activities have none.

    Only what is left out is filled in: what is written and wrong stays for the reading to name.
    """
    measures, steps = table.get("measures"), table.get("steps")
    if "groups" not in table and isinstance(measures, list):
        measures = [{"group": 1, **one} if isinstance(one, dict) else one for one in measures]
        table = table | {"groups": [{"number": 1, "title": table.get("title", "")}], "measures": measures}
    if isinstance(steps, list):
        steps = [{"activities": [], **one} if isinstance(one, dict) else one for one in steps]
        table = table | {"steps": steps}
    return table
