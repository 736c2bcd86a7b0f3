"""The year's report, which an agency publishes: results against each weak item, and a checklist of what it discloses.

It has neither names of persons nor obstacles: results are in the units' own words, obstacles are for the director.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from documents.blocks import Block, Cell, Column, Heading, Paragraph, Table, board_table, measure_title, status_word
from documents.paper import DocumentItem, DocumentRevision, DocumentScore, DocumentStep, Paper
from domain.calendar.date_texts import short_date_text
from domain.calendar.fiscal import Period
from domain.calendar.period_texts import column_text
from domain.language.formats import score_text, year_text
from screens.texts import label


@dataclass(frozen=True, slots=True)
class Element:
    """An element the disclosure asks for; `missing` names the steps, quarters or years that lack it."""

    name: str
    whole: int
    missing: tuple[str, ...]

    @property
    def present(self) -> int:
        """Count of those that have it."""
        return self.whole - len(self.missing)


def checklist(paper: Paper) -> tuple[Element, ...]:
    """The quarters, from the findings to the evidence, and the scores afterwards: each element with what it lacks."""
    reported = _results(paper)
    titled = {(one.plan, step.id) for one in paper.measures if one.title for step in one.steps}
    has: dict[str, Callable[[DocumentStep], object]] = {
        "findings": lambda step: step.items,
        "measure": lambda step: (step.plan, step.id) in titled,
        "step": lambda step: step.title,
        "owner": lambda step: step.owners,
        "date": lambda step: step.due,
        "result": lambda step: reported.get((step.plan, step.id)),
        "evidence": lambda step: step.evidence,
    }
    told = {one.name for one in paper.quarters}
    cycle = paper.quarter.cycle
    wanted = (Period(paper.quarter.year, number, cycle) for number in range(1, cycle.a_year + 1))
    absent = tuple(name for one in wanted if (name := column_text(one, paper.lang)) not in told)
    after = () if paper.scores_after else (year_text(paper.scores_year + 1, paper.lang),)
    return (
        Element("quarters", cycle.a_year, absent),
        *(
            Element(name, len(paper.steps), tuple(step.id for step in paper.steps if not there(step)))
            for name, there in has.items()
        ),
        Element("after", 1, after),
    )


def year_blocks(paper: Paper) -> tuple[Block, ...]:
    """The year's report: checklist, board, results against each weak item, scores before and after."""
    lang = paper.lang
    return (
        Heading(label(lang, "year.checklist")),
        _checklist_table(paper),
        Heading(label(lang, "document.board")),
        board_table(paper),
        Heading(label(lang, "year.results")),
        _results_table(paper),
        Heading(label(lang, "year.scores")),
        *([] if paper.scores_after else [Paragraph(label(lang, "year.scores.none", year=paper.scores_year))]),
        _scores_table(paper),
    )


def _checklist_table(paper: Paper) -> Table:
    lang = paper.lang
    columns = (
        Column(label(lang, "year.checklist.element"), 3),
        Column(label(lang, "year.checklist.state"), 2.5),
        Column(label(lang, "year.checklist.missing"), 5),
    )
    return Table(columns, tuple(_element_row(paper, one) for one in checklist(paper)))


def _element_row(paper: Paper, one: Element) -> tuple[Cell, ...]:
    lang = paper.lang
    name, none = label(lang, f"year.element.{one.name}"), label(lang, "year.none")
    if one.missing:
        state = Cell(label(lang, "year.checklist.partly", count=one.present, whole=one.whole), _MISSING, bold=True)
    else:
        state = Cell(label(lang, "year.checklist.complete", count=one.whole), _PRESENT, bold=True)
    return (Cell(name), state, Cell(", ".join(one.missing) or none))


_PRESENT: Final = "#14655c"
_MISSING: Final = "#a63a2b"


