"""The last stage and what comes after: everything that would change, the last tap, the first round's date."""

from datetime import date

from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Period
from domain.catalogue.plan import Step
from domain.importing.preview import Preview
from domain.language.formats import list_text, score_text
from domain.language.lang import Lang
from domain.new_year.conversation import PlanSource
from domain.new_year.next_plan import compared
from domain.new_year.prepared import Prepared
from domain.new_year.published import Published
from domain.setup import Setup
from screens import plans
from screens.answers.parts import shorten
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons import new_year as to
from screens.buttons.plans import UndoImport
from screens.new_year import unit_groups
from screens.new_year.beginning import carry_rows
from screens.new_year.frame import TITLE, framed
from screens.new_year.plan import choice, years_later
from screens.new_year.units import new_name, responsible
from screens.plan_import import stamp_of
from screens.plan_names import plan_title
from screens.texts import label, say

_MOST = 12
"""Lines of a kind."""


def stamp(one: Prepared) -> str:
    """The stamp of what a preview shows."""
    return stamp_of(repr((one.plan, one.units, one.assessment, one.changed, one.follows_on)))


def preview(lang: Lang, one: Prepared, today: date) -> Outgoing:
    """Everything that would change."""
    if one.one.only_scores:
        publish = Button(label(lang, "newyear.b.publish_scores", year=one.scores_year), to.PublishYear(stamp(one)))
        return framed(lang, one, [_scores(lang, one), say(lang, "newyear.preview.last")], on=publish)
    last = one.last.plan.years
    parts = [_plan(lang, one, today), _units(lang, one), join(_around(lang, one)), say(lang, "newyear.preview.last")]
    follow = to.FollowOn(not one.follows_on)
    text = label(lang, "newyear.b.close_plan" if one.follows_on else "newyear.b.follow", last=last)
    publish = Button(label(lang, "newyear.b.publish", year=one.one.year), to.PublishYear(stamp(one)))
    return framed(lang, one, parts, ((Button(text, follow),),), on=publish)


def _plan(lang: Lang, one: Prepared, today: date) -> Rich:
    """The new plan beside the last: new, changed, gone and untouched steps."""
    if one.plan is None:
        return Rich("")
    plan = one.plan
    found = compared(one.last.plan, one.last.units, plan, one.named_units, today)
    head = say(
        lang,
        "import.preview.title",
        title=plan.title.say(lang),
        year=plan.fiscal_year,
        agency=plan.agency.say(lang),
    )
    counts = say(
        lang,
        "newyear.preview.counts",
        last=one.last.plan.years,
        new=len(found.new),
        changed=len(found.changed),
        gone=len(found.gone),
        same=len(found.untouched),
    )
    lines = [head, counts, say(lang, "newyear.preview.dates", later=years_later(lang, one))]
    for kind in (list(plans.new_steps(lang, found)), list(plans.changed_steps(lang, found)), _gone(lang, one, found)):
        lines += kind[:_MOST]
        if len(kind) > _MOST:
            lines.append(say(lang, "import.preview.more", count=len(kind) - _MOST))
    return join(lines)


def _gone(lang: Lang, one: Prepared, found: Preview) -> list[Rich]:
    """The steps that are not in the new plan, with the choice about those that were unfinished."""
    unfinished: dict[str, Step] = {each.step.id: each.step for each in one.unfinished}
    chosen = one.one.source is PlanSource.UNFINISHED
    done = {step.id for step in one.last.plan.steps if step.id not in unfinished and not step.cancelled}
    lines = []
    for step in found.gone:
        why = label(lang, "status.completed") if step.id in done else ""
        if chosen and step.id in unfinished:
            why = choice(lang, one, unfinished[step.id])
        title = shorten(step.title.say(lang), TITLE)
        note = label(lang, "newyear.preview.why", why=why) if why else ""
        lines.append(say(lang, "newyear.preview.gone", step=step.id, title=title, why=note))
    return lines


def _units(lang: Lang, one: Prepared) -> Rich:
    """The units that are new, renamed or merged."""
    lines = []
    changed = one.changed
    if changed is None:
        return Rich("")
    if changed.new:
        lines.append(
            say(lang, "import.preview.units", units=list_text([each.name.say(lang) for each in changed.new], lang))
        )
    known = one.last.unit_by_code
    for code, name in changed.names.items():
        lines.append(Rich(f"{known[code].name.say(lang)} → {name}"))
    by_code = {each.code: each for each in one.units}
    together = {code for codes in changed.together.values() for code in codes}
    for code in sorted(together):
        count = sum(code in codes for codes in changed.together.values())
        lines.append(say(lang, "newyear.preview.together", unit=by_code[code].name.say(lang), count=count))
    for code, into in changed.joined.items():
        joined = label(lang, "newyear.unit.joined", into=new_name(lang, one, by_code[into]))
        lines.append(Rich(f"{known[code].name.say(lang)}: {joined}"))
    return join(lines)


def _around(lang: Lang, one: Prepared) -> list[Rich]:
    """The scores, and what happens to the last plan."""
    last = one.last.plan.years
    lines = [] if one.one.further else [_scores(lang, one)]
    lines.append(say(lang, "newyear.preview.follows" if one.follows_on else "newyear.preview.closes", last=last))
    if one.running and not one.follows_on:
        lines.append(say(lang, "newyear.preview.running", last=last))
    if one.follows_on and one.one.source is not PlanSource.FILE:
        lines.append(say(lang, "newyear.preview.both", last=last, year=one.one.year))
    return lines


def _scores(lang: Lang, one: Prepared) -> Rich:
    if one.assessment is not None and not one.one.later:
        overall = score_text(one.assessment.overall)
        return say(lang, "newyear.preview.scores", year=one.scores_year, overall=overall)
    if not one.earlier.has_scores:
        return say(lang, "newyear.preview.unscored")
    return say(lang, "newyear.preview.no_scores", year=one.scores_year, shown=one.earlier.fiscal_year)


def published(lang: Lang, setup: Setup, one: Prepared, made: Published) -> Outgoing:
    """The new year counts: the first round's date, where units' groups went, the ways to further plans and back."""
    undo = Button(label(lang, "newyear.b.undo"), UndoImport(made.number))
    if one.one.only_scores or one.plan is None:
        return Outgoing(say(lang, "newyear.published.scores", year=one.scores_year), ((undo,),))
    answering = responsible(one)
    key = "newyear.published.further" if one.one.further else "newyear.published"
    counts = {"steps": len(one.plan.steps), "units": len(answering)}
    lines = [say(lang, key, year=one.one.year, title=plan_title(lang, one.plan), **counts)]
    if made.opening is not None:
        quarter, at = made.opening
        first = quarter == Period.of(one.plan.approved_on, quarter.cycle) or quarter.year == one.one.year
        key = "newyear.published.opening" if first else "newyear.published.next"
        lines.append(say(lang, key, quarter=quarter, at=datetime_text(at, setup.zone, lang)))
    joined = set(one.changed.joined.values()) if one.changed else set()
    nobody = [unit for unit in answering if unit.code not in one.people and unit.code not in joined]
    if nobody:
        units = list_text([new_name(lang, one, unit) for unit in nobody], lang)
        lines.append(say(lang, "newyear.published.nobody", units=units))
    lines += unit_groups.lines(lang, one, made.groups)
    if made.further:
        names = list_text([plan_title(lang, each) for each in made.further], lang)
        lines.append(say(lang, "newyear.published.more", plans=names))
    return Outgoing(join(lines), (*carry_rows(lang, made.further, one.one.year), (undo,)))
