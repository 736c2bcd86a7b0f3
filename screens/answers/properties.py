"""A property of an entry that was asked for: the owner, the date or the score first, then a few lines."""

from collections.abc import Iterable, Sequence
from typing import Final

from domain.answers.story import View, steps_of_item
from domain.asked.question import Property
from domain.catalogue.assessment import OVERALL, score_of
from domain.catalogue.plan import Step
from domain.language.formats import list_text, score_text, step_text
from screens.answers import lists, parts, since
from screens.answers.naming import named
from screens.answers.scores import against_target, rank
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.due import due_text
from screens.texts import label, say

MOST: Final = 12
"""Sentences on several entries; the rest is behind the button."""

LETTERS: Final = 110
"""A title below the sentence is cut to about three lines of a phone."""


def properties(view: View, entry: str, asked: Iterable[Property]) -> Outgoing | None:
    """The properties of an entry as sentences, with a few lines beside; None where it has none of them."""
    wanted = [one for one in asked if one in _of(view, entry)]
    if not wanted:
        return None
    said = [sentence for one in wanted for sentence in _sentences(view, entry, one)]
    text = join([join(dict.fromkeys(said)), join(_beside(view, entry, wanted))], "\n\n")
    return Outgoing(text, ((card(view, entry),),))


def each(view: View, entries: Sequence[str], asked: Iterable[Property]) -> Outgoing | None:
    """The owners or dates of several entries, a sentence each, and a button to all; None where none is asked."""
    wanted = [one for one in asked if one in (Property.OWNER, Property.DUE)]
    said = [
        [line for one in wanted if one in _of(view, entry) for line in _sentences(view, entry, one)]
        for entry in entries
    ]
    if not wanted or not all(said):
        return None
    lines = list(dict.fromkeys(line for sentences in said for line in sentences))
    all_of_it = label(view.lang, "result.button.all", count=len(entries))
    opens = lists.opens(view, entries, lists.order_of(view, entries), all_of_it)
    return Outgoing(join(lines[:MOST]), ((opens,),))


def sentences(view: View, entry: str, asked: Iterable[Property]) -> Rich:
    """The properties of an entry as sentences alone: for what a result is about."""
    wanted = [one for one in asked if one in _of(view, entry) and one in (Property.OWNER, Property.DUE)]
    return join(dict.fromkeys(sentence for one in wanted for sentence in _sentences(view, entry, one)))


def card(view: View, entry: str) -> Button:
    """The button to all that is known of an entry."""
    name = parts.shorten(_called(view, entry), parts.BUTTON_LETTERS)
    return parts.opens(view, entry, label(view.lang, "result.button.card", name=name))


def _of(view: View, entry: str) -> tuple[Property, ...]:
    """The properties that an entry has."""
    if entry in view.catalogue.plan.step_by_id:
        return (Property.OWNER, Property.DUE)
    if entry == OVERALL:
        return (Property.SCORE,)
    return tuple(Property) if entry in view.assessment.ranks else ()


def _sentences(view: View, entry: str, asked: Property) -> list[Rich]:
    lang, book = view.lang, view.assessment
    if asked is Property.SCORE:
        score = score_of(book, entry)
        grade = book.grade_of(entry)
        if entry == OVERALL:
            key = "property.score.overall" if grade else "property.score.overall.ungraded"
        else:
            key = "property.score" if grade else "property.score.ungraded"
        told = {"score": score_text(score), "grade": grade or "", "year": book.fiscal_year}
        return [say(lang, key, name=named(view, entry), **told)]
    if asked is Property.RANK:
        return [say(lang, "property.rank", name=named(view, entry), rank=_ranked(view, entry))]
    steps = _steps(view, entry)
    if not steps:
        plan = view.catalogue.plan.fiscal_year
        return [say(lang, "property.no_step", name=named(view, entry), plan=plan)]
    return [_owner(view, step) if asked is Property.OWNER else _due(view, step) for step in steps]


def _steps(view: View, entry: str) -> list[Step]:
    """The step itself, or those that answer a score."""
    plan, book = view.catalogue.plan, view.assessment
    if entry in plan.step_by_id:
        return [plan.step_by_id[entry]]
    items = {entry} if entry in book.item_by_code else {item.code for item in book.items_of(entry)}
    ids = dict.fromkeys(one.step for one in book.findings if one.item in items and one.step)
    found = [plan.step_by_id[step] for step in ids if step in plan.step_by_id]
    return found or [step for item in items for step in steps_of_item(view.catalogue, item)]


def _owner(view: View, step: Step) -> Rich:
    units = list_text((parts.unit_name(view, unit) for unit in view.units(step)), view.lang)
    return say(view.lang, "property.owner", step=step.id, units=units)


def _due(view: View, step: Step) -> Rich:
    overdue = label(view.lang, "step.overdue") if view.overdue(step) else ""
    return say(view.lang, "property.due", step=step.id, month=due_text(step, view.lang), overdue=overdue)


def _ranked(view: View, entry: str) -> Rich:
    item = view.assessment.item_by_code.get(entry)
    return rank(view, entry, view.assessment.tool_of(item).code if item else "")


def _beside(view: View, entry: str, asked: list[Property]) -> list[Rich]:
    """Three to five lines beside the sentence: the title, the score or its place, the step with its date and status."""
    step = view.catalogue.plan.step_by_id.get(entry)
    if step is not None:
        lines = [Rich(f"{step_text(entry, view.lang)} {parts.shorten(parts.titled(view, step), LETTERS)}")]
        lines += [parts.owners(view, step)] if Property.OWNER not in asked else []
        lines += [parts.due(view, step)] if Property.DUE not in asked else []
        return [*lines, parts.status(view, step)]
    lines = [Rich(parts.shorten(parts.name_of(view, entry), LETTERS))] if entry in view.assessment.item_by_code else []
    if Property.SCORE not in asked:
        lines.append(Rich(f"{_called(view, entry)} · {parts.graded(view, entry)}"))
    lines.append(since.change(view, entry))
    if Property.RANK not in asked and entry != OVERALL:
        lines.append(_ranked(view, entry))
    lines.append(against_target(view, score_of(view.assessment, entry)))
    if entry in view.assessment.item_by_code:
        lines += [
            say(
                view.lang,
                "property.step",
                step=one.id,
                title=parts.shorten(parts.titled(view, one), parts.LIST_LETTERS),
            )
            for one in _steps(view, entry)
        ]
    return lines


def _called(view: View, entry: str) -> str:
    """The short name of an entry on a button."""
    indicator = view.assessment.indicator_by_code.get(entry)
    if indicator:
        return parts.numbered(view, indicator)
    return label(view.lang, "scores.button.overall") if entry == OVERALL else step_text(entry, view.lang)