def _results_table(paper: Paper) -> Table:
    lang = paper.lang
    columns = (
        Column(label(lang, "document.column.weak"), 3.4),
        Column(label(lang, "document.column.step"), 3),
        Column(label(lang, "document.column.result"), 4.4),
        Column(label(lang, "document.column.evidence"), 1.6),
    )
    reported = _results(paper)
    rows: list[tuple[Cell, ...]] = []
    for measure in paper.measures:
        rows.append((Cell(measure_title(paper, measure.plan, measure.id, measure.title), bold=True),))
        rows += [_result_row(paper, step, reported.get((step.plan, step.id), ())) for step in measure.steps]
    return Table(columns, tuple(rows))


def _result_row(paper: Paper, step: DocumentStep, results: Iterable[DocumentRevision]) -> tuple[Cell, ...]:
    lang = paper.lang
    none = label(lang, "year.none")
    owners = step.collective or ", ".join(one.unit for one in step.owners)
    due = label(lang, "document.due", due=step.due)
    result = "\n".join((status_word(paper, step.status), *(_result_text(paper, one) for one in results)))
    return (
        Cell("\n".join(_item_text(paper, one) for one in step.items) or none),
        Cell(f"{step.id} {step.title}\n{owners or none}\n{due}"),
        Cell(result),
        Cell("\n".join(step.evidence) or none),
    )


def _item_text(paper: Paper, one: DocumentItem) -> str:
    if one.score is None:
        return f"{one.code} {one.text}"
    after = f" → {score_text(one.after)} ({year_text(paper.scores_after, paper.lang)})" if one.after is not None else ""
    return f"{one.code} {one.text}\n{score_text(one.score)} ({year_text(paper.scores_year, paper.lang)}){after}"


def _results(paper: Paper) -> dict[tuple[int, str], list[DocumentRevision]]:
    """The newest report of each owner in each quarter, oldest first, where it says something; by plan and step."""
    newest: dict[tuple[int, str, str, str], DocumentRevision] = {}
    for one in paper.revisions:
        key = (one.plan, one.step, one.quarter, one.unit)
        known = newest.get(key)
        if known is None or known.revision < one.revision:
            newest[key] = one
    found: dict[tuple[int, str], list[DocumentRevision]] = defaultdict(list)
    for one in newest.values():
        if one.progress:
            found[one.plan, one.step].append(one)
    return found


def _result_text(paper: Paper, one: DocumentRevision) -> str:
    return f"{one.quarter} {one.unit} ({short_date_text(one.at, paper.lang)}): {one.progress}"


def _scores_table(paper: Paper) -> Table:
    lang = paper.lang
    columns = [
        Column(label(lang, "document.column.code"), 1.4),
        Column(label(lang, "document.column.name"), 6),
        Column(label(lang, "document.column.score", year=paper.scores_year), 1.5, "right"),
    ]
    if paper.scores_after:
        columns.append(Column(label(lang, "document.column.score", year=paper.scores_after), 1.5, "right"))
        columns.append(Column(label(lang, "document.column.change"), 1.7, "right"))
    return Table(tuple(columns), tuple(_score_row(paper, one) for one in _shown(paper)))


def _shown(paper: Paper) -> Iterable[DocumentScore]:
    """The whole, tools and indicators, and of the items those a step answers."""
    answered = {item.code for step in paper.steps for item in step.items}
    return (one for one in paper.scores if one.level < 3 or one.code in answered)


def _score_row(paper: Paper, one: DocumentScore) -> tuple[Cell, ...]:
    name = one.code if one.level else ""
    row = [Cell(name, bold=one.level < 2), Cell(one.name, bold=one.level < 2), Cell(score_text(one.score))]
    if paper.scores_after:
        row += (
            [Cell("–"), Cell("–")]
            if one.after is None
            else [Cell(score_text(one.after)), Cell(signed(one.after - one.score))]
        )
    return tuple(row)


def signed(change: Decimal) -> str:
    """A change with its sign: `+1.50`, `−2.25`, `0.00`."""
    return f"{change:+.2f}".replace("-", "−") if change else "0.00"
