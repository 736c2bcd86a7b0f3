"""The stages of the plan: its origin, and a choice about each unfinished step."""

from domain.catalogue.plan import Step
from domain.language.lang import Lang
from domain.new_year.conversation import AwaitedText, PlanSource, StepChoice
from domain.new_year.next_plan import next_step
from domain.new_year.prepared import Prepared
from domain.new_year.weakest import StepOutcome
from screens.answers.parts import shorten
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import new_year as to
from screens.due import due_text
from screens.new_year.frame import TITLE, framed, go_on, page_of, turns
from screens.new_year.results import outcome
from screens.texts import label, say

_MOST = 12
"""Unfinished steps a page."""
_MARK = "● "


def origin(lang: Lang, one: Prepared) -> Outgoing:
    """The choice what the plan is made of."""
    last, open_ = one.last.plan, len(one.unfinished)
    copied = sum(not step.cancelled for step in last.steps)
    parts = [
        say(
            lang,
            "newyear.plan.ask",
            year=one.one.year,
            last=last.years,
            steps=copied,
            open=open_,
            later=years_later(lang, one),
        ),
    ]
    if one.file_open:
        parts.append(say(lang, "newyear.plan.file_open"))
    rows: list[tuple[Button, ...]] = []
    if one.one.source is PlanSource.FILE and one.plan is not None:
        count = len(one.plan.steps)
        rows.append((Button(label(lang, "newyear.b.file", count=count), to.ChoosePlan(PlanSource.FILE)),))
    rows.append((Button(label(lang, "newyear.b.copy", last=last.years), to.ChoosePlan(PlanSource.COPY)),))
    if open_:
        text = label(lang, "newyear.b.unfinished", count=open_)
        rows.append((Button(text, to.ChoosePlan(PlanSource.UNFINISHED)),))
    return framed(lang, one, parts, tuple(rows))


def years_later(lang: Lang, one: Prepared) -> str:
    """The time by which dates are later in the new plan: a year, or as many as the last was of."""
    count = one.one.year - one.last.plan.fiscal_year
    return label(lang, "newyear.later.one") if count == 1 else label(lang, "newyear.later", count=count)


def steps(lang: Lang, one: Prepared, page: int = 1) -> Outgoing:
    """The unfinished steps with the choice about each; the reason for closing one, while it is awaited."""
    if one.one.awaits is AwaitedText.REASON:
        return _reason(lang, one)
    counts = dict.fromkeys(StepChoice, 0)
    for each in one.unfinished:
        counts[one.one.ending(each.step.id).choice] += 1
    head = say(
        lang,
        "newyear.steps.head",
        last=one.last.plan.years,
        count=len(one.unfinished),
        **{choice.value: count for choice, count in counts.items()},
    )
    shown, page, pages = page_of(one.unfinished, page, _MOST)
    parts = [head, join([_line(lang, one, each) for each in shown])]
    if pages > 1:
        parts.append(say(lang, "newyear.steps.page", page=page, of=pages))
    rows: Rows = (
        *(_choices(lang, one, each.step.id, page) for each in shown),
        *turns(lang, page, pages, to.TurnSteps),
        (Button(label(lang, "newyear.b.carry_all"), to.CarryAll()),),
    )
    return framed(lang, one, parts, rows, on=go_on(lang, one.one.stage))


def _line(lang: Lang, one: Prepared, each: StepOutcome) -> Rich:
    return say(
        lang,
        "newyear.steps.line",
        step=each.step.id,
        title=shorten(each.step.title.say(lang), TITLE),
        status=outcome(lang, each),
        choice=choice(lang, one, each.step),
    )


def choice(lang: Lang, one: Prepared, step: Step) -> str:
    """The choice about an unfinished step, in words."""
    ending = one.one.ending(step.id)
    match ending.choice:
        case StepChoice.CARRY:
            due = due_text(next_step(step, one.last.plan, one.one.year), lang)
            return label(lang, "newyear.choice.carry", due=due)
        case StepChoice.CLOSE if ending.reason:
            return label(lang, "newyear.choice.close", reason=ending.reason)
        case StepChoice.CLOSE:
            return label(lang, "newyear.choice.close.bare")
    return label(lang, "newyear.choice.drop")


def _choices(lang: Lang, one: Prepared, step: str, page: int) -> tuple[Button, ...]:
    """The three choices about a step, the present one marked."""
    chosen = one.one.ending(step).choice
    return tuple(
        Button(
            label(lang, f"newyear.b.{each}", mark=_MARK if each is chosen else "", step=step),
            to.ChooseEnd(step, each, page),
        )
        for each in StepChoice
    )


def _reason(lang: Lang, one: Prepared) -> Outgoing:
    """The question why a step is closed."""
    step = one.last.plan.step_by_id[one.one.about]
    title = shorten(step.title.say(lang), TITLE * 2)
    asked = say(lang, "newyear.reason.ask", step=step.id, title=title)
    keep = (Button(label(lang, "newyear.b.carry", mark="", step=step.id), to.ChooseEnd(step.id, StepChoice.CARRY)),)
    return framed(lang, one, [asked], (keep,))
