"""Short words: to talk, and to what was not understood."""

from domain.answers.examples import example_score
from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from domain.language.talk import Talk
from domain.people import Person
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich
from screens.buttons.answers import ShowMeasures, ShowScores
from screens.buttons.people import ShowHelp
from screens.buttons.reports import ListSteps
from screens.texts import label, say


def talk(lang: Lang, kind: Talk) -> Outgoing:
    """One short line."""
    return Outgoing(say(lang, f"talk.{kind.value}"))


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
