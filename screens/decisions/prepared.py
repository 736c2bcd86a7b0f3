"""Prepared decisions: the list to be passed one after the other, and those who prepare them."""

from collections.abc import Sequence
from typing import Final

from domain.decisions import rights
from domain.decisions.decisions import Decision
from domain.decisions.prepared import PreparedDecision
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import preparing as to
from screens.buttons.decisions import ShowAwaiting
from screens.decisions.naming import moment, what
from screens.texts import label, say

MOST: Final = 8
"""Prepared decisions in one list: as many as a phone shows."""


def kept(lang: Lang, office: Office, one: PreparedDecision) -> Outgoing:
    """Confirm that a decision is prepared and waits for whoever decides."""
    rows = ((_drop(lang, one),), (_list(lang), Button(label(lang, "prepared.b.tell"), to.TellPrepared())))
    return Outgoing(say(lang, "prepared.kept", what=_named(lang, office, one.decision)), rows)


def listing(lang: Lang, office: Office, these: Sequence[PreparedDecision], reader: Person) -> Outgoing:
    """The prepared decisions, each with the buttons that pass and drop it."""
    if not these:
        return Outgoing(say(lang, "prepared.none"), ((_list(lang),),))
    lines = [_line(lang, office, number, one) for number, one in enumerate(these[:MOST], 1)]
    if len(these) > MOST:
        lines.append(say(lang, "decide.more", count=len(these) - MOST))
    head = say(lang, "prepared.head", count=len(these))
    rows = [row for number, one in enumerate(these[:MOST], 1) for row in _rows(lang, one, reader, number)]
    if reader.is_secretary:
        rows.append((Button(label(lang, "prepared.b.tell"), to.TellPrepared()),))
    return Outgoing(join([head, *lines], "\n"), (*rows, (_list(lang),)))


def block(lang: Lang, office: Office, these: Sequence[PreparedDecision]) -> Rich:
    """Prepared decisions on a matter, above its buttons; empty where there are none."""
    return join(
        say(
            lang,
            "prepared.by",
            name=one.decision.author_name,
            at=moment(lang, office, one.decision.at),
            what=what(lang, office, one.decision),
        )
        for one in these
    )


def rows(lang: Lang, these: Sequence[PreparedDecision], reader: Person) -> Rows:
    """The buttons that pass or drop what is prepared on a matter."""
    return tuple(row for one in these for row in _rows(lang, one, reader))


def told(lang: Lang, office: Office, these: Sequence[PreparedDecision], name: str) -> Outgoing:
    """Tell somebody who decides what is prepared."""
    lines = [_line(lang, office, number, one) for number, one in enumerate(these[:MOST], 1)]
    head = say(lang, "prepared.ready", name=name, count=len(these))
    open_ = Button(label(lang, "prepared.b.open", count=len(these)), to.ShowPrepared())
    return Outgoing(join([head, *lines], "\n"), ((open_,),))


def open_row(lang: Lang, these: Sequence[PreparedDecision], *, anew: bool = False) -> Rows:
    """The button that leads to what is prepared; no row where nothing is."""
    text = label(lang, "prepared.b.open", count=len(these))
    return ((Button(text, to.SendPrepared() if anew else to.ShowPrepared()),),) if these else ()


def secretaries(lang: Lang, these: Sequence[Person]) -> Outgoing:
    """Those who prepare decisions, each with a button that ends it."""
    lines = [say(lang, "secretary.line", name=one.name) for one in these]
    text = join([say(lang, "secretary.head"), *(lines or [say(lang, "secretary.nobody")])])
    buttons = [(Button(label(lang, "secretary.b.end", name=one.name), to.EndSecretary(one.id)),) for one in these]
    buttons.append((Button(label(lang, "secretary.b.new"), to.InviteSecretary()),))
    return Outgoing(text, (*buttons, (_list(lang),)))


def invited(lang: Lang) -> Rich:
    """The head of a secretary's invitation."""
    return say(lang, "secretary.invited")


def ended(lang: Lang, name: str) -> Outgoing:
    """Confirm that a secretary's role was taken back."""
    return Outgoing(say(lang, "secretary.ended", name=name), ((_list(lang),),))


def over(person: Person) -> Outgoing:
    """A secretary's role was taken back, to them."""
    return Outgoing(say(person.language, "secretary.over"), chat=person.address, priority=BROADCAST)


def _rows(lang: Lang, one: PreparedDecision, reader: Person, number: int = 0) -> Rows:
    row = []
    named = f"{number} · " if number else ""
    if rights.may(reader, one.decision.kind):
        passes = label(lang, "prepared.b.pass", what=label(lang, f"decide.verb.{one.decision.kind}"))
        row.append(Button(named + passes, to.PassPrepared(one.number)))
    if row or one.decision.author == reader.id:
        row.append(_drop(lang, one, named))
    return (tuple(row),) if row else ()


def _line(lang: Lang, office: Office, number: int, one: PreparedDecision) -> Rich:
    named = _named(lang, office, one.decision)
    return say(lang, "prepared.line", number=number, what=named, name=one.decision.author_name)


def _named(lang: Lang, office: Office, one: Decision) -> str:
    """A decision with the step it is about."""
    about = f"{step_text(one.step, lang)} " if one.step else ""
    return about + what(lang, office, one)


def _drop(lang: Lang, one: PreparedDecision, named: str = "") -> Button:
    return Button(named + label(lang, "prepared.b.drop"), to.DropPrepared(one.number))


def _list(lang: Lang) -> Button:
    return Button(label(lang, "decide.b.list"), ShowAwaiting())
