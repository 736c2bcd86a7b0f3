"""Audit of the data against itself: every printed figure, rank and link beside the one computed from the rest.

Each check yields comparisons `(where, printed, computed)`; one whose two sides differ becomes a `Difference`. The
document has slips of its own, so a difference may stay when an erratum names the same field and the same two values.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self

from domain.catalogue.assessment import OVERALL, Assessment, competition_ranks, score_of
from domain.catalogue.bounds import bands, dates
from domain.catalogue.comparison import NOWHERE, Comparison
from domain.catalogue.framework import WHOLE, round2
from domain.catalogue.plan import Catalogue, Erratum


@dataclass(frozen=True, slots=True)
class Difference:
    """A comparison whose sides differ, the check (`kind`) that found it, and the erratum that explains it, if any."""

    kind: str
    where: str
    printed: str
    computed: str
    erratum: Erratum | None = None


class Audit(tuple[Difference, ...]):
    """The differences found; `checked` counts the comparisons each check made."""

    checked: Mapping[str, int]

    def __new__(cls, differences: Iterable[Difference], checked: Mapping[str, int]) -> Self:
        """A tuple of the differences, with the counts beside it."""
        self = super().__new__(cls, tuple(differences))
        self.checked = dict(checked)
        return self

    @property
    def unexplained(self) -> tuple[Difference, ...]:
        """The differences no erratum explains: the data is in order when there are none."""
        return tuple(difference for difference in self if difference.erratum is None)


def audit(catalogue: Catalogue) -> Audit:
    """Check a catalogue against itself; never raises for data that can be loaded."""
    differences: list[Difference] = []
    checked: dict[str, int] = {}
    for kind, (_, check) in CHECKS.items():
        comparisons = tuple(check(catalogue))
        checked[kind] = len(comparisons)
        differences += [
            Difference(kind, *comparison, _explanation(comparison, catalogue.errata))
            for comparison in comparisons
            if comparison.printed != comparison.computed
        ]
    return Audit(differences, checked)


def render_audit(differences: tuple[Difference, ...], files: Mapping[str, str] = MappingProxyType({})) -> str:
    """Render the checks with their counts, then each difference with its explanation; plain text, one line each.

    `files` names the file of each entry, which then stands before what differs.
    """
    counts = differences.checked if isinstance(differences, Audit) else Counter(one.kind for one in differences)
    lines = ["Checked:"]
    lines += [f"  {counts[kind]:4}  {label}" for kind, (label, _) in CHECKS.items() if kind in counts]
    open_ = sum(one.erratum is None for one in differences)
    lines += ["", f"Differences: {len(differences)}, of which {open_} unexplained"]
    for one in differences:
        place = " ".join(filter(None, (files.get(_entry(one.where)), one.where)))
        lines.append(f"  [{one.kind}] {place}: printed {one.printed}, computed {one.computed}")
        lines.append(f"      {one.erratum.where}: {one.erratum.why}" if one.erratum else "      UNEXPLAINED")
    return "\n".join(lines)


def _explanation(comparison: Comparison, errata: Iterable[Erratum]) -> Erratum | None:
    """The erratum that names this very field with these very values: a new slip in the same place stays unexplained."""
    where, printed, computed = comparison
    return next(
        (
            erratum
            for erratum in errata
            if where in erratum.fields and erratum.printed == printed and computed in (erratum.used, erratum.computed)
        ),
        None,
    )


def _means(catalogue: Catalogue) -> Iterator[Comparison]:
    book = catalogue.assessment
    for one in (*book.indicators, *book.sub_indicators):
        yield _published(book, one.code)
    yield from (_published(book, tool.code) for tool in book.tools if tool.score is not None)


def _published(book: Assessment, code: str, name: str = "") -> Comparison:
    """A published score beside what its parts give; within the tolerance both are the same."""
    published, given = str(round2(score_of(book, code))), book.differs(code)
    return Comparison(f"{name or code}.score", published, published if given is None else str(given))


def _overall(catalogue: Catalogue) -> Iterator[Comparison]:
    assessment = catalogue.assessment
    if not assessment.has_scores:
        return
    yield _published(assessment, OVERALL, "overall")
    yield Comparison("overall.weights", str(WHOLE), str(sum(tool.weight for tool in assessment.tools)))
    if assessment.printed_grade is not None:
        yield Comparison("overall.grade", assessment.printed_grade, assessment.grade_of(OVERALL) or NOWHERE)


def _ranks(catalogue: Catalogue) -> Iterator[Comparison]:
    assessment = catalogue.assessment
    among_all = competition_ranks({one.code: one.score for one in assessment.indicators})
    for indicator in assessment.indicators:
        if indicator.printed_rank is not None:
            yield _rank(indicator.code, indicator.printed_rank, among_all[indicator.code])
    for tool in assessment.tools:
        groups = {one.code for one in assessment.indicators_of(tool.code)}
        within = competition_ranks({item.code: item.score for item in assessment.items if item.indicator in groups})
        for finding in assessment.findings:
            if finding.tool == tool.code and finding.item in within and finding.printed_rank is not None:
                yield _rank(finding.id, finding.printed_rank, within[finding.item])


def _rank(code: str, printed: int, computed: int) -> Comparison:
    return Comparison(f"{code}.rank", str(printed), str(computed))


def _scores(catalogue: Catalogue) -> Iterator[Comparison]:
    items = catalogue.assessment.item_by_code
    for finding in catalogue.assessment.findings:
        item = items.get(finding.item or "")
        if finding.printed_score is not None and item:
            yield Comparison(f"{finding.id}.score", str(finding.printed_score), str(item.score))


def _links(catalogue: Catalogue) -> Iterator[Comparison]:
    plan, assessment = catalogue.plan, catalogue.assessment
    units, steps, tools = catalogue.unit_by_code, plan.step_by_id, assessment.tool_by_code
    homes = (*assessment.indicator_by_code, *tools)
    yield from (_link(f"{one.code}.indicator", one.indicator, homes) for one in assessment.items)
    yield from (_link(f"{one.code}.tool", one.tool, tools) for one in assessment.indicators)
    for finding in assessment.findings:
        yield _link(f"{finding.id}.tool", finding.tool, tools)
        yield from _optional(f"{finding.id}.item", finding.item, assessment.item_by_code)
        yield from _optional(f"{finding.id}.step", finding.step, steps)
    groups = {str(group.number) for group in plan.groups}
    yield from (_link(f"{one.id}.group", str(one.group), groups) for one in plan.measures)
    for step in plan.steps:
        yield _link(f"{step.id}.measure", step.measure, plan.measure_by_id)
        yield from (_link(f"{step.id}.owners", owner, units) for owner in step.owners)
    for guideline in catalogue.guidelines:
        yield from _optional(f"{guideline.id}.unit", guideline.unit, units)
        yield from _optional(f"{guideline.id}.step", guideline.step, steps)
    for unit in catalogue.units:
        yield from _optional(f"{unit.code}.office", unit.office, units)
    known = _ids(catalogue).keys()
    for erratum in catalogue.errata:
        yield from (_link(f"erratum {field}", _entry(field), known) for field in erratum.fields)


def _link(where: str, target: str, known: Iterable[str]) -> Comparison:
    return Comparison(where, target, target if target in known else NOWHERE)


def _optional(where: str, target: str | None, known: Iterable[str]) -> Iterator[Comparison]:
    if target is not None:
        yield _link(where, target, known)


def _entry(field: str) -> str:
    """The entry a field belongs to: `F:E14` of `F:E14.approach`, and of what another table repeats (`@…`)."""
    return field.partition("@")[0].rpartition(".")[0]


def _complete(catalogue: Catalogue) -> Iterator[Comparison]:
    """Check that a finding to keep has no action and no step, any other has both, and each step has owners."""
    for finding in catalogue.assessment.findings:
        wanted = _presence(finding.kind != "keep")
        yield Comparison(f"{finding.id}.action", wanted, _presence(finding.action))
        yield Comparison(f"{finding.id}.step", wanted, _presence(finding.step))
    for step in catalogue.plan.steps:
        yield Comparison(f"{step.id}.owners", _presence(True), _presence(step.owners))


def _presence(value: object) -> str:
    return "given" if value else "none"


def _duplicates(catalogue: Catalogue) -> Iterator[Comparison]:
    yield from (Comparison(name, "once", "once" if n == 1 else f"{n} times") for name, n in _ids(catalogue).items())
    about = Counter(one.item for one in catalogue.assessment.findings if one.item is not None)
    yield from (
        Comparison(f"findings of {item}", "once", "once" if n == 1 else f"{n} times") for item, n in about.items()
    )


def _ids(catalogue: Catalogue) -> Counter[str]:
    """Every name an entry is known by, across all kinds: they share one space in answers and errata."""
    assessment, plan = catalogue.assessment, catalogue.plan
    names = Counter(tool.code for tool in assessment.tools)
    names.update(one.code for one in (*assessment.indicators, *assessment.sub_indicators))
    names.update(one.code for one in assessment.items)
    names.update(one.code for one in catalogue.units)
    names.update(one.id for one in assessment.findings)
    names.update(one.id for one in plan.measures)
    names.update(one.id for one in plan.steps)
    names.update(one.id for one in catalogue.guidelines)
    names.update(one.id for one in catalogue.channels)
    return names


def _counts(catalogue: Catalogue) -> Iterator[Comparison]:
    assessment = catalogue.assessment
    for tool in assessment.tools:
        groups = [one.code for one in assessment.indicators_of(tool.code)]
        if tool.printed_indicators is not None:
            yield Comparison(f"{tool.code}.indicators", str(tool.printed_indicators), str(len(groups)))
        if tool.printed_items is not None:
            items = sum(item.indicator in groups for item in assessment.items)
            yield Comparison(f"{tool.code}.items", str(tool.printed_items), str(items))


CHECKS: Mapping[str, tuple[str, Callable[[Catalogue], Iterable[Comparison]]]] = {
    "mean": ("published scores against the mean of their parts", _means),
    "overall": ("the overall score against the weighted tools, the weights, the grade", _overall),
    "rank": ("printed ranks against computed ranks", _ranks),
    "score": ("scores printed beside a finding against its item", _scores),
    "link": ("links from one entry to another", _links),
    "missing": ("what a finding or a step must have", _complete),
    "band": ("ends of the grade bands, for gaps and overlaps", bands),
    "duplicate": ("names that must be used once", _duplicates),
    "date": ("years and dates that can be of this plan", dates),
    "count": ("how many indicators and items each tool has", _counts),
}
"""The checks in the order they are reported, each with what it compares."""
