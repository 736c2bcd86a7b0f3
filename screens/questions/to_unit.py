"""Screens for sending a question to a unit: the offer below an answer, the asker's notes, and the unit's message."""

from typing import Final

from domain.answers.story import View
from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from domain.people import Person
from screens.base.buttons import unpack
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join, mention
from screens.base.topics import QuestionTopic, ReceivedTopic
from screens.buttons.questions import AskUnit, How, QuestionSent
from screens.people.welcome import unit_name
from screens.texts import label, say

HOW: Final[tuple[How, How]] = ("named", "unnamed")


def offer(view: View, unit: str | None) -> tuple[Rich, Rows]:
    """The line and the buttons that offer to ask a unit; nothing in public, or to the unit's own people."""
    reader, asking = view.reader, view.asking
    if reader is None or asking is None or unit is None or unit in reader.units:
        return Rich(""), ()
    name = unit_name(view.lang, view.catalogue, unit)
    if unit not in asking.units:
        return say(view.lang, "question.offer.nobody", unit=name), ()
    key, written = ("question.offer", "") if asking.written else ("question.offer.write", "write.")
    buttons = tuple(Button(label(view.lang, f"question.b.{written}{one}"), AskUnit(one, unit)) for one in HOW)
    return say(view.lang, key, unit=name), (buttons,)


def offers(message: Outgoing) -> bool:
    """Check whether a message offers to send the question it answers on."""
    return any(isinstance(button.data, AskUnit) for row in message.buttons for button in row)


def write(lang: Lang, catalogue: Catalogue, unit: str, how: How) -> Outgoing:
    """Ask for the question where there is none yet; the reply to this message is it."""
    text = say(lang, "question.write", unit=unit_name(lang, catalogue, unit), how=say(lang, f"question.how.{how}"))
    return Outgoing(text, topic=QuestionTopic(unit, how), force_reply=label(lang, "question.placeholder"))


def sent(lang: Lang, catalogue: Catalogue, unit: str, how: How, handle: str | None) -> Outgoing:
    """Inform the asker of the unit the question went to and the way an answer comes."""
    text = say(lang, f"question.sent.{how}", unit=unit_name(lang, catalogue, unit))
    hard_to_reach = how == "named" and not handle
    return Outgoing(join([text, say(lang, "question.sent.no_handle") if hard_to_reach else ""], "\n\n"))


def to_unit(
    catalogue: Catalogue, receiver: Person, unit: str, question: str, asker: Person | None, handle: str | None
) -> Outgoing:
    """Message to the unit; `asker` None for a question without a name, of whom nothing is in it then."""
    lang = receiver.language
    if asker is None:
        sender = say(lang, "question.from.nobody")
    else:
        sender = say(
            lang, "question.from", name=mention(asker.name, asker.address), handle=f" (@{handle})" if handle else ""
        )
    text = say(lang, "question.to_unit", unit=unit_name(lang, catalogue, unit), text=question, sender=sender)
    return Outgoing(text, chat=receiver.address, priority=BROADCAST, topic=ReceivedTopic())


def marked_sent(lang: Lang, buttons: Rows) -> Rows:
    """A message's buttons with one in place of those that send its question: they work once."""
    kept = (row for row in buttons if not any(_sends(button) for button in row))
    return ((Button(label(lang, "question.b.sent"), QuestionSent()),), *kept)


def _sends(button: Button) -> bool:
    return isinstance(unpack(button.packed), AskUnit | QuestionSent)
