"""Reads an answer of the Bot API: its result or its failure, and whether Telegram itself said so.

Between the bot and Telegram are proxies, firewalls and log-in pages, which answer whatever they like. Only an answer
of Telegram's form says something about a message or a person; everything else says that the network is out of order.
The forms were read in the official server (tdlib/telegram-bot-api `Client.cpp`, `Query.cpp`).
"""

import json
from collections.abc import Callable
from enum import Enum
from typing import Any, Final, TypeGuard

LONGEST_WAIT: Final = 3_600
"""Seconds a `retry_after` is obeyed at most."""

_SANE_WAIT = range(1, 7 * 86_400 + 1)
"""A `retry_after` outside of this is no number to go by."""


class Kind(Enum):
    """Kinds of failure, by what is to be done about them."""

    NETWORK = "network"
    """No answer, or not Telegram's, or Telegram's servers are out of order: says nothing about the call, try again."""
    TOKEN = "token"  # noqa: S105 - a kind, no secret
    """Telegram does not take the bot's token: no call can succeed until that is mended."""
    LIMITED = "limited"
    """Too many requests: try again after `retry_after`, or after a pause of one's own."""
    MOVED = "moved"
    """A group became the supergroup `migrate_to`."""
    UNREACHABLE = "unreachable"
    """This person or chat can't be written to."""
    REFUSED = "refused"
    """The content of this very call is refused and will never be taken."""
    UNKNOWN = "unknown"
    """Telegram refuses the call in words that are not known here."""


class DeliveryFailed(Exception):
    """Failure of a call; `kind` says what that means. `retry_after` is in seconds."""

    def __init__(
        self,
        description: str,
        kind: Kind = Kind.NETWORK,
        code: int = 0,
        retry_after: float | None = None,
        migrate_to: str | None = None,
    ) -> None:
        super().__init__(description)
        self.description = description
        self.kind = kind
        self.code = code
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    @property
    def is_telegrams(self) -> bool:
        """Return whether Telegram itself answered the call: the way there and back works."""
        return self.kind not in (Kind.NETWORK, Kind.TOKEN)

    @property
    def unchanged(self) -> bool:
        """Return whether an edit changed nothing: the message has that content already."""
        return "message is not modified" in self.description

    @property
    def lost_thread(self) -> bool:
        """Return whether the topic of the group that it was to go to is closed or there no more."""
        return self.code == 400 and any(words in self.description.lower() for words in _LOST_THREAD)

    @property
    def unknown_file(self) -> bool:
        """Return whether Telegram does not take, or no longer takes, the file id."""
        return self.code == 400 and any(words in self.description.lower() for words in _UNKNOWN_FILE)


_FORMS: Final = {
    400: "Bad Request: ",
    401: "Unauthorized",
    403: "Forbidden: ",
    404: "Not Found",
    409: "Conflict: ",
    413: "Request Entity Too Large",
    429: "Too Many Requests: ",
}
"""The beginning of Telegram's description of an error, by its code."""

_UNREACHABLE_403 = (
    "bot was blocked",
    "user is deactivated",
    "bot can't initiate",
    "bot can't send messages to",
    "bot was kicked",
    "bot is not a member",
    "the group chat was deleted",
    "the group chat was deactivated",
)
_UNREACHABLE_400 = (
    "chat not found",
    "peer_id_invalid",
    "user not found",
    "group chat was deactivated",
    "group chat was deleted",
    "chat_write_forbidden",
    "user_is_blocked",
    "user_deactivated",
    "input_user_deactivated",
    "have no rights to send",
    "not enough rights to send",
)
_REFUSED_400 = (
    "message is too long",
    "message_too_long",
    "message caption is too long",
    "media_caption_too_long",
    "message text is empty",
    "message_empty",
    "text must be",
    "can't parse",
    "entity_",
    "entities_",
    "button_",
    "inline keyboard",
    "inline_keyboard",
    "reply markup",
    "reply_markup",
    "text buttons are",
    "keyboard button",
    "message is not modified",
    "message_not_modified",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message to be replied not found",
    "message to reply not found",
    "replied message not found",
    "message identifier",
    "there is no text in the message",
    "file must be non-empty",
    "file is too big",
    "wrong file",
    "wrong remote file",
    "invalid file",
    "there is no photo",
    "there is no document",
    "photo_",
    "image_process_failed",
    "media_",
    "object expected",
    "parameter ",
    "field ",
    "query is too old",
    "query_id_invalid",
    "result_",
    "bot_command",
    "command ",
    "scheduled_",
    "bad webhook",
    "invalid webhook",
)
_LOST_THREAD = ("message thread not found", "topic_closed", "topic_deleted", "topic_not_found")
_UNKNOWN_FILE = ("file identifier", "file_id", "file reference", "file_reference")


