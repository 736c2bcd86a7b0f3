"""A report in blocks – headings, paragraphs, tables – which the A4 page and the word processor's file both set."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from documents.paper import CANCELLED, DocumentOwner, DocumentStep, Paper, StepStatus
from documents.prose import FIGURES, Prose, figure_name
from domain.reports.reports import Status
from screens.texts import label

COLOURS: Final[dict[StepStatus, str]] = {
    Status.COMPLETED: "#14655c",
    Status.IN_PROGRESS: "#1d4e89",
    Status.STUCK: "#a63a2b",
    Status.CANNOT: "#6d2f6b",
    Status.NOT_STARTED: "#64748b",
    None: "#8a94a3",
    CANCELLED: "#3f3f46",
}
"""Colours of step statuses: dark enough to be read as text on white, and told apart in grey by their words."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter's."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Paragraph of running text; `item` of a list."""

    text: str
    item: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text, in a colour and bold if so, on lines parted by line feeds."""

    text: str
    colour: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its share of the width, and the side its text stands at."""

    title: str
    share: float
    side: Literal["left", "center", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a row of one cell spans all columns. The head is repeated on each page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Paragraph | Table


def status_word(paper: Paper, status: StepStatus, *, short: bool = False) -> str:
    """A step status in words."""
    return label(paper.lang, f"{'document.short' if short else 'status'}.{status or 'none'}")


def measure_title(paper: Paper, plan: int, measure: str, title: str) -> str:
    """A measure's heading, with its plan's year, or the title of a year's further plan, where there are several."""
    if (named := paper.plan_names.get(plan)) is not None:
        return label(paper.lang, "document.measure.further", measure=measure, title=title, name=named)
    key = "document.measure.plan" if len(paper.plan_years) > 1 else "document.measure"
    return label(paper.lang, key, measure=measure, title=title, plan=plan)


def figures_table(paper: Paper, names: Sequence[str] = FIGURES) -> Table:
    """Figures, and how each of them is counted."""
    lang = paper.lang
    columns = (
        Column(label(lang, "document.trace.figure"), 3),
        Column(label(lang, "document.trace.value"), 1.2, "right"),
        Column(label(lang, "document.trace.source"), 6),
    )
    rows = (
        (
            Cell(figure_name(paper, name)),
            Cell(str(getattr(paper.figures, name)), bold=True),
            Cell(label(lang, f"document.source.{name}")),
        )
        for name in names
    )
    return Table(columns, tuple(rows))


def missing_blocks(paper: Paper) -> Iterable[Block]:
    """Units that owe reports, those that have sent none first."""
    lang = paper.lang
    yield Heading(label(lang, "document.missing"))
    if not paper.units:
        yield Paragraph(label(lang, "document.missing.none"))
        return
    columns = (
        Column(label(lang, "document.column.unit"), 4),
        Column(label(lang, "document.column.steps"), 4),
        Column(label(lang, "document.column.state"), 2),
    )
    rows = (
        (
            Cell(one.name, bold=one.silent),
            Cell(", ".join(one.steps)),
            Cell(label(lang, "document.missing.silent" if one.silent else "document.missing.partly")),
        )
        for one in paper.units
    )
    yield Table(columns, tuple(rows))


def board_table(paper: Paper) -> Table:
    """The status board: steps by quarters."""
    quarters = [Column(one.name, 1.8, "center") for one in paper.quarters]
    columns = (
        Column(label(paper.lang, "document.column.step"), 1.8),
        Column(label(paper.lang, "document.column.title"), 6),
        *quarters,
    )
    rows = (
        (Cell(step.id, bold=True), Cell(step.title), *(_board_cell(paper, status) for status in step.board))
        for step in paper.steps
    )
    return Table(columns, tuple(rows))


def details_table(paper: Paper) -> Table:
    """Every step with its owners' reports, a row an owner, under its measure."""
    lang = paper.lang
    columns = (
        Column(label(lang, "document.column.step"), 3.2),
        Column(label(lang, "document.column.owners"), 2.4),
        Column(label(lang, "document.column.state"), 1.9),
        Column(label(lang, "document.column.report"), 4.2),
    )
    rows: list[tuple[Cell, ...]] = []
    for measure in paper.measures:
        rows.append((Cell(measure_title(paper, measure.plan, measure.id, measure.title), bold=True),))
        for step in measure.steps:
            rows += [
                (Cell(_step_text(paper, step) if first else ""), *_owner_cells(paper, owner))
                for first, owner in zip((True, *[False] * len(step.owners)), step.owners, strict=False)
            ]
    return Table(columns, tuple(rows))


def report_blocks(paper: Paper, prose: Prose) -> tuple[Block, ...]:
    """The quarter's report: prose, figures with their sources, units that owe, board, and every step."""
    lang = paper.lang
    blocks: list[Block] = []
    for key, sentences in prose.chapters:
        blocks.append(Heading(label(lang, key)))
        blocks += [Paragraph(one.text) for one in sentences]
    blocks += missing_blocks(paper)
    blocks += [Heading(label(lang, "document.trace")), figures_table(paper)]
    blocks += [Heading(label(lang, "document.board")), board_table(paper)]
    blocks += [Heading(label(lang, "document.details")), details_table(paper)]
    return tuple(blocks)


def owner_state(paper: Paper, owner: DocumentOwner) -> str:
    """An owner's status with percent, or why there is none."""
    lang = paper.lang
    if owner.status is None:
        return label(lang, "document.owner.missing" if owner.asked else "document.owner.unasked")
    notes = [label(lang, "document.late")] if owner.late else []
    if owner.on_behalf:
        notes.append(label(lang, "document.owner.behalf"))
    if owner.from_file:
        notes.append(label(lang, "past.document"))
    if owner.joint:
        notes.append(label(lang, "document.owner.joint", unit=owner.joint))
    if owner.quarter:
        notes.append(label(lang, "document.owner.earlier", quarter=owner.quarter))
    said = " ".join(filter(None, (status_word(paper, owner.status), owner.percent)))
    return f"{said} ({', '.join(notes)})" if notes else said


def owner_words(paper: Paper, owner: DocumentOwner) -> str:
    """An owner's progress and obstacles in its own words."""
    obstacles = label(paper.lang, "document.obstacles", words=owner.obstacles) if owner.obstacles else ""
    return "\n".join(filter(None, (owner.progress, obstacles)))


def _owner_cells(paper: Paper, owner: DocumentOwner) -> tuple[Cell, ...]:
    colour = COLOURS[owner.status]
    return (Cell(owner.unit), Cell(owner_state(paper, owner), colour, bold=True), Cell(owner_words(paper, owner)))


def step_notes(paper: Paper, step: DocumentStep) -> tuple[str, ...]:
    """Notes beside a due date: overdue, cancelled, and the coordinator's word on a completed step."""
    lang = paper.lang
    found = [label(lang, "document.overdue")] if step.overdue else []
    if step.status == CANCELLED:
        found.append(status_word(paper, CANCELLED))
    if step.status is Status.COMPLETED:
        found.append(label(lang, "document.verified" if step.verified else "document.unverified"))
    return tuple(found)


def _step_text(paper: Paper, step: DocumentStep) -> str:
    due = label(paper.lang, "document.due", due=step.due)
    notes = step_notes(paper, step)
    return f"{step.id} {step.title}\n{due}" + (f" ({', '.join(notes)})" if notes else "")


def _board_cell(paper: Paper, status: StepStatus) -> Cell:
    return Cell(status_word(paper, status, short=True), COLOURS[status], bold=status is not None)
