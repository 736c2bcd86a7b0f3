"""Results that were worked out: a sentence that answers, a few lines, and the rest behind a button."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from domain.answers.story import View
from domain.asked.question import Aim, Kind, Order, Worked
from domain.catalogue.assessment import score_of
from domain.language.formats import list_text, score_text
from domain.search import Answer
from screens.answers import lists, parts
from screens.answers.conditions import bound_text, met, scored
from screens.answers.naming import NAMED, counted, named, names, short_name
from screens.answers.plan_results import step_line, steps, units
from screens.answers.properties import sentences
from screens.base.outgoing import Outgoing
from screens.base.rich import Rich, join
from screens.texts import label, say

LINES: Final = 5
"""Scores below the sentence."""

STEPS: Final = 3
"""Steps below the sentence: each takes two lines; the lowest or highest whose owner is named as well."""


def result(view: View, answer: Answer, worked: Worked) -> Outgoing:
    """The message of a result: the sentence, up to five lines of what it is about, buttons to each and to all."""
    lang, plan = view.lang, view.catalogue.plan
    listed = answer.ids if answer.basis == "computed" else worked.ids
    room = STEPS if any(entry in plan.step_by_id for entry in listed) else LINES
    shown = listed[:room]
    buttons = parts.rows([parts.opens(view, entry, lists.short(view, entry)) for entry in shown], room)
    if len(listed) > room:
        text = label(lang, "result.button.all", count=len(listed))
        buttons = (*buttons, (lists.opens(view, listed, lists.order_of(view, listed), text),))
    few = worked.ids if len(worked.ids) <= STEPS and worked.question.kind not in (Kind.STEP, Kind.UNIT) else ()
    besides = join(line for line in (sentences(view, entry, answer.asks) for entry in few) if line)
    lines = join(_line(view, entry) for entry in shown)
    return Outgoing(join([join([sentence(view, worked), besides]), lines], "\n\n"), buttons)


def sentence(view: View, worked: Worked) -> Rich:
    """The sentence that answers a question that was worked out."""
    question = worked.question
    if question.kind is Kind.STEP:
        return steps(view, worked)
    if question.kind is Kind.UNIT:
        return units(view, worked)
    if question.kind is Kind.FINDING:
        count = counted(view, Kind.FINDING, int(worked.value or 0))
        return say(view.lang, f"result.findings.{question.findings}", counted=count, within=_within(view, worked))
    if question.aim in _BY_AIM:
        return _BY_AIM[question.aim](view, worked)
    return _of_many(view, worked)


def _within(view: View, worked: Worked) -> str:
    question = worked.question
    inside = [short_name(view, code) for code in question.within]
    text = label(view.lang, "result.within", names=list_text(inside, view.lang)) if inside else ""
    outside = [short_name(view, code) for code in question.without]
    return text + (label(view.lang, "result.without", names=list_text(outside, view.lang)) if outside else "")


def _kind(view: View, worked: Worked) -> Kind:
    """The kind of the entries of a result."""
    book, ids = view.assessment, (*worked.ids, *worked.beside)
    if ids and all(code in book.indicator_by_code for code in ids):
        return Kind.INDICATOR
    if ids and all(code in book.tool_by_code for code in ids):
        return Kind.TOOL
    return worked.question.kind or Kind.ITEM


def _of_many(view: View, worked: Worked) -> Rich:
    """A list or a count."""
    lang, question = view.lang, worked.question
    kind, within = _kind(view, worked), _within(view, worked)
    if not worked.ids and question.pick and question.pick.place and not question.has_condition:
        return say(lang, "result.no_place", place=question.pick.place, within=within)
    if not worked.ids and question.aim is Aim.TIED:
        return say(lang, "result.shared.none", kind=label(lang, f"result.kind.{kind}"), within=within)
    if not worked.ids:
        noun = label(lang, f"result.kind.{kind}")
        inside = f"{within} " if within and lang == "th" else within
        return say(lang, "result.nothing", kind=noun, within=inside, condition=met(view, worked).strip())
    if question.pick:
        return _picked(view, worked, kind, within)
    if question.aim is Aim.TIED:
        return say(lang, "result.shared", counted=counted(view, kind, len(worked.ids)), within=within)
    count = counted(view, kind, len(worked.ids))
    if question.has_condition:
        return say(lang, "result.found", counted=count, within=within, condition=met(view, worked))
    if question.within:
        return say(lang, "result.has", names=names(view, question.within), counted=count)
    return say(lang, "result.all", counted=count)


def _picked(view: View, worked: Worked, kind: Kind, within: str) -> Rich:
    """Part of an order: the extreme, a place, the first of it, or all of it."""
    lang, book, pick = view.lang, view.assessment, worked.question.pick
    if pick is None:
        raise ValueError("no order")
    within = within + met(view, worked) if worked.question.has_condition else within
    order = label(lang, f"result.order.{pick.order}")
    count = counted(view, kind, len(worked.ids))
    if worked.question.whole:
        return say(
            lang,
            "result.sorted",
            counted=count,
            within=within,
            order=label(lang, "result.up" if pick.order is Order.LOW else "result.down"),
        )
    if pick.first:
        return say(lang, "result.first", counted=count, order=order, within=within, names=names(view, worked.ids))
    if pick.until:
        few = names(view, worked.ids)
        return say(lang, "result.places", place=pick.place, until=pick.until, order=order, within=within, name=few)
    score = score_of(book, worked.ids[0])
    told = {"order": order, "within": within, "score": score_text(score)}
    if pick.place:
        tied = label(lang, "result.tied_before") if _is_after_ties(view, worked, pick.place) else ""
        return say(lang, "result.place", name=names(view, worked.ids), place=pick.place, **told) + tied
    if len(worked.ids) > 1:
        return say(lang, "result.extremes", counted=count, **told)
    grade = book.grade_of(worked.ids[0])
    key = "result.extreme" if grade else "result.extreme.ungraded"
    return say(lang, key, name=named(view, worked.ids[0]), grade=grade or "", **told)


def _is_after_ties(view: View, worked: Worked, place: int) -> bool:
    """Check whether the place wanted is none, since those before it share one; what follows is shown then."""
    book, question = view.assessment, worked.question
    within = question.within or tuple(book.tool_by_code)
    if question.kind is Kind.INDICATOR:
        scores = [one.score for one in book.indicators if not question.within or one.tool in within]
    else:
        scores = [item.score for code in within for item in book.items_of(code)]
    low = question.pick is not None and question.pick.order is Order.LOW
    own = score_of(book, worked.ids[0])
    return sum(one < own if low else one > own for one in scores) + 1 > place


def _one_figure(view: View, worked: Worked) -> Rich:
    """A mean or a sum."""
    few = len(worked.ids) <= NAMED and worked.question.entries
    of = names(view, worked.ids) if few else counted(view, _kind(view, worked), len(worked.ids)) + _within(view, worked)
    return say(view.lang, f"result.{worked.question.aim}", of=of, value=f"{worked.value:.2f}")


def _difference(view: View, worked: Worked) -> Rich:
    question = worked.question
    gap = Decimal(worked.value or 0)
    if question.entries and question.bounds:
        return _gap(view, worked.ids[0], bound_text(view, worked, 0), gap)
    return _gap(view, worked.ids[0], scored(view, worked.ids[1]), gap)


def _gap(view: View, first: str, second: str, gap: Decimal) -> Rich:
    key = "level" if not gap else "higher" if gap > 0 else "lower"
    return say(view.lang, f"result.{key}", first=scored(view, first), second=second, gap=f"{abs(gap):.2f}")


def _higher(view: View, worked: Worked) -> Rich:
    """The higher or lower of those named."""
    if len(worked.ids) > 1 and not worked.beside:
        return _tied(view, worked.ids)
    first, second = worked.ids[0], worked.beside[0]
    book = view.assessment
    return _gap(view, first, scored(view, second), score_of(book, first) - score_of(book, second))


def _tied(view: View, codes: Sequence[str]) -> Rich:
    score = score_text(score_of(view.assessment, codes[0]))
    of = names(view, codes) if len(codes) <= NAMED else counted(view, Kind.ITEM, len(codes))
    return say(view.lang, "result.tied", names=of, score=score)


def _same(view: View, worked: Worked) -> Rich:
    """Equal or not, and by how much not."""
    if worked.truth:
        return _tied(view, worked.ids)
    scores = [score_of(view.assessment, code) for code in worked.ids]
    if len(worked.ids) == 2:
        compared = _gap(view, worked.ids[0], scored(view, worked.ids[1]), scores[0] - scores[1])
    else:
        compared = say(view.lang, "result.spread", low=score_text(min(scores)), high=score_text(max(scores)))
    return say(view.lang, "result.untied", compared=compared)


def _whether(view: View, worked: Worked) -> Rich:
    """Yes or no, with the score that shows it."""
    key = "result.yes" if worked.truth else "result.no"
    entries = worked.question.entries
    return say(view.lang, key, said=join((_fact(view, worked, code) for code in entries[:NAMED]), " · "))


def _fact(view: View, worked: Worked, code: str) -> Rich:
    book, bounds = view.assessment, worked.question.bounds
    score = score_of(book, code)
    told = {"name": named(view, code), "score": score_text(score)}
    if len(bounds) != 1:
        grade = book.grade_of(code)
        return say(view.lang, "result.scores" if grade else "result.scores.ungraded", grade=grade or "", **told)
    gap = score - worked.figures[0]
    key = "at" if not gap else "above" if gap > 0 else "below"
    return say(view.lang, f"result.scores.{key}", figure=bound_text(view, worked, 0), gap=f"{abs(gap):.2f}", **told)


def _every(view: View, worked: Worked) -> Rich:
    """Yes or no about all of a kind, with those for which it does not hold."""
    within, kind = _within(view, worked), _kind(view, worked)
    count = counted(view, kind, worked.total)
    if worked.truth:
        said = say(view.lang, "result.every", counted=count, within=within, condition=met(view, worked))
        return say(view.lang, "result.yes", said=said)
    said = say(
        view.lang,
        "result.not_every",
        broken=len(worked.ids),
        counted=count,
        within=within,
        names=names(view, worked.ids),
    )
    return say(view.lang, "result.no", said=said)


_BY_AIM: Final[dict[Aim, Callable[[View, Worked], Rich]]] = {
    Aim.MEAN: _one_figure,
    Aim.SUM: _one_figure,
    Aim.DIFFERENCE: _difference,
    Aim.HIGHER: _higher,
    Aim.SAME: _same,
    Aim.WHETHER: _whether,
    Aim.EVERY: _every,
}
"""Sentences of results that are no list."""


def _line(view: View, entry: str) -> Rich:
    """A line of what a result is about."""
    step = view.catalogue.plan.step_by_id.get(entry)
    return step_line(view, step) if step else lists.line(view, entry)
