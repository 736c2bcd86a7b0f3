"""Unanswered wordings for the coordinator: a list of pages, to be cleared, and the switch."""

from collections.abc import Sequence
from typing import Final, Literal

from domain.calendar.date_texts import short_date_text
from domain.language.lang import Lang
from domain.questions.unanswered import MOST, Wording
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons import questions as to
from screens.buttons.rounds import ShowStatus
from screens.texts import label, say

PAGE: Final = 8
"""Wordings that fit a phone's screen, two lines each."""


def way_in(lang: Lang) -> Button:
    """The button that leads here."""
    return Button(label(lang, "wordings.button"), to.ShowUnanswered())


def switched_off(lang: Lang) -> Outgoing:
    """Explain the counting while it is off, with the switch."""
    on = Button(label(lang, "wordings.button.on"), to.SwitchOn())
    return Outgoing(say(lang, "wordings.off"), ((on,), (_back(lang),)))


def listing(lang: Lang, found: Sequence[Wording], page: int) -> Outgoing:
    """A page of what was counted, from 1; one that no longer exists is the last."""
    off = Button(label(lang, "wordings.button.off"), to.AskSwitchOff())
    if not found:
        return Outgoing(say(lang, "wordings.none"), ((off,), (_back(lang),)))
    pages = -(-len(found) // PAGE)
    page = min(max(page, 1), pages)
    shown = list(enumerate(found, 1))[(page - 1) * PAGE : page * PAGE]
    head = say(lang, "wordings.head", count=len(found), page=page, pages=pages)
    full = say(lang, "wordings.full", most=MOST) if len(found) >= MOST else Rich("")
    text = join([head, full, *(_line(lang, number, one) for number, one in shown)], "\n\n")
    drop = [
        Button(label(lang, "wordings.button.drop", number=number), to.DropWording(one.key, page))
        for number, one in shown
    ]
    turn = [
        Button(sign, to.TurnUnanswered(number))
        for sign, number in (("‹", page - 1), ("›", page + 1))
        if 1 <= number <= pages
    ]
    clear = Button(label(lang, "wordings.button.clear"), to.AskClear())
    rows = [tuple(drop[at : at + 4]) for at in range(0, len(drop), 4)]
    return Outgoing(text, (*rows, *([tuple(turn)] if turn else []), (clear, off), (_back(lang),)))


def ask(lang: Lang, what: Literal["off", "clear"]) -> Outgoing:
    """Ask for confirmation of an act that deletes everything: `off` or `clear`."""
    yes = Button(label(lang, f"wordings.button.yes_{what}"), to.SwitchOff() if what == "off" else to.ClearUnanswered())
    back = Button(label(lang, "back"), to.ShowUnanswered())
    return Outgoing(say(lang, f"wordings.ask.{what}"), ((yes,), (back,)))


def _line(lang: Lang, number: int, one: Wording) -> Rich:
    first, last = short_date_text(one.first, lang), short_date_text(one.last, lang)
    days = first if first == last else f"{first} – {last}"
    return say(lang, "wordings.line", number=number, text=one.text, count=one.count, days=days)


def _back(lang: Lang) -> Button:
    return Button(label(lang, "back"), ShowStatus())
