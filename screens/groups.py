"""Screens about the groups of units: binding, the notes to coordinators, and what strangers are answered there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.calendar.fiscal import Period
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.unit_groups import UnitGroup
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import UnitTopic
from screens.buttons.groups import BindGroup, UnbindGroup
from screens.naming import unit_name, unit_short
from screens.texts import label, say

MOST = 40
"""Units with a button in one message."""


def added(lang: Lang, office: Office, units: Sequence[str]) -> Outgoing:
    """The bot was added to a group; `units` are those to which whoever added it may bind the group."""
    return Outgoing(say(lang, "group.added"), _to_bind(lang, office, units))


def which(lang: Lang, office: Office, units: Sequence[str]) -> Outgoing:
    """Ask to which unit a group is bound."""
    return Outgoing(say(lang, "group.which"), _to_bind(lang, office, units))


def state(lang: Lang, office: Office, bound: Sequence[str], more: Sequence[str]) -> Outgoing:
    """The units a group is bound to, and those it may be bound to as well."""
    named = list_text([unit_name(lang, office, unit) for unit in bound], lang)
    rows = (*_to_bind(lang, office, more), *_to_unbind(lang, office, bound))
    return Outgoing(say(lang, "group.state", units=named), rows)


def bound(lang: Lang, office: Office, unit: str, quarter: Period | None) -> Outgoing:
    """The group was bound to a unit; a reply to that is about a round, if there is one."""
    topic = None if quarter is None else UnitTopic(quarter, unit)
    return Outgoing(say(lang, "group.bound", unit=unit_name(lang, office, unit)), topic=topic)


def unbound(lang: Lang, office: Office, units: Iterable[str]) -> Rich:
    """The group is no longer bound to some units."""
    return join(say(lang, "group.unbound", unit=unit_name(lang, office, unit)) for unit in units)


def listed(lang: Lang, office: Office, groups: Sequence[UnitGroup]) -> Outgoing:
    """The way to bind a group, and the groups that are bound, for a private chat."""
    lines = [say(lang, "group.line", unit=unit_name(lang, office, one.unit), group=one.title) for one in groups]
    head = (join((say(lang, "group.list"), *lines)),) if lines else ()
    return Outgoing(
        join((say(lang, "group.how"), *head), "\n\n"), _to_unbind(lang, office, [one.unit for one in groups])
    )


def ended(lang: Lang, office: Office, group: UnitGroup) -> Rich:
    """A binding was ended from a private chat."""
    return say(lang, "group.ended", unit=unit_name(lang, office, group.unit), group=group.title)


def told_bound(receiver: Person, office: Office, by: Person, group: UnitGroup) -> Outgoing:
    """The note to a coordinator that a group was bound, which they can end."""
    lang = receiver.language
    made = _told(receiver, office, "group.told.bound", group, by)
    return replace(made, buttons=_to_unbind(lang, office, [group.unit]))


def told_unbound(receiver: Person, office: Office, by: Person, group: UnitGroup) -> Outgoing:
    """The note to a coordinator that a binding was ended by somebody."""
    return _told(receiver, office, "group.told.unbound", group, by)


def told_lost(receiver: Person, office: Office, group: UnitGroup) -> Outgoing:
    """The note to a coordinator that a group can't be written to any more."""
    return _told(receiver, office, "group.told.lost", group, None)


def others(lang: Lang, office: Office, unit: str, *, anonymous: bool = False) -> Rich:
    """Say that the unit's people report, to somebody else who answered."""
    return say(lang, "group.anonymous" if anonymous else "group.others", unit=unit_name(lang, office, unit))


def _told(receiver: Person, office: Office, key: str, group: UnitGroup, by: Person | None) -> Outgoing:
    lang = receiver.language
    named = {"name": by.name} if by is not None else {}
    text = say(lang, key, unit=unit_name(lang, office, group.unit), group=group.title, **named)
    return Outgoing(text, chat=receiver.address, priority=BROADCAST)


def _to_bind(lang: Lang, office: Office, units: Sequence[str]) -> Rows:
    each = [(unit, label(lang, "group.b.bind", unit=unit_short(lang, office, unit))) for unit in units]
    return tuple((Button(text, BindGroup(unit)),) for unit, text in each[:MOST])


def _to_unbind(lang: Lang, office: Office, units: Sequence[str]) -> Rows:
    each = [(unit, label(lang, "group.b.unbind", unit=unit_short(lang, office, unit))) for unit in units]
    return tuple((Button(text, UnbindGroup(unit)),) for unit, text in each[:MOST])
