"""The stage of last year's results: what became of the plan, the lowest scores, what its measures' items did."""

from collections import Counter
from decimal import Decimal

from domain.catalogue.assessment import Assessment, score_of
from domain.catalogue.change import Change
from domain.language.formats import list_text, score_text
from domain.language.lang import Lang
from domain.new_year.prepared import Prepared
from domain.new_year.weakest import Moved, StepOutcome, Weak, moved, outcomes, weakest
from screens.answers.parts import shorten
from screens.answers.since import signed
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons import new_year as to
from screens.new_year.frame import TITLE, framed, go_on
from screens.texts import label, say

_STEPS = 12
"""Steps whose items are listed."""


def results(lang: Lang, one: Prepared, *, by_step: bool = False) -> Outgoing:
    """The lowest scores, or the scores each step was for."""
    parts = [_counts(lang, one)]
    scored = one.earlier.has_scores
    if scored:
        parts += _by_step(lang, one) if by_step else _lowest(lang, one)
    key = "newyear.b.weakest" if by_step else "newyear.b.moved"
    rows = ((Button(label(lang, key), to.ShowWeakest(not by_step)),),) if scored else ()
    return framed(lang, one, parts, rows, on=go_on(lang, one.one.stage))


def outcome(lang: Lang, one: StepOutcome) -> str:
    """Outcome of a step in words."""
    return label(lang, "newyear.cancelled" if one.cancelled else f"status.{one.status or 'none'}")


def _counts(lang: Lang, one: Prepared) -> Rich:
    """Counts of the last plan's outcomes."""
    counted = Counter(_kind(each) for each in outcomes(one.last.plan.steps, one.statuses))
    kinds = [kind for kind in ("done", "stuck", "cannot", "open", "cancelled") if counted[kind]]
    counts = " · ".join(label(lang, f"newyear.outcome.{kind}", count=counted[kind]) for kind in kinds)
    return say(lang, "newyear.outcome", year=one.last.plan.fiscal_year, counts=counts)


def _kind(one: StepOutcome) -> str:
    if one.cancelled:
        return "cancelled"
    if one.done:
        return "done"
    return one.status.value if one.status is not None and one.status.needs_reason else "open"


def _lowest(lang: Lang, one: Prepared) -> list[Rich]:
    now = one.assessment or one.earlier
    before = one.earlier if one.assessment is not None else None
    found = weakest(now, one.last, one.statuses, before)
    head = say(lang, "newyear.weakest.head", year=now.fiscal_year)
    return [join([head, *(_weak(lang, one, now, each) for each in found)])]


def _weak(lang: Lang, one: Prepared, now: Assessment, weak: Weak) -> Rich:
    """A low score, and the last plan's steps for it."""
    item = now.item_by_code.get(weak.code)
    name = item.text.say(lang) if item else now.indicator_by_code[weak.code].name.say(lang)
    change = f" {_by(weak.change.by)}" if isinstance(weak.change, Change) else ""
    score = score_text(score_of(now, weak.code))
    lines = [say(lang, "newyear.weakest.line", code=weak.code, score=score, change=change, name=shorten(name, 100))]
    lines += [_step(lang, each) for each in weak.steps]
    if not weak.steps:
        lines.append(say(lang, "newyear.weakest.no_step", year=one.last.plan.fiscal_year))
    return join(lines)


def _by(by: Decimal) -> str:
    return signed(by) if by else "="


def _step(lang: Lang, one: StepOutcome) -> Rich:
    title = shorten(one.step.title.say(lang), TITLE)
    return say(lang, "newyear.weakest.step", step=one.step.id, title=title, status=outcome(lang, one))


def _by_step(lang: Lang, one: Prepared) -> list[Rich]:
    """Each step with the scores it was for, and one honest sentence."""
    head = say(lang, "newyear.moved.head", year=one.last.plan.fiscal_year)
    found = moved(one.assessment, one.last, one.statuses, one.earlier) if one.assessment is not None else ()
    if not found:
        return [join([head, say(lang, "newyear.moved.none")])]
    lines = [_moved(lang, one.assessment or one.earlier, each) for each in found[:_STEPS]]
    if len(found) > _STEPS:
        lines.append(say(lang, "newyear.wrong.more", count=len(found) - _STEPS))
    return [join([head, *lines]), say(lang, "newyear.moved.honest")]


def _moved(lang: Lang, now: Assessment, one: Moved) -> Rich:
    changes = [
        label(
            lang,
            "newyear.moved.change",
            code=code,
            was=score_text(change.score),
            score=score_text(score_of(now, code)),
            by=_by(change.by),
        )
        for code, change in one.changes
    ]
    return say(
        lang,
        "newyear.moved.line",
        step=one.outcome.step.id,
        title=shorten(one.outcome.step.title.say(lang), TITLE),
        status=outcome(lang, one.outcome),
        changes=list_text(changes, lang),
    )