def read(method: str, status: int, body: bytes) -> Any:
    """The result of a call, of the shape its method promises. Raises DeliveryFailed."""
    reply = _object(body)
    if reply is None:
        raise DeliveryFailed(f"an answer that is not Telegram's (HTTP {status})", code=status)
    if reply.get("ok") is True and status == 200:
        result = reply.get("result")
        if not RESULTS.get(method, _is_something)(result):
            raise DeliveryFailed(f"an answer without the result of {method} (HTTP {status})", code=status)
        return result
    code, description = reply.get("error_code"), reply.get("description")
    if reply.get("ok") is False and _is_whole(code) and code == status and isinstance(description, str):
        raise _failure(code, description, reply.get("parameters"))
    raise DeliveryFailed(f"an answer that is not of Telegram's form (HTTP {status})", code=status)


def _object(body: bytes) -> dict[str, Any] | None:
    """A body's JSON object; None for any other body. It must be UTF-8, as Telegram's is."""
    try:
        reply = json.loads(body.decode())
    except (ValueError, RecursionError):
        return None
    return reply if isinstance(reply, dict) else None


def _failure(code: int, description: str, parameters: object) -> DeliveryFailed:
    """A failure in Telegram's envelope; of the network's kind when the words are not of Telegram's form."""
    form = _FORMS.get(code)
    if form is None or not description.startswith(form):
        return DeliveryFailed(description[:200] or f"HTTP {code}", code=code)
    hints = parameters if isinstance(parameters, dict) else {}
    if code == 429:
        return DeliveryFailed(description, Kind.LIMITED, code, retry_after=_wait(hints.get("retry_after")))
    moved = hints.get("migrate_to_chat_id")
    if code == 400 and _is_whole(moved) and -(2**63) <= moved < 0:
        return DeliveryFailed(description, Kind.MOVED, code, migrate_to=str(moved))
    kind = _kind(code, description)
    return DeliveryFailed(description + (": BOT_TOKEN is not accepted" if kind is Kind.TOKEN else ""), kind, code)


def _kind(code: int, description: str) -> Kind:
    """Telegram's own word that is neither a limit nor a move, by what it names."""
    why = description.partition(": ")[2].lower()
    if code == 401 or description == "Not Found":
        return Kind.TOKEN
    if why.startswith(_UNREACHABLE_403 if code == 403 else _UNREACHABLE_400 if code == 400 else ()):
        return Kind.UNREACHABLE
    if code == 413 or (code == 400 and why.startswith(_REFUSED_400)):
        return Kind.REFUSED
    return Kind.UNKNOWN


def _wait(seconds: object) -> float | None:
    """A `retry_after` to go by, an hour at most; None for one that is no sane number."""
    if not _is_whole(seconds) or seconds not in _SANE_WAIT:
        return None
    return float(min(seconds, LONGEST_WAIT))


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_something(result: object) -> bool:
    return result is not None


def _is_true(result: object) -> bool:
    return result is True


def _is_message(result: object) -> bool:
    number = result.get("message_id") if isinstance(result, dict) else None
    return _is_whole(number) and 0 < number < 2**63


def _is_message_or_true(result: object) -> bool:
    return result is True or _is_message(result)


def _is_bot(result: object) -> bool:
    if not isinstance(result, dict):
        return False
    named = isinstance(result.get("username"), str) and isinstance(result.get("first_name"), str)
    return named and _is_whole(result.get("id")) and result.get("is_bot") is True


def _is_list(result: object) -> bool:
    return isinstance(result, list)


def _is_file(result: object) -> bool:
    """Return whether it says where a file is to be fetched; a path of the server's own disk is of no use."""
    if not isinstance(result, dict):
        return False
    path, size = result.get("file_path"), result.get("file_size", 0)
    return isinstance(path, str) and bool(path) and not path.startswith("/") and _is_whole(size)


def _is_webhook_info(result: object) -> bool:
    return isinstance(result, dict) and isinstance(result.get("url"), str)


RESULTS: Final[dict[str, Callable[[object], bool]]] = {
    "getFile": _is_file,
    "getMe": _is_bot,
    "getUpdates": _is_list,
    "getWebhookInfo": _is_webhook_info,
    "setWebhook": _is_true,
    "deleteWebhook": _is_true,
    "setMyCommands": _is_true,
    "answerCallbackQuery": _is_true,
    "answerInlineQuery": _is_true,
    "sendMessage": _is_message,
    "sendPhoto": _is_message,
    "sendDocument": _is_message,
    "sendVideo": _is_message,
    "sendAnimation": _is_message,
    "sendAudio": _is_message,
    "sendVoice": _is_message,
    "sendVideoNote": _is_message,
    "editMessageText": _is_message_or_true,
    "editMessageReplyMarkup": _is_message_or_true,
    "setMessageReaction": _is_true,
}
"""The methods the bot calls, and whether a result is what Telegram promises for each (Bot API 10.0)."""
