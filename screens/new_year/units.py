"""The stage of units and people: confirmed, renamed, merged, split."""

from domain.catalogue.plan import Unit
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.new_year.conversation import AwaitedText, UnitChange
from domain.new_year.prepared import Prepared
from screens.answers.parts import shorten
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import new_year as to
from screens.new_year.frame import TITLE, framed, page_of, turns
from screens.texts import label, say

_MOST = 20
"""Units a page."""
_STEPS = 30
_LETTERS = 40


def units(lang: Lang, one: Prepared, page: int = 1) -> Outgoing:
    """The units of the new plan with their people; the text that is awaited about one, if any."""
    if one.one.awaits is not None:
        return _asked(lang, one)
    answering = responsible(one)
    owning = {unit.code for unit in answering}
    idle = [unit for unit in one.units if unit.code not in owning and _is_idle(one, unit)]
    head = say(lang, "newyear.units.head", year=one.one.year, count=len(answering))
    gone = [one.last.unit_by_code[code] for code, change in one.one.units.items() if change.into]
    shown, page, pages = page_of([*answering, *idle, *gone], page, _MOST)
    lines = [_line(lang, one, unit) for unit in shown]
    buttons = [Button(shorten(new_name(lang, one, unit), _LETTERS), to.OpenYearUnit(unit.code)) for unit in shown]
    rows: Rows = (*((button,) for button in buttons), *turns(lang, page, pages, to.TurnYearUnits))
    on = Button(label(lang, "newyear.b.units.confirm"), to.GoOn(one.one.stage))
    return framed(lang, one, [head, join(lines)], rows, on=on)


def _is_idle(one: Prepared, unit: Unit) -> bool:
    """Check whether a unit without a step is shown all the same: it had some, or is a new one."""
    if unit.code in one.last.unit_by_code:
        return unit.code in one.last.plan.responsible_units and not _joins(one, unit.code)
    return True


def responsible(one: Prepared) -> list[Unit]:
    """The units that answer for the new plan."""
    by_code = {unit.code: unit for unit in one.units}
    return [by_code[code] for code in one.plan.responsible_units] if one.plan else []


def new_name(lang: Lang, one: Prepared, unit: Unit) -> str:
    """A unit's name in the new year."""
    given = one.changed.names.get(unit.code) if one.changed else None
    return given or unit.name.say(lang)


def _line(lang: Lang, one: Prepared, unit: Unit) -> Rich:
    change = one.one.units.get(unit.code) or UnitChange()
    people = _people(lang, one, unit.code)
    if change.into:
        into = next((each for each in one.units if each.code == change.into), unit)
        name = unit.name.say(lang)
        return say(lang, "newyear.units.gone", unit=name, into=new_name(lang, one, into), people=people)
    if not _count(one, unit.code):
        name = new_name(lang, one, unit)
        return say(lang, "newyear.units.idle", unit=name, year=one.one.year, people=people)
    notes = []
    if (name := new_name(lang, one, unit)) != unit.name.say(lang):
        notes.append(label(lang, "newyear.units.renamed", name=unit.name.say(lang)))
    if unit.code not in one.last.unit_by_code:
        people += label(lang, "newyear.units.new")
    people = " · ".join([people, *notes])
    return say(lang, "newyear.units.line", unit=name, steps=_count(one, unit.code), people=people)


def _people(lang: Lang, one: Prepared, code: str) -> str:
    """The names of a unit's people, and of those who join it."""
    joined = [each for each, into in (one.changed.joined if one.changed else {}).items() if into == code]
    names = dict.fromkeys(name for each in (code, *joined) for name in one.people.get(each, ()))
    return ", ".join(names) or label(lang, "newyear.units.nobody")


def _count(one: Prepared, code: str) -> int:
    return len(one.plan.steps_owned_by(code)) if one.plan else 0


