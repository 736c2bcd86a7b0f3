"""Groups of units in the new year: lines for the coordinator, a message for each group."""

from collections.abc import Iterable, Sequence

from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.new_year.prepared import Prepared
from domain.office import Office
from domain.unit_groups import GroupMove
from screens.base.outgoing import BROADCAST, Outgoing
from screens.base.rich import Rich, join
from screens.new_year.units import new_name
from screens.texts import say


def lines(lang: Lang, one: Prepared, moves: Sequence[GroupMove]) -> list[Rich]:
    """The groups of changed units, each with the units it serves now; nothing of one that was only renamed."""
    found = []
    for move in moves:
        title = move.group.title
        if move.bound:
            found.append(say(lang, "group.year.follows", group=title, units=_new(lang, one, move.bound)))
        for other in move.elsewhere:
            unit = _new(lang, one, [other.unit])
            found.append(say(lang, "group.year.elsewhere", group=title, unit=unit, other=other.title))
    return found


def told(office: Office, one: Prepared, moves: Sequence[GroupMove]) -> list[Outgoing]:
    """A message for each group whose unit is changed, in the agency's language."""
    lang = office.setup.language
    found = []
    for move in moves:
        text = join(_changes(lang, one, move))
        group = move.group
        found.append(Outgoing(text, chat=group.chat, thread=group.thread, priority=BROADCAST))
    return found


def _changes(lang: Lang, one: Prepared, move: GroupMove) -> Iterable[Rich]:
    code, year = move.group.unit, one.one.year
    was = one.last.unit_by_code[code].name.say(lang) if code in one.last.unit_by_code else move.group.title
    if one.changed is not None and code in one.changed.names:
        yield say(lang, "group.year.renamed", year=year, unit=was, new=_new(lang, one, [code]))
    if move.bound:
        merged = one.changed is not None and code in one.changed.joined
        key = "group.year.merged" if merged else "group.year.parted"
        yield say(lang, key, year=year, unit=was, units=_new(lang, one, move.bound))
    for other in move.elsewhere:
        yield say(lang, "group.year.joined", year=year, unit=was, new=_new(lang, one, [other.unit]))


def _new(lang: Lang, one: Prepared, codes: Sequence[str]) -> str:
    by_code = {unit.code: unit for unit in one.units}
    return list_text([new_name(lang, one, by_code[code]) for code in codes if code in by_code], lang)
