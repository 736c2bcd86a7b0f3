"""The ear: the one place that decides what a message means, from its words and the situation it is written in.

The rules are in the order in which they decide: a text that was asked for, one's own reminders, what is under way, a
reply, a command, one's own round, a statement by somebody who owes, wrongdoing, the state of the follow-up, a
question, talk; else it is unclear. That somebody is away, back or gone is heard before what is under way.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from domain.asked.question import Property
from domain.calendar.days_in_words import day_in
from domain.catalogue.assessment import OVERALL
from domain.catalogue.library import Library
from domain.commands.in_words import CommandInWords
from domain.hearing import round_state
from domain.hearing.context import reference, resolve
from domain.hearing.decided import decision
from domain.hearing.giving_time import gives_time
from domain.hearing.instructed import result
from domain.hearing.meanings import (
    CommandMeant,
    Meaning,
    Move,
    OwnMeant,
    PartMeant,
    QuestionMeant,
    ReportMeant,
    TalkMeant,
    Unclear,
    WrongdoingMeant,
)
from domain.hearing.message import NAME, Message
from domain.hearing.overseeing import SLASH, coordinates, coordinating, deciding, instruction
from domain.hearing.own_round import OwnTopic
from domain.hearing.people_changes import people_change
from domain.hearing.prompt_replies import asks_for_time, intends, puzzled, says_for_how_long
from domain.hearing.reminding import wish_of
from domain.hearing.round_questions import rounds_state
from domain.hearing.situation import Situation
from domain.hearing.statement import says_done, says_something, speaks_of_work
from domain.hearing.under_way import under_way
from domain.hearing.unit_names import UnitsNamed, names_of
from domain.language.talk import Talk, acknowledges, begins_with_talk, more_talk
from domain.reports.wishes import same_as_last
from domain.search.answer import SURE, Answer
from domain.search.scope import asks_for_own_tasks
from domain.search.yearly import YearlyAnswerer
from domain.wrongdoing.wrongdoing import sounds_like_accusation

MARK: Final = re.compile(r"\s*(?:รายงาน|report)\s*[:：]\s*", re.IGNORECASE)
"""The mark by which somebody says that a text is a report."""

_NOTED: Final = frozenset({Talk.ACKNOWLEDGED, Talk.THANKS})

_SAYS_WHY: Final = frozenset(
    {"other_agency", "year_not_loaded", "no_scores", "nothing_to_compare", "nothing_matches", "unknown_code"}
)
"""Reasons for no answer that show that the question was understood."""

_BEFORE: Final = frozenset({OwnTopic.DUE, OwnTopic.OWED, OwnTopic.HOW})
"""Matters of one's own round that are answered before the first opens."""
_FAIR: Final = 0.5
"""Nearness from which a few words without a question are the name of something."""


@dataclass(frozen=True)
class Ear:
    """Decides on messages, from what is loaded; `units` are the names of units."""

    library: Library
    answerer: YearlyAnswerer
    units: UnitsNamed = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "units", names_of(self.library.current))

    def hear(self, text: str, situation: Situation) -> Meaning:
        """The meaning of a message; `text` without the bot's name."""
        message = Message(text.strip(), situation, self.library, self.answerer, self.units)
        return next(meant for rule in _RULES if (meant := rule(message)) is not None)


def _marked(message: Message) -> Meaning | None:
    """A text that calls itself a report is one, by anybody a round asks."""
    hit, here = MARK.match(message.text), message.situation
    if hit is None or not (here.asked or here.asked_later):
        return None
    words = message.text[hit.end() :].strip()
    if here.awaiting is not None and (here.replied is None or not here.replied.prompted):
        return PartMeant(Move.GIVE, here.awaiting, words)
    return ReportMeant(words, here.replied)


def _own_reminders(message: Message) -> Meaning | None:
    """A wish about one's own reminders, and nothing else."""
    topic = wish_of(message)
    return None if topic is None else OwnMeant(topic, message.text, message.situation.replied)


