"""Open matters: the list that awaits decisions, and the lines of it that a summary takes."""

from collections.abc import Sequence
from typing import Final

from domain.calendar.days_in_words import day_in
from domain.calendar.local_time import local_time
from domain.decisions.awaiting import Awaiting, Matter, stamp_of
from domain.decisions.decisions import Decision, Instruction, OpenMatters
from domain.language.formats import list_text, step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.decisions import (
    AcknowledgeAll,
    NewInstruction,
    OpenInstruction,
    OpenMatter,
    SendAwaiting,
    ShowDeputies,
)
from screens.buttons.preparing import ShowSecretaries
from screens.decisions import prepared
from screens.decisions.naming import day, quoted, until_text
from screens.naming import marked_id, unit_name, unit_short
from screens.texts import label, say

MOST: Final = 8
"""Matters in one list: as many as a phone shows."""

WORDS: Final = 120
"""Letters of an instruction in a list."""

_MARK: Final = 16
"""Letters of a plan's name on a button."""


def awaiting(lang: Lang, office: Office, seen: Awaiting, reader: Person) -> Outgoing:
    """The matters that await a decision, most urgent first, each a button; then what is on track, and what is open."""
    matters, quarter = seen.matters, seen.compiled.quarter
    head = say(lang, "decide.head" if matters else "decide.none", count=len(matters), quarter=quarter)
    if not matters:
        head = say(lang, "decide.none", quarter=quarter)
    listed = [_line(lang, office, number, one, seen) for number, one in enumerate(matters[:MOST], 1)]
    if len(matters) > MOST:
        listed.append(say(lang, "decide.more", count=len(matters) - MOST))
    track = say(lang, "decide.on_track", count=len(seen.on_track)) if seen.on_track else Rich("")
    text = join([join([head, *listed], "\n"), track, open_lines(lang, office, seen.open_matters)], "\n\n")
    rows = [*prepared.open_row(lang, seen.prepared)]
    rows += [(Button(_label(lang, office, number, one), _opens(one)),) for number, one in enumerate(matters[:MOST], 1)]
    if reader.decides and seen.on_track:
        rows.append((_all(lang, seen),))
    if reader.decides or reader.is_secretary:
        rows.append((Button(label(lang, "decide.b.instruct.new"), NewInstruction()),))
    deputies = (Button(label(lang, "decide.b.deputies"), ShowDeputies()),) if reader.is_director else ()
    names = reader.is_director or reader.is_admin
    secretaries = (Button(label(lang, "secretary.b.open"), ShowSecretaries()),) if names else ()
    return Outgoing(text, (*rows, (*deputies, *secretaries)) if deputies or secretaries else tuple(rows))


def open_lines(lang: Lang, office: Office, matters: OpenMatters) -> Rich:
    """Lines of open instructions, reports returned, and counts of what was decided; empty where there is nothing."""
    orders = [order_line(lang, office, one) for one in matters.instructions]
    parts = []
    if orders:
        parts.append(join([say(lang, "decide.orders", count=len(orders)), *orders]))
    if matters.returned:
        parts.append(say(lang, "decide.returned", count=len(matters.returned)))
    if matters.counts:
        counted = (label(lang, f"decide.counts.{kind}", count=count) for kind, count in matters.counts)
        parts.append(say(lang, "decide.counts", counts=list_text(counted, lang)))
    return join(parts)


def summary_rows(lang: Lang, seen: Awaiting, reader: Person) -> Rows:
    """Buttons for a summary: the matters that await a decision, and one tap that acknowledges what is on track."""
    rows: list[tuple[Button, ...]] = []
    if seen.matters:
        rows.append((Button(label(lang, "decide.b.awaiting", count=len(seen.matters)), SendAwaiting()),))
    if reader.decides or reader.is_secretary:
        rows += prepared.open_row(lang, seen.prepared, anew=True)
    if reader.decides and seen.on_track:
        rows.append((_all(lang, seen),))
    return tuple(rows)


def opens(lang: Lang, one: Matter) -> Button:
    """The button that leads to the next matter."""
    return Button(label(lang, "decide.b.next"), _opens(one))


def orders_block(lang: Lang, office: Office, these: Sequence[Instruction]) -> Rich:
    """Open instructions as a unit reads them below its prompt."""
    return join([say(lang, "told.orders"), *(order_line(lang, office, one, named=False) for one in these)])


def _all(lang: Lang, seen: Awaiting) -> Button:
    data = AcknowledgeAll(seen.compiled.quarter, stamp_of(seen.on_track))
    return Button(label(lang, "decide.b.all", count=len(seen.on_track)), data)


def _opens(one: Matter) -> OpenMatter | OpenInstruction:
    if one.instruction is not None:
        return OpenInstruction(one.instruction.number)
    return OpenMatter(one.plan, one.step.step.id if one.step else "")


def _line(lang: Lang, office: Office, number: int, one: Matter, seen: Awaiting) -> Rich:
    mark = f" · {label(lang, 'prepared.mark')}" if seen.prepared_for(one) else ""
    if one.instruction is not None:
        given = one.instruction.decision
        unit = unit_name(lang, office, given.unit)
        return say(lang, "decide.line.order", number=number, unit=unit, words=quoted(given.words, 80), mark=mark)
    step = one.step
    title, id_ = (step.step.title.say(lang), marked_id(lang, step)) if step else ("", "")
    return say(lang, "decide.line", number=number, step=id_, title=title, reasons=reasons(lang, one) + mark)


def reasons(lang: Lang, one: Matter) -> str:
    """The reasons for which a matter awaits a decision."""
    return " · ".join(label(lang, f"decide.reason.{reason.value}") for reason in one.reasons)


def _label(lang: Lang, office: Office, number: int, one: Matter) -> str:
    if one.instruction is not None:
        unit = unit_short(lang, office, one.instruction.decision.unit)
        return label(lang, "decide.b.open.order", number=number, unit=unit)
    step = one.step
    mark = f" ({quoted(step.mark.say(lang), _MARK)})" if step and step.mark is not None else ""
    named = f"{step_text(step.step.id, lang)}{mark} {quoted(step.step.title.say(lang), 24)}" if step else ""
    return label(lang, "decide.b.open", number=number, step=named)


def order_line(lang: Lang, office: Office, one: Instruction, *, named: bool = True) -> Rich:
    """An instruction with its unit, or its step for the unit itself; what was said, and by when."""
    given = one.decision
    end = "" if _names_day(office, given) else until_text(lang, given.until)
    if one.done is not None:
        end += label(lang, "decide.order.done")
    elif one.overdue(office.today) and given.until is not None:
        end = label(lang, "decide.order.overdue", date=day(lang, given.until))
    about = unit_name(lang, office, given.unit) if named else step_text(given.step, lang)
    key = "decide.order" if about else "decide.order.bare"
    return say(lang, key, unit=about, words=quoted(given.words, WORDS), until=end)


def _names_day(office: Office, given: Decision) -> bool:
    """Check whether an instruction's words, as they are shown, name its date themselves."""
    if given.until is None or len(given.words) > WORDS:
        return False
    return day_in(given.words, local_time(given.at, office.setup.zone).date()) == given.until
