"""A text somebody writes: its meaning decides who acts on it.

In a group only questions, commands and accusations count, and in a unit's group what its people say about its reports;
a text not addressed to the bot is left alone, unless it accuses somebody: then it is forgotten.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.hearing.asking import asks
from domain.hearing.meanings import (
    AskedDayMeant,
    AwayMeant,
    BackMeant,
    BehalfMeant,
    CommandMeant,
    CoordinatorTextMeant,
    DecideMeant,
    DecisionMeant,
    GrantMeant,
    InstructMeant,
    LeftMeant,
    Meaning,
    Move,
    MoveDueMeant,
    OwnMeant,
    PartMeant,
    QuestionMeant,
    ReportMeant,
    RoundMeant,
    TalkMeant,
    Unclear,
    WrongdoingMeant,
)
from domain.hearing.own_round import OwnTopic
from domain.hearing.situation import Situation
from domain.language.normalise import tidy
from domain.reports.evidence import evidence_in, only_links
from handlers.addressing import speaks_to, to_one, without_mention
from handlers.answers.views import answered, answering, asking_view, bare_view, counted
from handlers.commands_in_words import said
from handlers.context import PASS, Context, Turn, message_of, where
from handlers.decisions.typed import decision_said
from handlers.evidence import arriving, placing
from handlers.groups import strangers
from handlers.hearing.coordination import coordination_said
from handlers.hearing.people_changes import hand_over_said, people_change_said
from handlers.hearing.situation import ear_of, situation_of
from handlers.incoming import Incoming
from handlers.reports.own import own_asked
from handlers.reports.text import part_said, report_said
from handlers.reports.worksheet import current_worksheet
from handlers.rounds.state import state_asked
from screens import answers
from screens import hearing as say_hearing
from screens.base import Outgoing, Replies, replies
from screens.questions.to_unit import offer
from screens.reports import own as say_own
from screens.reports import report as say_report

_IN_GROUPS: Final = frozenset(
    {
        *(OwnTopic.DUE, OwnTopic.OWED, OwnTopic.SENT, OwnTopic.SHOW, OwnTopic.CORRECT),
        *(OwnTopic.HOW, OwnTopic.NOTED, OwnTopic.PUZZLED, OwnTopic.SAME),
    }
)
"""Matters of one's own round that are answered in the unit's group."""

FRESH: Final = timedelta(days=1)
"""Age of a draft up to which it is named after another answer."""


async def heard(update: Update, context: Context) -> Replies:
    """Act on what a text means."""
    turn, message = context.turn, message_of(update)
    username = turn.setup.bot_username
    text = without_mention(message.text or "", username)
    if not turn.private and not speaks_to(message, username):
        return Replies(forget=True) if text and turn.answerer().tells_of_wrongdoing(text) else PASS
    if not text:
        return replies(answers.capabilities(bare_view(turn)))
    if _of_a_bot(message):
        return replies(say_hearing.of_a_bot(turn.lang))
    return (await heard_with(update, context, message, text))[1]


def _of_a_bot(message: Incoming) -> bool:
    """Return whether a bot's words were sent on: they are not those of the person."""
    return message.from_bot


async def heard_with(update: Update, context: Context, message: Incoming, text: str) -> tuple[Meaning, Replies]:
    """Hear words, a text or the caption of a file; what they mean, and the reply to them."""
    turn = context.turn
    here = await situation_of(turn, message, text)
    meaning = ear_of(turn).hear(text, here)
    if turn.private:
        return meaning, _with_draft(turn, here, meaning, await _act(update, context, message, meaning, here))
    if here.worksheet is not None and _of_report(meaning):
        here = here if here.replied else replace(here, worksheet=await current_worksheet(turn))
        made = await _act(update, context, message, meaning, here)
        return meaning, to_one(made, turn.person.id, where(message)[1])
    here = Situation(turn.person, private=False, shown=here.shown)
    meaning = ear_of(turn).hear(text, here)
    about = await strangers.subject_of(turn, message)
    if about is not None and not turn.reporter.may_report_for(about.unit) and _answers(meaning, text):
        return meaning, replace(await strangers.told(turn, message, about), forget=_forgets(meaning))
    return meaning, await _act(update, context, message, meaning, here)


def _of_report(meaning: Meaning) -> bool:
    """Return whether words in a unit's group are about its report; whatever else is said there is heard as anywhere."""
    if isinstance(meaning, OwnMeant):
        return meaning.topic in _IN_GROUPS
    return isinstance(meaning, ReportMeant | PartMeant | TalkMeant)