def _more_time(message: Message) -> Meaning | None:
    """A request for more time until a date, by somebody whom the round asks: what else it says is its reason."""
    here, sheet = message.situation, message.situation.worksheet
    if sheet is None or not here.asked or here.awaiting is not None or not asks_for_time(message.words):
        return None
    if day_in(message.text, sheet.office.today) is None and not says_for_how_long(message.words):
        return None
    return OwnMeant(OwnTopic.POSTPONE, message.text, here.replied)


def _reply(message: Message) -> Meaning | None:
    """A reply to a message about a report is about that; noted, or not understood, is no progress."""
    here, about, text = message.situation, message.situation.replied, message.text
    if about is None or not here.private:
        return None
    if puzzled(message.bare) or not message.bare:
        return OwnMeant(OwnTopic.PUZZLED, text, about)
    if message.talk in _NOTED or (not message.plain and message.bare):
        return OwnMeant(OwnTopic.NOTED, text, about)
    if message.talk is not None:
        return TalkMeant(message.talk)
    if same_as_last(text) == (True, ""):
        return OwnMeant(OwnTopic.SAME, text, about)
    if topic := message.own_topic(stated=True):
        return OwnMeant(topic, text, about)
    noted = begins_with_talk(message.plain, Talk.ACKNOWLEDGED) and not says_done(message.words)
    if (noted or intends(message.plain)) and not message.reads:
        return OwnMeant(OwnTopic.NOTED, text, about)
    if message.asking and not message.reports_anyway:
        return None
    if message.accuses:
        return WrongdoingMeant(text, maybe_report=True)
    return ReportMeant(text, about)


def _command(message: Message) -> Meaning | None:
    """A command in words, and nothing else; a command with its slash."""
    if (hit := SLASH.match(message.words)) is not None:
        return CommandMeant(CommandInWords(hit[1], hit[2].strip()))
    return CommandMeant(message.command) if message.command else None


def _own_round(message: Message) -> Meaning | None:
    """A matter of one's own round, asked or stated, by somebody who reports."""
    here, text = message.situation, message.text
    if not here.private or not here.person.units or here.worksheet is None or message.talk:
        return None
    if here.worksheet.early:
        return _own_before(message)
    if same_as_last(text) == (True, "") and here.asked:
        return OwnMeant(OwnTopic.SAME, text, here.replied)
    handed_over = message.own_topic(stated=here.asked) is OwnTopic.HAND_OVER
    of_others = message.of_other_units or (round_state.OF_OTHERS.search(message.spelt) and not handed_over)
    if message.names_and_reads or of_others:
        return None
    if message.asking and message.about_scores:
        return None
    if here.asked and asks_for_own_tasks(text):
        return OwnMeant(OwnTopic.OWED, text, here.replied)
    topic = message.own_topic(stated=here.asked)
    if topic is None and here.asked and not message.asking and not message.reads and intends(message.plain):
        return OwnMeant(OwnTopic.NOTED, text, here.replied)
    if topic is None and message.asking and message.of_speaker and round_state.FOLLOWS.search(message.words):
        topic = None if message.reports_anyway else OwnTopic.OWED
    if topic is OwnTopic.DUE and message.asking and message.worked_out:
        return None
    return OwnMeant(topic, text, here.replied) if topic else None


def _own_before(message: Message) -> Meaning | None:
    """The steps and the date, asked for before the first round opens; what else concerns a round has none yet."""
    text, asked = message.text, message.own_topic(stated=False)
    if message.of_other_units or round_state.OF_OTHERS.search(message.spelt):
        return None
    topic = OwnTopic.OWED if asks_for_own_tasks(text) else asked
    if topic is OwnTopic.DUE and message.asking and message.worked_out:
        return None
    return OwnMeant(topic, text, message.situation.replied) if topic in _BEFORE else None


