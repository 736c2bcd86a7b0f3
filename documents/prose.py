"""Prose of a report, by a small grammar: each sentence is filled with figures by name, so every number has a source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Final

from documents.cleaning import clean
from documents.paper import CANCELLED, DocumentFigures, DocumentInstruction, DocumentStep, Paper, StepStatus
from domain.calendar.date_texts import date_text
from domain.calendar.period_texts import noun_text, period_name
from domain.language.formats import list_text, step_text
from domain.reports.reports import Status
from screens.texts import label

MOST_NAMED: Final = 10
"""Steps named one by one; the sentence says how many more there are, and the table has them."""

ORDER: Final[tuple[StepStatus, ...]] = (
    Status.COMPLETED,
    Status.IN_PROGRESS,
    Status.STUCK,
    Status.CANNOT,
    Status.NOT_STARTED,
    None,
    CANCELLED,
)
"""Step statuses as they are told, the best first."""

RARE: Final[frozenset[StepStatus]] = frozenset({Status.CANNOT, CANCELLED})
"""Step statuses that have a place only where a step has them."""

FIGURES: Final = tuple(one.name for one in fields(DocumentFigures))

_THAI: Final = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or line of a report, and the names of the figures of `DocumentFigures` it tells."""

    text: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """Chapters of a report: what happened, what is stuck and why, open instructions, what is proposed."""

    happened: tuple[Sentence, ...]
    stuck: tuple[Sentence, ...]
    proposed: tuple[Sentence, ...]
    instructed: tuple[Sentence, ...] = ()

    @property
    def chapters(self) -> tuple[tuple[str, tuple[Sentence, ...]], ...]:
        """The chapters in their order, each with the key of its heading; one with nothing in it is left out."""
        each = (
            ("prose.happened", self.happened),
            ("prose.stuck", self.stuck),
            ("prose.instructed", self.instructed),
            ("prose.proposed", self.proposed),
        )
        return tuple((key, sentences) for key, sentences in each if sentences)

    @property
    def figures(self) -> tuple[str, ...]:
        """Figures that are told, each once, in their order."""
        told = {name for _, sentences in self.chapters for one in sentences for name in one.figures}
        return tuple(name for name in FIGURES if name in told)

    @property
    def asks(self) -> bool:
        """Check whether there is something to decide."""
        return any(one.figures for one in self.proposed)


def prose_of(paper: Paper, *, thai_digits: bool = False) -> Prose:
    """The prose of a quarter; counts and quarters in Thai digits if asked, never codes or what units wrote."""
    grammar = _Grammar(paper, thai_digits=thai_digits and paper.lang == "th")
    chapters = grammar.happened(), grammar.stuck(), grammar.proposed(), grammar.instructed()
    return Prose(*(tuple(one) for one in chapters))


def figure_name(paper: Paper, name: str) -> str:
    """A figure's name in words."""
    return label(paper.lang, f"document.figure.{name}")


def thai(text: str) -> str:
    """A text with its digits in Thai."""
    return text.translate(_THAI)


def period_words(paper: Paper, digits: Callable[[str], str]) -> dict[str, str]:
    """Values of texts that name the paper's period, with its digits as wanted."""
    period, lang = paper.quarter, paper.lang
    return {"period": digits(period_name(period, lang)), "noun": noun_text(period.cycle, lang)}


