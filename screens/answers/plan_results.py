"""Results about steps and units as sentences, and a step as a line below one."""

from domain.answers.story import View
from domain.asked.question import Aim, Due, Kind, Order, Worked
from domain.calendar.date_texts import month_text
from domain.catalogue.plan import Step
from domain.language.formats import list_text
from screens.answers import parts
from screens.answers.naming import counted
from screens.base.rich import Rich
from screens.due import due_text
from screens.texts import label, say


def steps(view: View, worked: Worked) -> Rich:
    """The sentence about steps: how many, whose, due when; the soonest or the latest."""
    lang, question, plan = view.lang, worked.question, view.catalogue.plan
    found = [plan.step_by_id[step] for step in worked.ids]
    if question.aim is Aim.WHETHER:
        said = label(
            lang, "result.due.is", step=question.entries[0], month=_month(view, plan.step_by_id[question.entries[0]])
        )
        return say(lang, "result.yes" if worked.truth else "result.no", said=said)
    if question.pick and found:
        name = found[0].id if len(found) == 1 else counted(view, Kind.STEP, len(found))
        key = "result.soonest" if question.pick.order is Order.LOW else "result.latest"
        return say(lang, key, name=name, month=_month(view, found[0]))
    count = counted(view, Kind.STEP, len(found))
    due = _due(view, question.due, found) if question.due else ""
    if not found:
        return say(lang, "result.steps.none", due=due)
    if question.units:
        return say(lang, "result.steps.units", units=_units(view, question.units), counted=count, due=due)
    if len(found) == len(plan.steps) and not due:
        measures = counted(view, "measure", len(plan.measures))
        return say(lang, "result.steps.plan", year=plan.fiscal_year, measures=measures, counted=count)
    measure = found[0].measure
    if not due and worked.ids == tuple(step.id for step in plan.steps_of(measure)):
        return say(lang, "result.steps.measure", id=measure, counted=count)
    return say(lang, "result.steps", counted=count, due=due)


def units(view: View, worked: Worked) -> Rich:
    """The sentence about units: which, how many, the one with the most steps."""
    lang, question = view.lang, worked.question
    if question.pick and worked.units:
        own = sum(worked.units[0] in view.catalogue.plan.step_by_id[step].owners for step in worked.ids)
        count = counted(view, Kind.STEP, own)
        return say(lang, f"result.units.{question.pick.order}", names=_units(view, worked.units), counted=count)
    count = counted(view, Kind.UNIT, len(worked.units))
    return say(lang, "result.units", counted=count, names=_units(view, worked.units))


def step_line(view: View, step: Step) -> Rich:
    """A step in two lines: status, id, owners and month; its title."""
    owners = list_text((unit.short.say(view.lang) for unit in view.units(step)), view.lang)
    return say(
        view.lang,
        "result.step",
        mark=parts.MARKS[view.step_status(step).joint.status],
        step=step.id,
        owners=owners,
        month=_month(view, step),
        title=parts.shorten(parts.titled(view, step), parts.LIST_LETTERS),
    )


def _units(view: View, codes: tuple[str, ...]) -> str:
    return list_text((view.catalogue.unit_by_code[code].name.say(view.lang) for code in codes), view.lang)


def _month(view: View, step: Step) -> str:
    return due_text(step, view.lang)


def _due(view: View, due: Due, found: list[Step]) -> str:
    """The days asked for, in words."""
    lang = view.lang
    first, last = (day and month_text(day, lang) for day in (due.first, due.last))
    if due.month:
        own = counted(view, Kind.STEP, sum(step.due == due.month for step in found))
        return label(lang, "result.due.by", month=month_text(due.month, lang), own=own)
    if first and last:
        key = "result.due.in" if first == last else "result.due.between"
        return label(lang, key, month=first, first=first, last=last)
    return label(lang, "result.due.until" if last else "result.due.from", month=last or first)
