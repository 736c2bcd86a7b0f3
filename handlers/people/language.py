"""/language: the person's own choice, by word or by button."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from db import people
from domain.errors import Stale
from domain.language.lang import Lang
from follow_up import menus
from handlers.context import Context, Turn, message_of, query_of
from screens.base import Replies, pressed, replies
from screens.people.welcome import AUTO, choose_language, language_set

_WORDS: Final[dict[str, Lang | None]] = {
    "th": "th",
    "thai": "th",
    "ไทย": "th",
    "ภาษาไทย": "th",
    "en": "en",
    "english": "en",
    "อังกฤษ": "en",
    "ภาษาอังกฤษ": "en",
    AUTO: None,
    "อัตโนมัติ": None,
}


async def language(update: Update, context: Context) -> Replies:
    """Set the language named, or offer the choice."""
    turn = context.turn
    turn.private_only()
    word = context.words.lower()
    if word not in _WORDS:
        return replies(choose_language(turn.person))
    await _set(turn, _WORDS[word])
    return replies(language_set(turn.person))


async def language_pressed(update: Update, context: Context) -> Replies:
    """The choice was made, or asked for from another message."""
    turn = context.turn
    turn.private_only()
    _, arguments = pressed(query_of(update).data or "")
    if not arguments:
        return replies(choose_language(turn.person))
    if arguments[0] not in {"th", "en", AUTO}:
        raise Stale
    await _set(turn, _WORDS[arguments[0]])
    return replies(language_set(turn.person, edit=message_of(update).message_id))


async def _set(turn: Turn, lang: Lang | None) -> None:
    turn.person = await people.set_language(turn.session, turn.setup, turn.person, lang)
    await menus.show(turn.session, turn.person)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("language", language),
    CallbackQueryHandler(language_pressed, pattern=r"^language(\||$)"),
)
