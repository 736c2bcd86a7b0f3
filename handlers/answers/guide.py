"""/guide: the guidelines the document names, and what it says of each."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from domain.answers.story import CHANNELS
from domain.catalogue.plan import Guideline
from domain.errors import Stale
from handlers.answers.views import answering, asking_view, bare_view
from handlers.buttons import Press, on
from handlers.context import Context, Turn, message_of
from screens import answers
from screens.base import Replies, replies
from screens.buttons.answers import SendGuidelineFile, ShowGuideline, ShowGuidelines, TurnGuidelines


async def guide(update: Update, context: Context) -> Replies:
    """`/guide`, or `/guide` with what it is about."""
    turn = context.turn
    if not context.words:
        return replies(answers.listing(bare_view(turn)))
    view = await asking_view(turn, bare_view(turn), written=True)
    answer = turn.answerer().ask(context.words)
    if CHANNELS in answer.ids[:1]:
        return replies(answers.plain(view, answer), forget=answer.to_accusation)
    found = next((entry for entry in answer.ids if entry in view.catalogue.guideline_by_id), None)
    if found is None:
        return replies(answering(turn, message_of(update), answers.listing(view, unmatched=True)))
    return replies(answering(turn, message_of(update), answers.guideline(view, view.catalogue.guideline_by_id[found])))


async def guidelines_opened(press: Press[ShowGuidelines]) -> Replies:
    """Show the list, which was tapped."""
    return replies(answers.listing(bare_view(press.turn)))


async def page_turned(press: Press[TurnGuidelines]) -> Replies:
    """Show the page of the list that was tapped."""
    return replies(answers.listing(bare_view(press.turn), press.data.page))


async def guideline_opened(press: Press[ShowGuideline]) -> Replies:
    """Show the guideline that was tapped."""
    entry = _known(press.turn, press.data.entry)
    view = await asking_view(press.turn, bare_view(press.turn), written=press.replied_to is not None)
    return replies(answers.guideline(view, entry))


async def file_asked(press: Press[SendGuidelineFile]) -> Replies:
    """Send the file of a guideline, which was tapped."""
    file = answers.file_of(_known(press.turn, press.data.entry))
    if file is None:
        raise Stale
    return replies(file)


def _known(turn: Turn, entry: str) -> Guideline:
    found = turn.catalogue.guideline_by_id.get(entry)
    if found is None:
        raise Stale
    return found


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (CommandHandler("guide", guide),)

BUTTONS = (
    on(ShowGuidelines, guidelines_opened),
    on(TurnGuidelines, page_turned),
    on(ShowGuideline, guideline_opened),
    on(SendGuidelineFile, file_asked),
)