def _report(message: Message) -> Meaning | None:
    """A statement by somebody whom the round asks is a report; between rounds only one with a step and status."""
    here = message.situation
    if not here.asked and not (here.asked_later and message.reads and message.is_placed):
        return None
    if message.talk or (message.asking and not message.reports_anyway):
        return None
    if message.looks_up:
        return None
    if message.accuses:
        return WrongdoingMeant(message.text, maybe_report=True)
    if message.only_affairs:
        return None
    works = message.reads or speaks_of_work(message.words) or message.has_link
    talk = more_talk(message.words)
    if message.to_colleagues and not message.reads and not message.names_a_step:
        return None
    surely = message.reads or says_done(message.words)
    if not surely and (talk or (not works and (begins_with_talk(message.words) or acknowledges(message.words)))):
        return None
    if talk is Talk.QUIET or (not works and not says_something(message.words)):
        return None
    return ReportMeant(message.text, plain=works)


def _wrongdoing(message: Message) -> Meaning | None:
    """An accusation: it has a sign of a wrong."""
    return WrongdoingMeant(message.text) if message.accuses else None


def _question(message: Message) -> Meaning | None:
    """A question, or the name of something: whatever the catalogue answers."""
    if message.talk is not None and message.talk is not Talk.GREETING:
        return None
    if (meant := _of_what_was_shown(message)) is not None:
        return meant
    text = message.text
    if message.situation.private and asks_for_own_tasks(text) and (steps := message.own_steps()):
        return QuestionMeant(text, Answer("measure", steps, basis="computed"))
    answer = message.answer
    if answer.missing or answer.reason in _SAYS_WHY or answer.reason == "help":
        return QuestionMeant(text, answer)
    if answer.reason == "greeting":
        return TalkMeant(message.talk or Talk.GREETING)
    chats = (
        message.to_colleagues or more_talk(message.words) or (begins_with_talk(message.words) and not message.asking)
    )
    sure = message.asking and message.surely_answered
    if chats and not sure and not message.about_scores and answer.basis != "code":
        return None
    if answer.to_accusation or (message.asking and answer.reason != "off_topic"):
        return QuestionMeant(text, answer)
    near = (
        message.about_scores
        or answer.basis != "search"
        or answer.nearness >= (_FAIR if len(message.bare) <= NAME else SURE)
    )
    return QuestionMeant(text, answer) if answer.ids and (message.asking or near) else None


def _of_what_was_shown(message: Message) -> Meaning | None:
    """The answer to words that refer to what was shown last; unclear where nothing was."""
    meant, shown = reference(message.spelt), message.situation.shown
    if meant is None or message.names_score or message.steps:
        return None
    if shown is not None:
        answer = None if message.worked_out else resolve(message.library, shown, meant)
        if answer is None and meant.nth is not None:
            return Unclear(message.text, back=True)
        return None if answer is None else QuestionMeant(message.text, answer)
    if meant.to_the_whole:
        return QuestionMeant(message.text, Answer("score", (OVERALL,), asks=(Property.SCORE,)))
    return Unclear(message.text, back=True) if meant.number is None else None


def _talk(message: Message) -> Meaning:
    """Talk, or nothing that could be understood."""
    talk = message.talk or begins_with_talk(message.words) or more_talk(message.words)
    talk = talk or (Talk.ACKNOWLEDGED if acknowledges(message.words) else None)
    talk = talk or (Talk.AFFAIRS if message.to_colleagues else None)
    if talk is not None:
        return TalkMeant(talk)
    return Unclear(message.text, forget=sounds_like_accusation(message.words))


_RULES: Final = (
    deciding,
    coordinating,
    coordinates,
    people_change,
    gives_time,
    decision,
    instruction,
    result,
    _marked,
    _own_reminders,
    _more_time,
    under_way,
    _reply,
    _command,
    _own_round,
    _report,
    _wrongdoing,
    rounds_state,
    _question,
    _talk,
)
"""Rules in the order in which they decide; the last always does."""
