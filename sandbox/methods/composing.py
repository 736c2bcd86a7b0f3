"""Parts that sending and editing share: text, captions, replies and keyboards."""

from typing import Any

from sandbox.entities import CAPTION_LIMIT, TEXT_LIMIT, formatted
from sandbox.errors import bad
from sandbox.people import Chat, Json, Said
from sandbox.world import World

Params = dict[str, Any]


def _check_encoding(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None


def text_content(world: World, params: Params) -> Json:
    """`text` and `entities` of a message."""
    text = params["text"]
    if not text:
        raise bad("message text is empty")
    _check_encoding(text)
    text, entities = formatted(text, params.get("parse_mode"), params.get("entities"), world.users.get)
    if not text:
        raise bad("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if params.get("link_preview_options"):
        content["link_preview_options"] = params["link_preview_options"]
    return content


def caption_content(world: World, params: Params) -> Json:
    """`caption` and `caption_entities`, or nothing."""
    text = params.get("caption") or ""
    _check_encoding(text)
    text, entities = formatted(text, params.get("parse_mode"), params.get("caption_entities"), world.users.get)
    if len(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if entities:
        content["caption_entities"] = entities
    return content


def replied(world: World, chat: Chat, params: Params) -> Said | None:
    """The message a new one replies to; gone ones are an error unless sending without reply is allowed."""
    given = params.get("reply_parameters")
    if not given:
        return None
    source = chat
    if given.get("chat_id") not in (None, "", chat.id, str(chat.id)):
        other = given["chat_id"]
        source = world.reachable(int(other) if str(other).lstrip("-").isdigit() else other, writing=False)
    said = source.messages.get(given["message_id"])
    if said is None and not given.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return said


def remember_keyboard(world: World, chat: Chat, keyboard: Json | None, reply: Said | None) -> None:
    """Put up, or take away, the keyboard under the input field: for everyone, or selectively for one person."""
    if keyboard is None:
        return
    whose = reply.sender if keyboard.get("selective") and reply is not None else 0
    if whose == 0:
        chat.keyboards.clear()
    if keyboard.get("remove_keyboard"):
        chat.keyboards.pop(whose, None)
    else:
        chat.keyboards[whose] = keyboard
    world.events.push("keyboard", chat_id=chat.id)
