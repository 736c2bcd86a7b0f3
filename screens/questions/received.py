"""A question as its receivers get it, and their answer as it is passed on to who asked."""

from typing import Final

from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from domain.people import Person
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, mention, quoted
from screens.base.topics import AnsweredTopic, ReceivedTopic
from screens.buttons.questions import AskUnit, QuestionAnswered
from screens.questions.to_unit import receiver_name
from screens.texts import label, say

QUOTED: Final = 200
"""Letters of the question that its answer repeats."""


def received(
    catalogue: Catalogue, receiver: Person, topic: ReceivedTopic, question: str, asker: Person | None, handle: str
) -> Outgoing:
    """Message with a question; `asker` None for one without a name, of whom nothing is in it then."""
    lang = receiver.language
    if asker is None:
        sender = say(lang, "question.from.nobody")
    else:
        handle = f" (@{handle})" if handle else ""
        sender = say(lang, "question.from", name=mention(asker.name, asker.address), handle=handle)
    name = receiver_name(lang, catalogue, topic.to)
    text = say(lang, "question.received", unit=name, text=quoted(question), sender=sender)
    return Outgoing(text, chat=receiver.address, priority=BROADCAST, topic=topic)


def question_of(shown: str | None) -> str:
    """The question in the text of `received`, or the part of it that one page of it holds, shortened to be quoted."""
    words = (shown or "").partition("\n\n")[2]
    question = words.rpartition("\n\n")[0] or words
    return question if len(question) <= QUOTED else question[: QUOTED - 1] + "…"


def answer(catalogue: Catalogue, asker: Person, to: str, question: str, words: str) -> Outgoing:
    """The answer as who asked gets it, with the button to ask further."""
    lang = asker.language
    name = receiver_name(lang, catalogue, to)
    about = say(lang, "question.answer.about", question=question) if question else Rich("")
    text = say(lang, "question.answer", unit=name, about=about, text=quoted(words))
    further = Button(label(lang, "question.b.further"), AskUnit(to))
    return Outgoing(text, ((further,),), chat=asker.address, topic=AnsweredTopic())


def withdrawn(lang: Lang) -> Rich:
    """The text in place of a question that was withdrawn."""
    return say(lang, "question.received.withdrawn")


def answered(lang: Lang) -> Rows:
    """The button below a question that was answered."""
    return ((Button(label(lang, "question.b.answered"), QuestionAnswered()),),)
