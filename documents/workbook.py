"""A quarter as an Excel workbook."""

import io
from decimal import Decimal

from documents.blocks import measure_title, status_word
from documents.paper import CANCELLED, Paper
from documents.pdf import signed_text, titles
from documents.prose import FIGURES, figure_name
from documents.sheets import Sheet, book
from documents.yearly import signed
from screens.texts import label


def workbook(paper: Paper) -> bytes:
    """Sheets of the quarter, of one row a step and revision, of the scores and of what was decided."""
    made = io.BytesIO()
    with book(made, titles(paper)[0], paper.made_on) as sheets:
        for kind in (_Quarter, _Revisions, _Scores, _Decisions):
            sheet = kind(sheets, paper)
            sheet.write()
            sheet.filters()
    return made.getvalue()


class _Quarter(Sheet):
    name = "document.sheet.quarter"
    widths = (30, 10, 44, 16, 34, 18, 10, 10, 50, 40, 12, 14)

    def write(self) -> None:
        """Titles and figures, then a row a step and owner."""
        paper = self.paper
        title, under = titles(paper)
        for text in (title, *under, signed_text(paper), *([paper.sha256] if paper.number else [])):
            self.line(text)
        for name in FIGURES:
            self.line(f"{figure_name(paper, name)}: {getattr(paper.figures, name)}")
        self.row += 1
        names = (
            "measure",
            "step",
            "title",
            "due",
            "unit",
            "state",
            "percent",
            "late",
            "report",
            "obstacles",
            "overdue",
            "verified",
        )
        self.head(self.columns(*names))
        yes = label(paper.lang, "document.yes")
        for measure in paper.measures:
            name = measure_title(paper, measure.plan, measure.id, measure.title)
            for step in measure.steps:
                for one in step.owners:
                    state = status_word(paper, CANCELLED if step.status == CANCELLED else one.status)
                    if one.quarter:
                        state += f" ({label(paper.lang, 'document.owner.earlier', quarter=one.quarter)})"
                    if one.on_behalf:
                        state += f" ({label(paper.lang, 'document.owner.behalf')})"
                    if one.from_file:
                        state += f" ({label(paper.lang, 'past.document')})"
                    if one.joint:
                        state += f" ({label(paper.lang, 'document.owner.joint', unit=one.joint)})"
                    due, late = step.due, yes if one.late else ""
                    overdue, verified = (yes if it else "" for it in (step.overdue, step.verified))
                    said = (one.progress, one.obstacles, overdue, verified)
                    self.cells([name, step.id, step.title, due, one.unit, state, _percent(one.percent), late, *said])


class _Revisions(Sheet):
    name = "document.sheet.revisions"
    widths = (10, 8, 10, 40, 34, 8, 14, 16, 10, 8, 50, 40)

    def write(self) -> None:
        """A row a revision of a report, of every quarter of the document."""
        names = ("quarter", "plan", "step", "title", "unit", "revision", "at", "state", "percent", "late", "report")
        self.head(self.columns(*names, "obstacles"))
        yes = label(self.paper.lang, "document.yes")
        for one in self.paper.revisions:
            state, late = status_word(self.paper, one.status), yes if one.late else ""
            if one.from_file:
                state += f" ({label(self.paper.lang, 'past.document')})"
            said = (state, _percent(one.percent), late, one.progress, one.obstacles)
            self.cells(
                [
                    one.quarter,
                    _plan_of(self.paper, one.plan),
                    one.step,
                    one.title,
                    one.unit,
                    one.revision,
                    one.at,
                    *said,
                ]
            )


def _percent(text: str) -> int | Decimal | None:
    """A percent as a number to count with."""
    if not text:
        return None
    number = Decimal(text.removesuffix("%"))
    return int(number) if number == number.to_integral_value() else number


def _plan_of(paper: Paper, plan: int) -> int | str:
    """The year of a year's own plan, the title of a further one."""
    return paper.plan_names.get(plan, plan)


class _Scores(Sheet):
    name = "document.sheet.scores"
    widths = (12, 80, 12, 12, 10, 12, 14)

    def write(self) -> None:
        """A row a score, with that of a year later where it is loaded."""
        paper, lang = self.paper, self.paper.lang
        head = [*self.columns("code", "name"), label(lang, "document.column.score", year=paper.scores_year)]
        head += self.columns("grade", "rank")
        if paper.scores_after:
            head.append(label(lang, "document.column.score", year=paper.scores_after))
            head += self.columns("change")
        self.head(head)
        for one in paper.scores:
            row: list[str | int | Decimal | None] = [one.code, one.name, one.score, one.grade, one.rank]
            if paper.scores_after:
                row += [one.after, "" if one.after is None else signed(one.after - one.score)]
            self.cells(row)


class _Decisions(Sheet):
    name = "document.sheet.decisions"
    widths = (8, 10, 16, 10, 44, 60, 16, 12)

    def write(self) -> None:
        """A row a decision, also those that were taken back."""
        self.head(self.columns("number", "quarter", "on", "step", "decision", "words", "until", "taken_back"))
        yes = label(self.paper.lang, "document.yes")
        for one in self.paper.decisions:
            back = yes if one.taken_back else ""
            self.cells([one.number, one.quarter, one.at, one.step, one.text, one.words, one.until, back])
