"""Reading of the situation a message is written in, once for each."""

from dataclasses import replace

from db import asked_days, coordination, decision_drafts, people
from db.queues import sent_messages
from domain.answers.story import CONTEXT_LASTS
from domain.decisions.decisions import DecisionKind, Instruction
from domain.decisions.drafts import Awaited, DecisionDraft
from domain.errors import Stale
from domain.hearing.context import reference
from domain.hearing.ear import Ear
from domain.hearing.people_changes import says_days, who_left
from domain.hearing.situation import Shown, Situation
from domain.hearing.statement import says_done
from domain.language.normalise import tidy, without_particles
from domain.people import Address
from domain.reports.status_phrases import only_states
from domain.reports.text_to_drafts import About
from follow_up.decisions import instructions
from handlers.context import Turn, where
from handlers.incoming import Incoming
from handlers.reports.subject import about_of, cut_off
from handlers.reports.worksheet import current_worksheet
from screens.base import Topic
from screens.base.topics import CardTopic, InstructionTopic


def ear_of(turn: Turn) -> Ear:
    """The ear that knows what is loaded."""
    return Ear(turn.library, turn.answerer())


async def situation_of(turn: Turn, message: Incoming, text: str) -> Situation:
    """The situation of a message: for people who report with their worksheet; entries shown last only if referred to.

    In a group only who writes counts, and what was shown there; but a unit's people in its group are heard as in
    private, for that unit. What they are writing waits for a reply to a message about a report.
    """
    person, chat, to = turn.person, where(message)[0], message.replied
    topic = await turn.topic_of(to)
    replied = about_of(topic)
    if not turn.private:
        return await _in_group(turn, replied, await _shown(turn, topic, chat, text) if replied is None else None)
    sheet = await current_worksheet(turn) if person.units else None
    return Situation(
        person,
        worksheet=sheet,
        replied=replied,
        follows=await cut_off(turn, message, sheet) if sheet is not None and replied is None else None,
        shown=None if replied is not None else await _shown(turn, topic, chat, text),
        deciding=await _deciding(turn, topic),
        coordinating=await coordination.draft_of(turn.session, person.id)
        if topic is None and person.oversees
        else None,
        colleagues=await people.colleagues(turn.session, turn.setup)
        if person.is_admin and who_left(without_particles(tidy(text)))
        else (),
        asked_day=await asked_days.asked_of(turn.session, turn.now, person.id)
        if person.units and topic is None and says_days(without_particles(tidy(text)))
        else None,
        instructed=await _instructed(turn, chat, text) if person.units and topic is None else None,
    )


async def _instructed(turn: Turn, chat: Address, text: str) -> Instruction | None:
    """The instruction that the newest message to a chat was about, where a text may say that it is done."""
    if not (says_done(f" {tidy(text)}") or only_states(text)):
        return None
    newest = await sent_messages.newest_topic(turn.session, chat)
    if not isinstance(newest, InstructionTopic):
        return None
    try:
        found = await instructions.instruction(turn.session, newest.number)
    except Stale:
        return None
    mine = turn.person.may_report_for(found.decision.unit)
    return found if mine and found.done is None and not found.accepted else None


async def _in_group(turn: Turn, replied: About | None, shown: Shown | None) -> Situation:
    """The situation of a message in a group."""
    reporter = turn.reporter
    sheet = await current_worksheet(turn) if reporter.units else None
    if sheet is None or (replied is not None and not reporter.may_report_for(replied.unit)):
        return Situation(turn.person, private=False, shown=shown)
    if replied is None:
        return Situation(reporter, worksheet=replace(sheet, drafts={}), shown=shown)
    return Situation(reporter, worksheet=sheet, replied=replied)


async def _deciding(turn: Turn, topic: Topic | None) -> DecisionDraft | None:
    """Draft of a decision that awaits a text; a result for a reply to an instruction, none for other replies."""
    if isinstance(topic, InstructionTopic) and turn.person.units:
        person = turn.person.id
        return DecisionDraft(person, DecisionKind.DONE, "", refers=topic.number, awaits=Awaited.WORDS)
    if topic is not None or not (turn.person.units or turn.person.oversees):
        return None
    return await decision_drafts.draft_of(turn.session, turn.person.id)


async def _shown(turn: Turn, topic: Topic | None, chat: Address, text: str) -> Shown | None:
    """The entries a message replies to, or that were shown last, where it refers to them without a name."""
    if not isinstance(topic, CardTopic):
        topic = await sent_messages.last_card(turn.session, chat, CONTEXT_LASTS) if reference(tidy(text)) else None
    return None if topic is None else Shown(topic.entries, topic.plan, topic.asked)
