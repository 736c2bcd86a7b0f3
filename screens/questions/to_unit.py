"""Screens for sending a question to a unit or the coordinator: the offer below an answer, and the asker's screens."""

from typing import Final

from domain.answers.story import View
from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from domain.questions.to_unit import COORDINATOR, stamp
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import QuestionTopic
from screens.buttons.questions import AskUnit, How, KeepQuestion, SendQuestion, WithdrawQuestion
from screens.people.welcome import unit_name
from screens.texts import label, say

HOW: Final[tuple[How, How]] = ("named", "unnamed")

SHOWN: Final = 3000
"""Letters of a question shown before it is sent; more would not fit one message with what is said around it."""


def offer(view: View, unit: str | None, *, coordinator: bool = False) -> tuple[Rich, Rows]:
    """The line and the buttons that offer to ask a unit; nothing in public.

    The coordinator is offered with `coordinator`, and where no unit can be asked – except to the unit's own people.
    """
    reader, asking = view.reader, view.asking
    if reader is None or asking is None:
        return Rich(""), ()
    own = unit is not None and unit in reader.units
    lines: list[Rich] = []
    to: list[str] = []
    if unit is not None and not own:
        name = unit_name(view.lang, view.catalogue, unit)
        if unit in asking.units:
            to.append(unit)
            lines.append(say(view.lang, "question.offer" if asking.written else "question.offer.write", unit=name))
        else:
            lines.append(say(view.lang, "question.offer.nobody", unit=name))
    if asking.coordinator and (coordinator or not (to or own)):
        to.append(COORDINATOR)
    buttons = tuple(
        (Button(label(view.lang, "question.b.ask", to=receiver_name(view.lang, view.catalogue, one)), AskUnit(one)),)
        for one in to
    )
    return join(lines), buttons


def offers(message: Outgoing) -> bool:
    """Check whether a message offers to send the question it answers on."""
    return any(isinstance(button.data, AskUnit) for row in message.buttons for button in row)


def receiver_name(lang: Lang, catalogue: Catalogue, to: str) -> str:
    """The receiver of a question in words: a unit's name, or the coordinator."""
    return label(lang, "role.admin") if to == COORDINATOR else unit_name(lang, catalogue, to)


def write(lang: Lang, catalogue: Catalogue, to: str) -> Outgoing:
    """Ask for the question where there is none yet; the reply to this message is it."""
    text = say(lang, "question.write", unit=receiver_name(lang, catalogue, to))
    return Outgoing(text, topic=QuestionTopic(to), force_reply=label(lang, "question.placeholder"))


def confirm(lang: Lang, catalogue: Catalogue, to: str, question: str) -> Outgoing:
    """Ask before a question is sent: whom it goes to and its words, with the asker's name or without."""
    shown = question if len(question) <= SHOWN else question[:SHOWN] + "…"
    text = say(lang, "question.confirm", unit=receiver_name(lang, catalogue, to), text=shown)
    send = tuple(Button(label(lang, f"question.b.{how}"), SendQuestion(how, to, stamp(question))) for how in HOW)
    return Outgoing(text, (send, (Button(label(lang, "question.b.keep"), KeepQuestion()),)))


def sent(lang: Lang, catalogue: Catalogue, to: str, how: How, key: str) -> Outgoing:
    """Inform the asker of the receiver and the way an answer comes, with the button that withdraws the question."""
    text = say(lang, f"question.sent.{how}", unit=receiver_name(lang, catalogue, to))
    return Outgoing(text, ((Button(label(lang, "question.b.undo"), WithdrawQuestion(key, to)),),))


def withdrawn(lang: Lang, catalogue: Catalogue, to: str) -> Outgoing:
    """Inform the asker that the question was withdrawn; it can be asked again."""
    name = receiver_name(lang, catalogue, to)
    again = Button(label(lang, "question.b.again"), AskUnit(to))
    return Outgoing(say(lang, "question.withdrawn", unit=name), ((again,),))


def not_sent(lang: Lang) -> Outgoing:
    """Inform the asker that nothing was sent, where there is no answer to go back to."""
    return Outgoing(say(lang, "question.not_sent"))