class _Grammar:
    def __init__(self, paper: Paper, *, thai_digits: bool) -> None:
        self._paper, self._figures = paper, paper.figures
        self._number = (lambda value: thai(str(value))) if thai_digits else str

    def _step(self, id_: str) -> str:
        return self._number(step_text(id_, self._paper.lang))

    def happened(self) -> Iterable[Sentence]:
        figures = self._figures
        if not figures.asked:
            yield self._sentence("prose.reports.none")
        elif not figures.missing:
            yield self._sentence("prose.reports.all", "asked")
        else:
            yield self._sentence("prose.reports.some", "asked", "answered", "missing")
        if figures.late:
            yield self._sentence("prose.reports.late", "late")
        if figures.steps:
            yield self._by_status()
            if figures.completed:
                yield self._sentence("prose.verified", "completed", "verified", "unverified")
            yield self._trend()

    def stuck(self) -> Iterable[Sentence]:
        if self._figures.stuck:
            yield from self._hindered(Status.STUCK)
        else:
            yield self._sentence("prose.stuck.none")
        if self._figures.cannot:
            yield from self._hindered(Status.CANNOT)
        if self._figures.overdue:
            ids = [self._step(step.id) for step in self._paper.steps if step.overdue]
            yield self._sentence("prose.overdue", "overdue", steps=self._listed(ids))

    def _hindered(self, status: Status) -> Iterable[Sentence]:
        """The steps with a status that needs a reason, each with the reason."""
        found = [step for step in self._paper.steps if step.status is status]
        yield self._sentence(f"prose.{status}.some", status.value)
        yield from (Sentence(self._stuck(step)) for step in found[:MOST_NAMED])
        if len(found) > MOST_NAMED:
            yield self._sentence("prose.more", count=self._number(len(found) - MOST_NAMED))

    def instructed(self) -> Iterable[Sentence]:
        found = self._paper.instructions
        if not self._figures.instructions:
            return
        yield self._sentence("prose.instructed.some", "instructions")
        yield from (Sentence(self._instruction(one)) for one in found[:MOST_NAMED])
        if len(found) > MOST_NAMED:
            yield self._sentence("prose.instructed.more", count=self._number(len(found) - MOST_NAMED))

    def proposed(self) -> Iterable[Sentence]:
        figures = self._figures
        if figures.stuck:
            yield self._sentence("prose.propose.stuck", "stuck")
        if figures.cannot:
            yield self._sentence("prose.propose.cannot", "cannot")
        if figures.overdue:
            yield self._sentence("prose.propose.overdue", "overdue")
        if self._paper.units:
            names = [one.name for one in self._paper.units]
            yield Sentence(self._label("prose.propose.missing", units=list_text(names, self._paper.lang)), ("missing",))
        if not (figures.stuck or figures.cannot or figures.overdue or self._paper.units):
            yield self._sentence("prose.propose.none")

    def _by_status(self) -> Sentence:
        told = [status for status in ORDER if self._figures.of(status)]
        names = tuple(status or "unreported" for status in told)
        parts = [
            self._label(
                "prose.steps.part",
                name=_in_sentence(figure_name(self._paper, name)),
                count=self._number(getattr(self._figures, name)),
            )
            for name in names
        ]
        return self._sentence("prose.steps", "steps", *names, parts=list_text(parts, self._paper.lang))

    def _trend(self) -> Sentence:
        if len(self._paper.quarters) < 2:
            return self._sentence("prose.trend.none")
        before = self._paper.quarters[-2]
        was, now = before.figures.completed, self._figures.completed
        key = "prose.trend.more" if now > was else "prose.trend.less" if now < was else "prose.trend.same"
        told = {"before": self._number(before.named)} | ({} if was == now else {"was": self._number(was)})
        return self._sentence(key, "completed", **told)

    def _stuck(self, step: DocumentStep) -> str:
        owners = [
            self._label("prose.stuck.owner", unit=one.unit, words=" ".join(clean(one.obstacles).split()))
            for one in step.obstacles
            if one.status is step.status
        ]
        said = list_text(owners, self._paper.lang) or self._label("prose.stuck.unsaid")
        return self._label("prose.stuck.one", step=self._step(step.id), title=step.title, owners=said)

    def _instruction(self, one: DocumentInstruction) -> str:
        said = self._label("prose.instructed.one", unit=one.unit, words=" ".join(clean(one.words).split()))
        parts = [said, self._label("prose.instructed.step", step=self._number(one.step)) if one.step else ""]
        if one.until is not None:
            key = "prose.instructed.overdue" if one.overdue else "prose.instructed.until"
            parts.append(self._label(key, date=self._number(date_text(one.until, self._paper.lang))))
        parts.append(self._label("prose.instructed.done") if one.done else "")
        return " ".join(filter(None, parts))

    def _listed(self, ids: Sequence[str]) -> str:
        if len(ids) <= MOST_NAMED:
            return list_text(ids, self._paper.lang)
        more = self._label("prose.more", count=self._number(len(ids) - MOST_NAMED))
        return f"{', '.join(ids[:MOST_NAMED])} {more}"

    def _sentence(self, key: str, *figures: str, **values: str) -> Sentence:
        """A sentence with the figures it names filled in, and the quarter's name."""
        counts = {name: self._number(getattr(self._figures, name)) for name in figures}
        return Sentence(self._label(key, **counts, **values), figures)

    def _label(self, key: str, **values: str) -> str:
        return label(self._paper.lang, key, **period_words(self._paper, self._number), **values)


def _in_sentence(name: str) -> str:
    """A figure's name inside a sentence: without its capital."""
    return name[:1].lower() + name[1:]
