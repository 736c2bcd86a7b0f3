"""Working a question out: its parts applied to the scores and the plan of one catalogue."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from domain.asked.question import AVERAGE, TARGET_NAMED, Aim, Bound, Kind, Order, Pick, Question, Worked
from domain.catalogue.assessment import OVERALL, Assessment, mean, score_of
from domain.catalogue.plan import Catalogue, Step

BESIDE: Final = 3
"""Entries shown with one that is lowest, highest or at a place, for orientation."""

Scored = list[tuple[str, Decimal]]


def work_out(question: Question, catalogue: Catalogue) -> Worked | None:
    """The result of a question; None where nothing of the catalogue can give one."""
    if question.kind is Kind.UNIT:
        return _units(question, catalogue)
    if question.kind is Kind.STEP:
        return _steps(question, catalogue)
    if question.kind is Kind.FINDING:
        return _findings(question, catalogue.assessment)
    book = catalogue.assessment
    worked = _of_scores(question, book)
    beside = _peers(question.entries[0], book) if question.aim in _OF_NAMED and question.entries else None
    scored = beside or _candidates(question, book)
    return worked and replace(worked, figures=tuple(figure(bound, scored, book) for bound in question.bounds))


_OF_NAMED: Final = (Aim.DIFFERENCE, Aim.HIGHER, Aim.WHETHER)
"""Aims that are about what is named, not about a kind."""


def _of_scores(question: Question, book: Assessment) -> Worked | None:
    if question.aim is Aim.DIFFERENCE:
        return _difference(question, book)
    if question.aim in (Aim.HIGHER, Aim.WHETHER) or (question.aim is Aim.SAME and len(question.entries) > 1):
        return _compared(question, book)
    return _of_many(question, book)


def figure(bound: Bound, scored: Scored, book: Assessment) -> Decimal:
    """The figure of a condition on these scores."""
    if bound.figure == AVERAGE:
        return mean(score for _, score in scored)
    if bound.figure == TARGET_NAMED:
        return book.pass_mark
    return bound.figure if isinstance(bound.figure, Decimal) else score_of(book, bound.figure)


def meets(question: Question, code: str, score: Decimal, scored: Scored, book: Assessment) -> bool:
    """Check whether a score meets the conditions of a question."""
    if question.grades and book.grade_of(code) not in question.grades:
        return False
    if any(bound.figure == code for bound in question.bounds):
        return False
    held = all(bound.relation.holds(score, figure(bound, scored, book)) for bound in question.bounds)
    return held != question.outside if question.bounds else held


def _candidates(question: Question, book: Assessment) -> Scored:
    """The scores of the kind a question asks for, within what it names."""
    if question.entries:
        return [(code, score_of(book, code)) for code in question.entries]
    if question.kind is Kind.TOOL:
        return [(one.code, book.tool_score(one.code)) for one in book.tools]
    within = question.within
    if question.kind is Kind.INDICATOR:
        return [(one.code, one.score) for one in book.indicators if not within or one.tool in within]
    if question.kind is None and question.aim in (Aim.MEAN, Aim.SUM) and within:
        return _children(within, book)
    return [(item.code, item.score) for code in within or book.tool_by_code for item in book.items_of(code)]


def _left_out(question: Question, code: str, book: Assessment) -> bool:
    """Check whether an entry, or what it belongs to, is left out."""
    item, indicator = book.item_by_code.get(code), book.indicator_by_code.get(code)
    outer = (item.indicator, book.tool_of(item).code) if item else (indicator.tool,) if indicator else ()
    return any(one in question.without for one in (code, *outer))


def _children(within: Sequence[str], book: Assessment) -> Scored:
    """The scores that one figure is the mean of; where several are named, those themselves."""
    if len(within) > 1:
        return [(code, score_of(book, code)) for code in within]
    if within[0] in book.tool_by_code:
        return [(one.code, one.score) for one in book.indicators_of(within[0])]
    return [(item.code, item.score) for item in book.items_of(within[0])]


def _of_many(question: Question, book: Assessment) -> Worked | None:
    scored = [pair for pair in _candidates(question, book) if not _left_out(question, pair[0], book)]
    kept = [(code, score) for code, score in scored if meets(question, code, score, scored, book)]
    if question.aim is Aim.EVERY:
        broken = [pair for pair in scored if pair not in kept]
        ids = _codes(sorted(broken, key=lambda pair: pair[1]) if broken else scored)
        return Worked(question, ids, truth=not broken, value=len(kept), total=len(scored))
    if question.aim is Aim.SAME:
        return Worked(question, _codes(scored), truth=len({score for _, score in scored}) == 1, total=len(scored))
    if question.aim is Aim.TIED:
        kept = _tied(kept)
    ordered = _in_order(question, kept)
    exact, beside = _picked(question, ordered)
    if question.aim in (Aim.MEAN, Aim.SUM):
        return _one_figure(question, exact, scored)
    value = len(exact) if question.aim is Aim.COUNT or question.has_condition else None
    return Worked(question, _codes(exact), _codes(beside), value, total=len(scored))


def _tied(scored: Scored) -> Scored:
    """Those whose score another has too, the highest first."""
    scores = Counter(score for _, score in scored)
    return sorted((pair for pair in scored if scores[pair[1]] > 1), key=lambda pair: -pair[1])


def _one_figure(question: Question, exact: Scored, scored: Scored) -> Worked | None:
    if not exact:
        return None
    scores = [score for _, score in exact]
    value = mean(scores) if question.aim is Aim.MEAN else sum(scores, Decimal(0))
    return Worked(question, _codes(exact), value=value, total=len(scored))


def _in_order(question: Question, kept: Scored) -> Scored:
    """In the order asked for; else as the conditions suggest, or as in the document."""
    if question.pick:
        return sorted(kept, key=lambda pair: pair[1], reverse=question.pick.order is Order.HIGH)
    if question.bounds or question.grades:
        falling = bool(question.grades) or any(bound.relation.rises for bound in question.bounds)
        between = len(question.bounds) > 1
        return sorted(kept, key=lambda pair: pair[1], reverse=falling and not between)
    return kept


def _picked(question: Question, ordered: Scored) -> tuple[Scored, Scored]:
    """The part of an order that is meant, and those shown beside it."""
    pick = question.pick
    if pick is None or question.whole or not ordered:
        return ordered, []
    if pick.first:
        return ordered[: pick.first], []
    start, exact = _at_place(pick, ordered)
    return exact, ordered[start + len(exact) : max(start + BESIDE, start + len(exact))]


def _at_place(pick: Pick, ordered: Scored) -> tuple[int, Scored]:
    """All that share the places wanted, ties counted as competition ranks are; the next where no rank is there."""
    scores = [score for _, score in ordered]
    ranks = [scores.index(score) + 1 for score in scores]
    if pick.until:
        places = range(pick.place or 1, pick.until + 1)
        exact = [pair for pair, rank in zip(ordered, ranks, strict=True) if rank in places]
        return (ordered.index(exact[0]), exact) if exact else (0, [])
    wanted = next((rank for rank in ranks if rank >= (pick.place or 1)), None)
    if wanted is None:
        return 0, []
    exact = [pair for pair, rank in zip(ordered, ranks, strict=True) if rank == wanted]
    return wanted - 1, exact


def _difference(question: Question, book: Assessment) -> Worked | None:
    if question.entries and question.bounds:
        scored = _candidates(question, book)
        code, score = scored[0]
        bound = question.bounds[0]
        other = (bound.figure,) if isinstance(bound.figure, str) and bound.figure in (*book.ranks, OVERALL) else ()
        return Worked(question, (code, *other), value=score - figure(bound, _peers(code, book), book))
    if len(question.entries) > 1:
        first, second = (score_of(book, code) for code in question.entries[:2])
        return Worked(question, question.entries, value=first - second)
    if question.entries or question.bounds:
        return None
    ordered = sorted(_candidates(question, book), key=lambda pair: -pair[1])
    return Worked(question, (ordered[0][0], ordered[-1][0]), value=ordered[0][1] - ordered[-1][1])


def _compared(question: Question, book: Assessment) -> Worked | None:
    scored = [(code, score_of(book, code)) for code in question.entries]
    if not scored:
        return None
    if question.aim is Aim.SAME:
        return Worked(question, _codes(scored), truth=len({score for _, score in scored}) == 1)
    if question.aim is Aim.WHETHER:
        held = [meets(question, code, score, _peers(code, book), book) for code, score in scored]
        others = tuple(str(bound.figure) for bound in question.bounds if bound.figure in book.ranks)
        return Worked(question, (*question.entries, *others), truth=all(held), value=sum(held), total=len(scored))
    high = question.pick is not None and question.pick.order is Order.HIGH
    ordered = sorted(scored, key=lambda pair: pair[1], reverse=high)
    best = [pair for pair in ordered if pair[1] == ordered[0][1]]
    gap = abs(ordered[0][1] - ordered[len(best)][1]) if len(best) < len(ordered) else Decimal(0)
    return Worked(question, _codes(best), _codes(ordered[len(best) :]), gap, total=len(scored))


def _peers(code: str, book: Assessment) -> Scored:
    """The scores that an entry's own are compared with on average."""
    if item := book.item_by_code.get(code):
        return [(one.code, one.score) for one in book.items_of(book.tool_of(item).code)]
    if code in book.indicator_by_code:
        return [(one.code, one.score) for one in book.indicators]
    return [(one.code, book.tool_score(one.code)) for one in book.tools]


