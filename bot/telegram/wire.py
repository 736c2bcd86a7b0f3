"""Telegram's wire format: the method and parameters of everything that leaves, and what its answers say.

Nothing else that leaves knows method names, entities or keyboards; the outbox keeps `db.queues.content`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from db.queues.content import BUTTONS, COMMANDS, Content, FileReference, unpack, unpack_commands
from domain.people import TELEGRAM, Address
from screens.base import Button, Offer, Offers, Outgoing, Rich, Rows, Toast
from screens.base.rich import Mark, utf16_units

Parameters = dict[str, Any]

_SENDS: Final = {
    "photo": "sendPhoto",
    "document": "sendDocument",
    "video": "sendVideo",
    "animation": "sendAnimation",
    "audio": "sendAudio",
    "voice": "sendVoice",
    "video_note": "sendVideoNote",
}
"""The method that sends a kind of file; the kind is also the name of its parameter."""

_PLACEHOLDER_LETTERS: Final = 64

_NO_PREVIEW: Final = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Request:
    """A call: the Bot API's method and parameters. `file` is the file among them whose id or bytes are to be found."""

    method: str
    parameters: Parameters
    file: FileReference | None = None

    def with_file(self, known: str) -> Parameters:
        """The parameters with the file by the id Telegram knows it by."""
        return self.parameters if self.file is None else {**self.parameters, self.file.kind: known}


def request(kind: str, payload: str, chat: Address) -> Request:
    """The call that delivers a row of the outbox to a chat of Telegram's; raises ValueError for what can't be read."""
    if kind == COMMANDS:
        return commands_menu(unpack_commands(payload), {"type": "chat", "chat_id": int(chat.id)})
    content = unpack(payload)
    if kind == BUTTONS:
        parameters = {
            "chat_id": int(chat.id),
            "message_id": int(content.in_place_of or 0),
            "reply_markup": {"inline_keyboard": keyboard(content.buttons)},
        }
        return Request("editMessageReplyMarkup", parameters)
    return _message(content, int(chat.id))


def commands_menu(commands: Iterable[tuple[str, str]], scope: Mapping[str, Any], language: str = "") -> Request:
    """The call that sets the menu of commands of a scope (Bot API, "BotCommandScope") and, if named, a language."""
    listed = [{"command": name, "description": description} for name, description in commands]
    narrowed = {"language_code": language} if language else {}
    return Request("setMyCommands", {"commands": listed, "scope": dict(scope), **narrowed})


def public_menu(commands: Iterable[tuple[str, str]], *, private: bool, language: str) -> Request:
    """The call that sets the menu of all private chats without one of their own, or of all groups."""
    return commands_menu(commands, {"type": "all_private_chats" if private else "all_group_chats"}, language)


def answer_to_button(query: str, toast: Toast) -> Request:
    """The call that answers a pressed button."""
    return Request("answerCallbackQuery", {"callback_query_id": query, "text": toast.text, "show_alert": toast.alert})


def answer_to_inline(query: str, offers: Offers) -> Request:
    """The call that answers an inline query; personal, since the person's language chooses the words."""
    parameters = {
        "inline_query_id": query,
        "results": [_article(one) for one in offers.offers],
        "cache_time": offers.seconds,
        "is_personal": True,
        "button": {"text": offers.hint, "start_parameter": offers.start},
    }
    return Request("answerInlineQuery", parameters)


def is_group(chat: Address) -> bool:
    """Return whether a chat is a group: Telegram numbers those below zero."""
    return chat.channel == TELEGRAM and chat.id.startswith("-")


def sent_id(result: object) -> str | None:
    """The id of the message in an answer; None for a call that sent none."""
    found = result.get("message_id") if isinstance(result, dict) else None
    return None if found is None else str(found)


def file_id(result: object, kind: str) -> str | None:
    """The file's id in an answer: a document's, or that of a photo's largest size, which comes last."""
    sent = result.get(kind) if isinstance(result, dict) else None
    if isinstance(sent, list):
        sent = sent[-1] if sent else None
    found = sent.get("file_id") if isinstance(sent, dict) else None
    return found if isinstance(found, str) else None


def entities(text: Rich) -> list[Parameters]:
    """The marks of a text, offsets in UTF-16 units (Bot API, "MessageEntity"); mentions of Telegram's people only."""
    count = len if utf16_units(text.text) == len(text.text) else utf16_units
    return [
        {
            "type": "text_mention" if mark.user is not None else mark.kind,
            "offset": count(text.text[: mark.start]),
            "length": count(text.text[mark.start : mark.end]),
            **_named(text, mark),
        }
        for mark in text.marks
        if mark.user is None or mark.user.channel == TELEGRAM
    ]


def keyboard(buttons: Rows) -> list[list[dict[str, Any]]]:
    """Buttons as an inline keyboard."""
    return [[{"text": button.text, **_act(button)} for button in row] for row in buttons]


def _act(button: Button) -> dict[str, Any]:
    """The one field that says what a button does (Bot API, "InlineKeyboardButton")."""
    if button.copy:
        return {"copy_text": {"text": button.copy}}
    return {"url": button.url} if button.url else {"callback_data": button.packed or "-"}


def _message(content: Content, chat: int) -> Request:
    parameters: Parameters = {"chat_id": chat, **_said(content)}
    if content.buttons:
        parameters["reply_markup"] = {"inline_keyboard": keyboard(content.buttons)}
    elif content.placeholder is not None:
        hint = content.placeholder[:_PLACEHOLDER_LETTERS] or None
        parameters["reply_markup"] = {"force_reply": True, "input_field_placeholder": hint}
    if content.in_place_of is not None:
        parameters["message_id"] = int(content.in_place_of)
        return Request("editMessageText", parameters)
    if content.reply_to is not None:
        parameters["reply_parameters"] = {"message_id": int(content.reply_to), "allow_sending_without_reply": True}
    return Request(_SENDS[content.file.kind] if content.file else "sendMessage", parameters, content.file)


def _said(content: Content) -> Parameters:
    """Text or file, with the marks of the text or the caption."""
    words, marks = content.text.text, entities(content.text)
    if content.file is None:
        return {"text": words, **({"entities": marks} if marks else {}), "link_preview_options": _NO_PREVIEW}
    file: Parameters = {content.file.kind: content.file.id or f"attach://{content.file.digest or content.file.kept}"}
    return {**file, **({"caption": words} if words else {}), **({"caption_entities": marks} if marks else {})}


def _article(offer: Offer) -> Parameters:
    return {
        "type": "article",
        "id": offer.id,
        "title": offer.title,
        "description": offer.description,
        "input_message_content": _typed(offer.message),
        "reply_markup": {"inline_keyboard": keyboard(offer.message.buttons)},
    }


def _typed(message: Outgoing) -> Parameters:
    marks = entities(message.text)
    styled = {"entities": marks} if marks else {}
    return {"message_text": message.text.text, **styled, "link_preview_options": _NO_PREVIEW}


def _named(text: Rich, mark: Mark) -> Parameters:
    """The User object of a mention, as Telegram requires it."""
    if mark.user is None:
        return {}
    return {"user": {"id": int(mark.user.id), "is_bot": False, "first_name": text.text[mark.start : mark.end]}}
