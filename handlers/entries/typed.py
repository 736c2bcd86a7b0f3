"""Text or a file that the coordinator sends for a field of an entry. After a refusal the bot goes on waiting for it."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import entries
from domain.commands.in_words import cancels
from domain.entries import entry_input
from domain.entries.entries import EntryDraft, Field, Written, kind_of
from domain.errors import DomainError
from domain.evidence.evidence import PieceKind
from domain.language.normalise import tidy
from domain.wrongdoing.wrongdoing import accuses
from handlers.addressing import FILES, WRITTEN
from handlers.context import PASS, Context, Turn, message_of
from handlers.entries.entries import change
from handlers.incoming import Incoming
from screens.base import Replies, replies


async def typed(update: Update, context: Context) -> Replies:
    """A text, where one is awaited."""
    turn, message = context.turn, message_of(update)
    draft = await _awaiting(turn, message)
    if draft is None or draft.awaits is None or cancels(message.text or ""):
        return PASS
    if draft.awaits is Field.FILE:
        raise DomainError("entry.want_file")
    if accuses(tidy(message.text or "")):
        return PASS
    value: Any = entry_input.typed(kind_of(draft.entry), draft.awaits, message.text or "")
    return replies(await change(turn, draft.entry, Written(**{draft.awaits: value})))


async def sent(update: Update, context: Context) -> Replies:
    """A file or picture, where one is awaited; Telegram keeps it, the bot its id."""
    turn, message = context.turn, message_of(update)
    draft = await _awaiting(turn, message)
    if draft is None:
        return PASS
    if draft.awaits is not Field.FILE:
        raise DomainError("entry.want_text")
    if message.file is None or message.file.kind not in (PieceKind.PHOTO, PieceKind.DOCUMENT):
        raise DomainError("entry.file_kind")
    file = entry_input.sent(message.file.file_id, message.file.name, photo=message.file.kind is PieceKind.PHOTO)
    return replies(await change(turn, draft.entry, Written(file=file)))


async def _awaiting(turn: Turn, message: Incoming) -> EntryDraft | None:
    """The draft whose field a coordinator was asked for; None for others, and for a reply to another message."""
    if not turn.person.is_admin:
        return None
    if await turn.topic_of(message.replied) is not None:
        return None
    return await entries.awaiting(turn.session, turn.person.id)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.TEXT & ~filters.COMMAND & WRITTEN, typed),
    MessageHandler(FILES & WRITTEN, sent),
)
