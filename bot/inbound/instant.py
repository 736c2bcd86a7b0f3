"""What goes at once and unstored, since Telegram waits for it only seconds: answers to buttons and inline queries."""

from typing import Any

from telegram import Update

from db.queues.outbox import keyboard
from screens.base import Offer, Offers, Replies, Toast

Call = tuple[str, dict[str, Any]]


def call_of(update: Update, said: Replies) -> Call | None:
    """The Bot API method and parameters an update is answered with at once; None where nobody waits."""
    if update.callback_query is not None:
        toast = said.toast or Toast()
        asked = update.callback_query.id
        return "answerCallbackQuery", {"callback_query_id": asked, "text": toast.text, "show_alert": toast.alert}
    if update.inline_query is not None and said.offers is not None:
        return "answerInlineQuery", _offered(update.inline_query.id, said.offers)
    return None


def _offered(query_id: str, offers: Offers) -> dict[str, Any]:
    """Personal, since the person's language chooses the words."""
    return {
        "inline_query_id": query_id,
        "results": [_article(one) for one in offers.offers],
        "cache_time": offers.seconds,
        "is_personal": True,
        "button": {"text": offers.hint, "start_parameter": offers.start},
    }


def _article(offer: Offer) -> dict[str, Any]:
    content: dict[str, Any] = {"message_text": offer.message.text.text}
    entities = offer.message.text.entities()
    if entities:
        content["entities"] = entities
    content["link_preview_options"] = {"is_disabled": True}
    return {
        "type": "article",
        "id": offer.id,
        "title": offer.title,
        "description": offer.description,
        "input_message_content": content,
        "reply_markup": {"inline_keyboard": keyboard(offer.message.buttons)},
    }
