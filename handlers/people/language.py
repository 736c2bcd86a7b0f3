"""/language: the person's own choice, by word or by button."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import people
from domain.commands.arguments import LANGUAGES
from domain.language.lang import Lang
from follow_up import menus
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from screens.base import Replies, replies
from screens.buttons.people import ChooseLanguage, SetLanguage
from screens.people.welcome import choose_language, language_set


async def language(update: Update, context: Context) -> Replies:
    """Set the language named, or offer the choice."""
    turn = context.turn
    turn.private_only()
    word = context.words.lower()
    if word not in LANGUAGES:
        return replies(choose_language(turn.person))
    await _set(turn, LANGUAGES[word])
    return replies(language_set(turn.person))


async def choice_asked(press: Press[ChooseLanguage]) -> Replies:
    """Offer the choice, asked for from another screen, which stays."""
    return replies(choose_language(press.turn.person), anew=True)


async def language_chosen(press: Press[SetLanguage]) -> Replies:
    """Set the language that was chosen."""
    await _set(press.turn, LANGUAGES[press.data.language])
    return replies(language_set(press.turn.person))


async def _set(turn: Turn, lang: Lang | None) -> None:
    turn.person = await people.set_language(turn.session, turn.setup, turn.person, lang)
    await menus.show(turn.session, turn.person)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("language", language),)

BUTTONS = (on(ChooseLanguage, choice_asked, Turn.private_only), on(SetLanguage, language_chosen, Turn.private_only))
