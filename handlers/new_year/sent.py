"""Texts and files the conversation about the new year waits for: scores, a reason, names of units."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import new_year as kept_rows
from db import plan_imports
from db.plan_imports import ImportDraft
from documents.tables.limits import MOST_BYTES, UnreadableFile
from domain.commands.in_words import cancels
from domain.errors import DomainError
from domain.new_year.conversation import AwaitedText, NewYear, Stage, StepChoice, StepEnding, UnitChange
from domain.new_year.prepared import Prepared
from domain.new_year.score_lines import typed_scores
from follow_up.new_year import new_year
from handlers.addressing import WRITTEN
from handlers.context import PASS, Context, Turn, message_of
from handlers.incoming import Incoming
from handlers.new_year.conversation import shown
from screens.base import Replies, replies
from screens.base.topics import NewYearTopic
from screens.new_year.units import unit
from screens.texts import say

_FORMS: Final = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".docx", ".docm", ".ods")
_SHORTEST, _LONGEST = 2, 120
_MOST_PARTS = 6
_REASON = 500


async def scores_file(update: Update, context: Context) -> Replies:
    """A file, while scores are awaited: it is read beside the worker."""
    turn, message = context.turn, message_of(update)
    one = await _conversation(turn, message)
    if one is None or message.file is None or one.stage is not Stage.SCORES:
        return PASS
    file, name = message.file, message.file.name
    if turn.person.units and not await _replied(turn, message):
        return PASS
    if not name.lower().endswith(_FORMS):
        raise UnreadableFile("import.unknown_form")
    if (file.size or 0) > MOST_BYTES:
        raise UnreadableFile("import.too_large")
    await plan_imports.keep_draft(turn.session, ImportDraft(turn.person.id, name, file.file_id), turn.now)
    return replies(say(turn.lang, "newyear.reading", file=name))


async def written(update: Update, context: Context) -> Replies:
    """A text that is awaited, or scores while they are; any other is somebody else's."""
    turn, message = context.turn, message_of(update)
    words = (message.text or "").strip()
    choices = await _conversation(turn, message)
    lines = typed_scores(words) if choices is not None and choices.stage is Stage.SCORES else ()
    if choices is None or not (choices.awaits or lines) or turn.answerer().tells_of_wrongdoing(words):
        return PASS
    if choices.awaits is not None and cancels(words):
        return shown(turn, await new_year.kept(turn.session, turn.office, choices.at(choices.stage)))
    one = await new_year.prepared(turn.session, turn.office, choices)
    if lines:
        named = any(line.code or line.words for line in lines)
        if named and message.replied is None and not new_year.names_scores(one, lines):
            return PASS
        return shown(turn, await new_year.scores_said(turn.session, turn.office, one, lines))
    taken = await _taken(turn, one, words)
    if choices.awaits is AwaitedText.PARTS:
        return replies(unit(turn.lang, taken, choices.about))
    return shown(turn, taken)


async def _taken(turn: Turn, one: Prepared, words: str) -> Prepared:
    """Take a reason, a name or names. DomainError for words that are none."""
    about = one.one.about
    match one.one.awaits:
        case AwaitedText.REASON:
            if len(words) > _REASON:
                raise DomainError("newyear.reason.long", most=_REASON)
            choices = one.one.with_ending(about, StepEnding(StepChoice.CLOSE, " ".join(words.split())))
        case AwaitedText.NAME:
            choices = one.one.with_unit(about, UnitChange(name=_name(one, about, words)))
        case _:
            parts = tuple(dict.fromkeys(_name(one, about, line) for line in words.splitlines() if line.strip()))
            if not 1 < len(parts) <= _MOST_PARTS:
                raise DomainError("newyear.parts.few", most=_MOST_PARTS)
            choices = one.one.with_unit(about, UnitChange(parts=parts))
    return await new_year.kept(turn.session, turn.office, choices)


def _name(one: Prepared, code: str, words: str) -> str:
    """A unit's name. DomainError where it is too long or another known unit's."""
    name = " ".join(words.split())
    if not _SHORTEST <= len(name) <= _LONGEST:
        raise DomainError("newyear.name.long", most=_LONGEST)
    if any(other.code != code and name in (other.name.th, other.short.th) for other in one.last.units):
        raise DomainError("newyear.name.taken", name=name)
    return name


async def _conversation(turn: Turn, message: Incoming) -> NewYear | None:
    """The choices of a coordinator's conversation, unless the message replies to something else."""
    if not turn.private or not turn.person.is_admin:
        return None
    if message.replied is not None and not await _replied(turn, message):
        return None
    found = await kept_rows.conversation(turn.session, turn.person.id)
    return None if found is None or found.stage is Stage.DONE else found


async def _replied(turn: Turn, message: Incoming) -> bool:
    """Check whether a message replies to one of the conversation's."""
    return isinstance(await turn.topic_of(message.replied), NewYearTopic)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.Document.ALL & WRITTEN, scores_file),
    MessageHandler(filters.TEXT & ~filters.COMMAND & WRITTEN, written),
)
