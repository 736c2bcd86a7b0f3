"""A photo or file somebody sends: evidence of a unit's report, with its caption heard like a text."""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import evidence
from db.queues import sent_messages
from domain.hearing.meanings import Meaning, TalkMeant, Unclear, WrongdoingMeant
from domain.reports.worksheet import Worksheet
from handlers.addressing import FILES, WRITTEN, to_one
from handlers.context import PASS, Context, Turn, message_of, where
from handlers.evidence import arriving, placing
from handlers.groups import strangers
from handlers.hearing.text import heard_with
from handlers.incoming import Incoming
from handlers.reports.subject import about_of
from handlers.reports.worksheet import current_worksheet
from screens.base import Outgoing, Replies, replies
from screens.texts import label, say

NO_FILES = (
    filters.Sticker.ALL
    | filters.CONTACT
    | filters.LOCATION
    | filters.VENUE
    | filters.POLL
    | filters.Dice.ALL
    | filters.GAME
    | filters.STORY
    | filters.PAID_MEDIA
)
"""Messages that bring neither words nor a file."""


async def attachment(update: Update, context: Context) -> Replies:
    """Keep a file as evidence of a report; its caption is heard like a text, and both belong together."""
    turn, message = context.turn, message_of(update)
    sheet = await current_worksheet(turn) if turn.reporter.units else None
    if sheet is None or not sheet.asked():
        return await _not_taken(update, context, message)
    album = await arriving.album_of(turn, message)
    taken = any(brought_by == where(message)[1] for _, brought_by in album)
    if taken and not message.caption:
        return Replies()  # it was answered with the album's first message
    too_large: list[Outgoing] = []
    if not taken:
        ids, large = await arriving.take_files(turn, update, message, sheet.quarter)
        turn.brought = tuple(ids)
        names = [one.name or label(turn.lang, f"evidence.kind.{one.kind}") for one in large]
        too_large = [Outgoing(say(turn.lang, "evidence.too_large", name=name)) for name in names]
    said = await _with_caption(update, context, message) if message.caption else Replies()
    if turn.brought:
        made = await _placed(turn, message, await current_worksheet(turn) or sheet, album)
        said = replace(made, messages=(*made.messages, *said.messages), unanswered=said.unanswered)
    return replace(said, messages=(*said.messages, *too_large))


async def in_group(update: Update, context: Context) -> Replies:
    """Keep a file that a unit's person replies with in the unit's group, to a message about a report."""
    turn, message = context.turn, message_of(update)
    about = await strangers.subject_of(turn, message)
    if about is None:
        return PASS
    if not turn.reporter.may_report_for(about.unit):
        return await strangers.told(turn, message, about)
    return to_one(await attachment(update, context), turn.person.id, where(message)[1])


async def no_file(update: Update, context: Context) -> Replies:
    """Say that a sticker, a contact, a place or a poll is not recorded."""
    return replies(say(context.turn.lang, "evidence.not_a_file"))


async def _with_caption(update: Update, context: Context, message: Incoming) -> Replies:
    """Hear a caption; nothing is said of one that only names or greets, as long as there is a file to speak of.

    With one that accuses somebody, no file is kept.
    """
    turn = context.turn
    meaning, made = await heard_with(update, context, message, (message.caption or "").strip())
    if made.forget or isinstance(meaning, WrongdoingMeant):
        await evidence.remove(turn.session, turn.brought)
        turn.brought = ()
    return Replies() if turn.brought and _says_little(meaning) else made


def _says_little(meaning: Meaning) -> bool:
    return isinstance(meaning, TalkMeant) or (isinstance(meaning, Unclear) and not meaning.forget)


async def _placed(turn: Turn, message: Incoming, sheet: Worksheet, album: arriving.Album) -> Replies:
    """Let the message's files join the report they belong to; an album's answer changes as more of it comes."""
    if album:
        shown = await placing.beside(turn, sheet, album[0][0])
    else:
        topic = await turn.topic_of(message.replied)
        shown = await placing.belongs(turn, sheet, about_of(topic))
    made = replies(replace(shown, made_from=where(message)[1]))
    before = await arriving.answer_to(turn, message, album) if album else None
    return replace(made, replaces=before)


async def _not_taken(update: Update, context: Context, message: Incoming) -> Replies:
    """Say that a file is not kept, once for an album; a caption that asks or tells something is heard like a text."""
    turn, group = context.turn, message.album
    why = say(turn.lang, "evidence.not_asked" if turn.person.units else "evidence.not_yours")
    refused = Outgoing(why, made_from=f"album|{group}" if group else None)
    again = group is not None and await sent_messages.is_made_from(turn.session, where(message)[0], f"album|{group}")
    first = () if again else (refused,)
    if not message.caption:
        return Replies(first)
    meaning, made = await heard_with(update, context, message, message.caption.strip())
    return Replies(first) if _says_little(meaning) else replace(made, messages=(*first, *made.messages))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(FILES & WRITTEN, attachment),
    MessageHandler(FILES & filters.ChatType.GROUPS & filters.REPLY & filters.UpdateType.MESSAGE, in_group),
    MessageHandler(NO_FILES & WRITTEN, no_file),
)