def _answers(meaning: Meaning, text: str) -> bool:
    """Return whether a stranger's reply to a message about a report answers it, rather than asking for something."""
    return isinstance(meaning, Unclear) or (isinstance(meaning, QuestionMeant | RoundMeant) and not asks(tidy(text)))


def _forgets(meaning: Meaning) -> bool:
    return isinstance(meaning, Unclear) and meaning.forget


async def _act(update: Update, context: Context, message: Incoming, meaning: Meaning, here: Situation) -> Replies:
    turn = context.turn
    match meaning:
        case ReportMeant() | PartMeant() if made := await _as_evidence(turn, message, meaning, here):
            return made
        case ReportMeant():
            return await report_said(turn, message, meaning, here.worksheet)
        case PartMeant() if here.worksheet is not None:
            return await part_said(turn, message, meaning, here.worksheet)
        case OwnMeant(OwnTopic.HAND_OVER) if made := await hand_over_said(turn, message, meaning):
            return made
        case OwnMeant():
            return await own_asked(turn, message, meaning, here.worksheet)
        case DecideMeant() | DecisionMeant() | InstructMeant() | GrantMeant():
            return await decision_said(turn, meaning)
        case CoordinatorTextMeant() | MoveDueMeant() | BehalfMeant():
            return await coordination_said(turn, meaning)
        case AwayMeant() | AskedDayMeant() | BackMeant() | LeftMeant():
            return await people_change_said(turn, meaning)
        case RoundMeant(question):
            return await state_asked(turn, question, message.words)
        case CommandMeant(command):
            return await said(update, context, command)
        case QuestionMeant(text, answer):
            return await answered(turn, answer, text, message)
        case _:
            return await _no_matter(turn, message, meaning, here)


async def _no_matter(turn: Turn, message: Incoming, meaning: Meaning, here: Situation) -> Replies:
    """The reply to what is no matter of the follow-up: an accusation, talk, and what was not understood."""
    match meaning:
        case WrongdoingMeant(maybe_report):
            if maybe_report and here.asked:
                return replies(say_own.maybe(turn.lang, where(message)[1]))
            return replies(answers.channels(bare_view(turn), accusation=True), forget=True)
        case TalkMeant(talk):
            return replies(say_hearing.talk(turn.lang, talk, where(message)[1]))
        case Unclear(text, back, forget):
            shown = await _unclear(turn, message, back=back)
            return replies(shown, forget=True) if forget else await counted(turn, shown, text)
    return PASS


async def _as_evidence(
    turn: Turn, message: Incoming, meaning: ReportMeant | PartMeant, here: Situation
) -> Replies | None:
    """Keep links without words as evidence of the report they belong to; None for any other text."""
    sheet, adds = here.worksheet, isinstance(meaning, PartMeant) and meaning.move is Move.ADD
    if sheet is None or not sheet.asked() or not only_links(meaning.text):
        return None
    if isinstance(meaning, PartMeant) and (not adds or meaning.draft.unplaced):
        return None
    turn.brought += await arriving.take_links(turn, message, evidence_in(meaning.text), sheet.quarter)
    if isinstance(meaning, PartMeant):
        shown = await placing.to_duty(turn, sheet, meaning.draft.duty)
    else:
        shown = await placing.belongs(turn, sheet, meaning.about)
    return replies(replace(shown, made_from=where(message)[1]))


async def _unclear(turn: Turn, message: Incoming, *, back: bool) -> Outgoing:
    """Say that it was not understood; in private the coordinator can be asked with one tap."""
    reader = turn.person if turn.private else replace(turn.person, units=())
    shown = say_hearing.unclear(turn.catalogue, reader, back=back)
    if back:
        return shown
    view = await asking_view(turn, bare_view(turn), written=True)
    asked = replace(shown, buttons=(*shown.buttons, *offer(view, None, coordinator=True)[1]))
    return answering(turn, message, asked)


def _with_draft(turn: Turn, here: Situation, meaning: Meaning, made: Replies) -> Replies:
    """Replies with a reminder of the draft that waits, after anything that is not about it."""
    if isinstance(meaning, ReportMeant | PartMeant) or here.worksheet is None or made is PASS:
        return made
    if isinstance(meaning, OwnMeant) and meaning.topic is OwnTopic.SAME:
        return made
    if here.awaiting is not None:
        more: Outgoing = say_report.still_waiting(here.worksheet, here.awaiting)
    elif here.waiting and here.waiting[0].updated_at is not None and turn.now - here.waiting[0].updated_at < FRESH:
        more = say_report.waits(here.worksheet, here.waiting[0])
    else:
        return made
    return replace(made, messages=(*made.messages, more))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGE, heard),
)