def _findings(question: Question, book: Assessment) -> Worked:
    tools = [code for code in question.within if code in book.tool_by_code]
    found = [
        one
        for one in book.findings
        if (not question.findings or one.kind == question.findings) and (not tools or one.tool in tools)
    ]
    ids = tuple(dict.fromkeys(one.item or one.step or "" for one in found if one.item or one.step))
    return Worked(question, ids, value=len(found), total=len(book.findings))


def _within(question: Question, steps: Iterable[Step]) -> list[Step]:
    return [
        step
        for step in steps
        if (not question.entries or step.id in question.entries)
        and (question.due is None or question.due.holds(step.last_day))
    ]


def _steps(question: Question, catalogue: Catalogue) -> Worked:
    plan = catalogue.plan
    steps = _within(question, plan.steps)
    if question.units:
        whose = all if question.jointly else any
        owned = [step for step in steps if whose(unit in step.owners for unit in question.units)]
        sections = [unit.code for unit in catalogue.units if unit.office in question.units]
        steps = owned or [step for step in steps if any(unit in step.owners for unit in sections)]
    if question.pick:
        steps = [step for step in steps if step.last_day is not None]
        steps = sorted(steps, key=lambda step: step.due, reverse=question.pick.order is Order.HIGH)
        ends = [step for step in steps if step.due == steps[0].due]
        return Worked(question, _ids(ends), _ids(steps[len(ends) : max(BESIDE, len(ends))]), total=len(plan.steps))
    if question.aim is Aim.WHETHER:
        return Worked(question, question.entries, truth=len(steps) == len(question.entries), value=len(steps))
    if question.due and (month := question.due.month):
        steps = sorted(steps, key=lambda step: step.due != month)
    return Worked(question, _ids(steps), value=len(steps), total=len(plan.steps))


def _units(question: Question, catalogue: Catalogue) -> Worked:
    plan = catalogue.plan
    steps = _within(question, plan.steps)
    asked = question.units or plan.responsible_units
    owned = {unit: [step for step in steps if unit in step.owners] for unit in asked}
    kept = [
        unit
        for unit, own in owned.items()
        if own and all(bound.relation.holds(len(own), _number(bound)) for bound in question.bounds)
    ]
    if question.pick and kept:
        high = question.pick.order is Order.HIGH
        end = (max if high else min)(len(owned[unit]) for unit in kept)
        kept = [unit for unit in kept if len(owned[unit]) == end]
    chosen = {step.id: None for step in plan.steps if any(step in owned[unit] for unit in kept)}
    return Worked(question, tuple(chosen), value=len(kept), total=len(plan.responsible_units), units=tuple(kept))


def _number(bound: Bound) -> Decimal:
    return bound.figure if isinstance(bound.figure, Decimal) else Decimal(0)


def _codes(scored: Iterable[tuple[str, Decimal]]) -> tuple[str, ...]:
    return tuple(code for code, _ in scored)


def _ids(steps: Iterable[Step]) -> tuple[str, ...]:
    return tuple(step.id for step in steps)
