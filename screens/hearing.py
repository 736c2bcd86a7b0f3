"""Short words: to talk, and to what was not understood."""

from domain.answers.examples import example_score
from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from domain.language.talk import Talk
from domain.people import Person
from screens.base.outgoing import ACKNOWLEDGED, Button, Outgoing
from screens.base.rich import Rich
from screens.buttons.answers import ShowMeasures, ShowScores
from screens.buttons.people import ShowHelp
from screens.buttons.reports import ListSteps
from screens.texts import label, say


def talk(lang: Lang, kind: Talk, reply_to: str) -> Outgoing:
    """One short line; to an acknowledgement a reaction, where the messenger has such."""
    text = say(lang, f"talk.{kind.value}")
    if kind is Talk.ACKNOWLEDGED:
        return Outgoing(text, reply_to=reply_to, reaction=ACKNOWLEDGED)
    return Outgoing(text)


def of_a_bot(lang: Lang) -> Rich:
    """A bot's message that was sent on is nobody's report or question."""
    return say(lang, "unclear.of_a_bot")


def unclear(catalogue: Catalogue, person: Person, *, back: bool) -> Outgoing:
    """Say that it was not understood, with at most three choices; `back` asks which entry is meant."""
    lang = person.language
    if back:
        return Outgoing(say(lang, "unclear.back", example=example_score(catalogue)))
    scores = Button(label(lang, "ask.button.scores"), ShowScores())
    measures = Button(label(lang, "ask.button.measures"), ShowMeasures())
    report = Button(label(lang, "unclear.button.report"), ListSteps())
    ask = Button(label(lang, "unclear.button.ask"), ShowHelp())
    rows = ((report,), (ask,)) if person.units else ((scores, measures), (ask,))
    return Outgoing(say(lang, "unclear.say"), rows)