def unit(lang: Lang, one: Prepared, code: str) -> Outgoing:
    """A unit with the changes possible, and the one that was made."""
    found = next(each for each in one.units if each.code == code)
    change = one.one.units.get(code)
    parts = [
        say(
            lang,
            "newyear.unit.head",
            unit=found.name.say(lang),
            steps=_count(one, code),
            people=_people(lang, one, code),
        )
    ]
    rows: list[tuple[Button, ...]] = []
    if code not in one.last.unit_by_code:
        parts.append(say(lang, "newyear.unit.was"))
        rows += [
            (Button(shorten(new_name(lang, one, each), _LETTERS), to.SameUnit(code, each.code)),)
            for each in renamable(one)
        ]
    elif change is not None:
        parts.append(_change(lang, one, change))
        rows += _given(lang, one, found, change)
        parts.append(say(lang, "newyear.unit.history"))
        rows.append((Button(label(lang, "newyear.b.keep"), to.KeepUnit(code)),))
    else:
        rows += [
            (
                Button(label(lang, "newyear.b.rename"), to.AskUnitName(code)),
                Button(label(lang, "newyear.b.split"), to.AskUnitParts(code)),
            ),
            (Button(label(lang, "newyear.b.join"), to.AskJoin(code)),),
        ]
    rows.append((Button(label(lang, "newyear.b.to_units"), to.TurnYearUnits(1)),))
    return framed(lang, one, parts, tuple(rows))


def renamable(one: Prepared) -> list[Unit]:
    """The earlier units that a new one may be: they had steps, and have none any more."""
    return [
        each
        for each in one.last.units
        if each.code in one.last.plan.responsible_units and not _count(one, each.code) and not _joins(one, each.code)
    ][:90]


def _change(lang: Lang, one: Prepared, change: UnitChange) -> Rich:
    if change.into:
        into = next(each for each in one.units if each.code == change.into)
        return say(lang, "newyear.unit.joined", into=new_name(lang, one, into))
    if change.parts:
        parts = list_text(change.parts, lang)
        return say(lang, "newyear.unit.parts", parts=parts, first=change.parts[0])
    return say(lang, "newyear.unit.renamed", name=change.name)


def _given(lang: Lang, one: Prepared, unit: Unit, change: UnitChange) -> list[tuple[Button, ...]]:
    """A split unit's steps with the part that gets each; a tap gives it to the next part."""
    if not change.parts or one.plan is None:
        return []
    codes = (
        {unit.code, *(each.code for each in one.changed.new if each.name.th in change.parts)} if one.changed else set()
    )
    mine = [step for step in one.plan.steps if codes & set(step.owners)]
    rows: list[tuple[Button, ...]] = []
    for step in mine[:_STEPS]:
        place = change.steps.get(step.id, 0)
        text = label(lang, "newyear.unit.step", step=step.id, part=shorten(change.parts[place], TITLE // 2))
        rows.append((Button(text, to.GiveStep(unit.code, step.id, (place + 1) % len(change.parts))),))
    return rows


def join_asked(lang: Lang, one: Prepared, code: str) -> Outgoing:
    """The choice which unit a unit joins."""
    found = one.last.unit_by_code[code]
    others = [each for each in responsible(one) if each.code != code and not _joins(one, each.code)]
    rows: Rows = tuple(
        (Button(shorten(new_name(lang, one, each), _LETTERS), to.JoinUnit(code, each.code)),) for each in others[:90]
    )
    back = (Button(label(lang, "newyear.b.to_units"), to.TurnYearUnits(1)),)
    return framed(lang, one, [say(lang, "newyear.join.ask", unit=found.name.say(lang))], (*rows, back))


def _joins(one: Prepared, code: str) -> bool:
    change = one.one.units.get(code)
    return change is not None and bool(change.into)


def _asked(lang: Lang, one: Prepared) -> Outgoing:
    """The question for a unit's new name, or the names of its parts."""
    found = one.last.unit_by_code[one.one.about]
    key = "newyear.name.ask" if one.one.awaits is AwaitedText.NAME else "newyear.parts.ask"
    asked = say(lang, key, unit=found.name.say(lang), **({"year": one.one.year} if key == "newyear.name.ask" else {}))
    back = (Button(label(lang, "newyear.b.to_units"), to.TurnYearUnits(1)),)
    return framed(lang, one, [asked], (back,))
