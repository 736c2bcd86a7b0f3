"""Needs of the director, a block each: what it is, which step, and why in the unit's own words."""

from collections.abc import Sequence
from typing import Final

from domain.calendar.date_texts import short_date_text
from domain.decisions.decisions import Instruction
from domain.language.formats import list_text
from domain.summary.needs import Need, NeedKind
from screens.answers.parts import shorten
from screens.base.rich import Rich, join, quoted
from screens.due import due_text
from screens.naming import one_line, unit_name
from screens.reports.prompt_step import status_text
from screens.summary.naming import NAME_LETTERS, title_of
from screens.summary.view import SummaryView
from screens.texts import say

QUOTE: Final = 600
"""Letters of a unit's words in the summary: a folded quote. The step's story has all of them."""

ORDER_LETTERS: Final = 80
"""Letters of an instruction in the summary."""


def need_block(view: SummaryView, need: Need, letters: int = QUOTE) -> Rich:
    """A need with the first `letters` letters of the unit's words; that they go on is said."""
    lang, step = view.lang, need.step
    values: dict[str, object] = {"step": view.named(step), "title": title_of(lang, step)}
    if need.line is not None:
        values["unit"] = shorten(need.line.unit.name.say(lang), NAME_LETTERS)
    if need.until is not None:
        values["until"] = short_date_text(need.until, lang)
    if need.kind is NeedKind.OVERDUE:
        values |= {"due": due_text(step.step, lang), "status": _status(view, need)}
    if need.kind is NeedKind.CONTRADICTION:
        values["units"] = shorten(_each(view, need), NAME_LETTERS * 2)
    head = say(lang, f"summary.need.{need.kind.value}", **values)
    if need.kind in (NeedKind.AWAITS, NeedKind.STUCK) and view.compiled.stuck_before(step):
        head = head + say(lang, "summary.need.again", quarter=view.compiled.quarter)
    return join([head, quoted(_cut(view, need, letters))])


def result_block(view: SummaryView, one: Instruction, letters: int = QUOTE) -> Rich:
    """An instruction that its unit reports done, with the first letters of what it says."""
    office, given = view.office, one.decision
    unit = given.unit if office is None else unit_name(view.lang, office, given.unit)
    head = say(
        view.lang, "summary.need.done", unit=shorten(unit, NAME_LETTERS), words=one_line(given.words, ORDER_LETTERS)
    )
    said = " ".join(one.done.words.split()) if one.done is not None else ""
    return join([head, quoted(shorten(said, letters))])


def before_results(needs: Sequence[Need]) -> int:
    """Count of the needs that are more urgent than results of instructions: those that hinder."""
    order = list(NeedKind)
    return sum(order.index(one.kind) <= order.index(NeedKind.REQUEST) for one in needs)


def _status(view: SummaryView, need: Need) -> str:
    status = need.step.joint.status
    return view.say(f"status.{status.value}" if status else "status.none")


def _each(view: SummaryView, need: Need) -> str:
    """Every owner with the status it reports."""
    said = (
        view.say("summary.need.says", unit=line.unit.short.say(view.lang), status=status_text(view.lang, line.report))
        for line in need.step.owners
        if line.asked and line.report is not None
    )
    return list_text(said, view.lang)


def _cut(view: SummaryView, need: Need, letters: int) -> str:
    words = "\n".join(" ".join(line.split()) for line in need.words.splitlines() if line.strip())
    if len(words) <= letters:
        return words
    return view.say("summary.cut", words=shorten(words, letters), step=view.named(need.step))
