"""Deputies: those who decide in the director's place for a period."""

from collections.abc import Sequence
from datetime import date

from domain.language.lang import Lang
from domain.people import Deputy
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons import decisions as to
from screens.decisions.naming import day
from screens.texts import label, say


def listing(lang: Lang, deputies: Sequence[Deputy]) -> Outgoing:
    """Those who decide in the director's place, each with a button that ends it."""
    lines = [say(lang, "deputy.line", name=one.name, date=day(lang, one.until)) for one in deputies]
    text = join([say(lang, "deputy.head"), *(lines or [say(lang, "deputy.none")])])
    rows = [(Button(label(lang, "deputy.b.end", name=one.name), to.EndDeputy(one.person)),) for one in deputies]
    rows.append((Button(label(lang, "deputy.b.new"), to.AskDeputy()),))
    rows.append((Button(label(lang, "decide.b.list"), to.ShowAwaiting()),))
    return Outgoing(text, tuple(rows))


def until_when(lang: Lang, days: Sequence[date]) -> Outgoing:
    """Ask until when somebody is to decide in the director's place."""
    row = tuple(Button(label(lang, "deputy.b.until", date=day(lang, one)), to.InviteDeputy(one)) for one in days)
    stop = Button(label(lang, "decide.b.stop"), to.DropDecision())
    return Outgoing(say(lang, "deputy.until"), (*((one,) for one in row), (stop,)))


def invited(lang: Lang, until: date) -> Rich:
    """The head of a deputy's invitation: until when they decide."""
    return say(lang, "deputy.invited", date=day(lang, until))


def ended(lang: Lang, name: str) -> Outgoing:
    """Confirm that a deputy's time was ended."""
    return Outgoing(say(lang, "deputy.ended", name=name), ((Button(label(lang, "decide.b.list"), to.ShowAwaiting()),),))


def over(lang: Lang) -> Outgoing:
    """A deputy's time is over, to them."""
    return Outgoing(say(lang, "deputy.over"))
