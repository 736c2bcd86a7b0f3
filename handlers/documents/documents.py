"""Documents: chosen by button under a summary, made beside the loop, sent as files."""

from typing import Any

from telegram.ext import BaseHandler

from db import documents, rounds
from db.documents import AskedDocument
from domain.errors import Stale
from handlers.buttons import Press, on
from handlers.context import Turn, where
from screens import documents as say_documents
from screens.base import Replies, replies
from screens.buttons.documents import MakeDocument, OfferDocuments


async def documents_offered(press: Press[OfferDocuments]) -> Replies:
    """Show the formats below the summary, which stays."""
    turn, quarter = press.turn, press.data.quarter
    if await rounds.round_of(turn.session, quarter) is None:
        raise Stale
    return replies(say_documents.offer(turn.lang, turn.setup, quarter, press.data.at), anew=True, documents=True)


async def document_chosen(press: Press[MakeDocument]) -> Replies:
    """Ask for a document; the choice says that it is being made until it is there."""
    turn, quarter, wanted = press.turn, press.data.quarter, press.data.format
    if await rounds.round_of(turn.session, quarter) is None:
        raise Stale
    chat, message = where(press.message)
    await documents.ask(turn.session, AskedDocument(chat, message, turn.lang, wanted, quarter, press.data.at))
    return replies(say_documents.making(turn.lang, quarter, wanted), documents=True)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = ()

BUTTONS = (
    on(OfferDocuments, documents_offered, Turn.overseer_only),
    on(MakeDocument, document_chosen, Turn.overseer_only),
)
