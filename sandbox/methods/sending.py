"""sendMessage, the methods that send a file, sendMediaGroup, sendChatAction."""

import secrets
from typing import Any

from sandbox.errors import bad
from sandbox.files import Stored, Upload, content
from sandbox.markup import read_markup
from sandbox.methods.composing import Params, caption_content, remember_keyboard, replied, text_content
from sandbox.methods.registry import method
from sandbox.people import Chat, Json, Said
from sandbox.world import World

ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note", "cancel",
    }
)  # fmt: skip
ALBUM = range(2, 11)


def _send(world: World, chat: Chat, body: Json, params: Params, reply: Said | None) -> Json:
    inline, keyboard = read_markup(params.get("reply_markup"))
    if inline is not None:
        body["reply_markup"] = inline
    if params.get("protect_content"):
        body["has_protected_content"] = True
    thread = params.get("message_thread_id")
    if thread is not None and thread not in chat.topics:
        raise bad("message thread not found")
    said = world.say(chat, world.bot_user, body, reply, thread=thread)
    remember_keyboard(world, chat, keyboard, reply)
    world.counts["sent"] += 1
    return said.json


@method("sendMessage")
def send_message(world: World, params: Params) -> Json:
    """Send a text."""
    body = text_content(world, params)
    read_markup(params.get("reply_markup"))
    chat = world.reachable(params["chat_id"], writing=True)
    return _send(world, chat, body, params, replied(world, chat, params))


def _file(world: World, given: Any, kind: str, files: dict[str, Upload]) -> Stored:
    if isinstance(given, str) and given.startswith("attach://"):
        name = given.removeprefix("attach://")
        if name not in files:
            raise bad(f"there is no {kind} in the request")
        given = files[name]
    if isinstance(given, Upload):
        return world.files.add(given, kind)
    if given.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")  # the sandbox never leaves this machine
    stored = world.files.by_id.get(given)
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad(f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}")
    return stored


def _send_file(world: World, params: Params, kind: str) -> Json:
    caption = caption_content(world, params)
    read_markup(params.get("reply_markup"))
    chat = world.reachable(params["chat_id"], writing=True)
    reply = replied(world, chat, params)
    stored = _file(world, params[kind], kind, params.get("_files", {}))
    return _send(world, chat, {**content(stored), **caption}, params, reply)


@method("sendDocument")
def send_document(world: World, params: Params) -> Json:
    """Send a file."""
    return _send_file(world, params, "document")


@method("sendPhoto")
def send_photo(world: World, params: Params) -> Json:
    """Send a picture."""
    return _send_file(world, params, "photo")


@method("sendVoice")
def send_voice(world: World, params: Params) -> Json:
    """Send a voice message."""
    return _send_file(world, params, "voice")


@method("sendVideo")
def send_video(world: World, params: Params) -> Json:
    """Send a video."""
    return _send_file(world, params, "video")


@method("sendAnimation")
def send_animation(world: World, params: Params) -> Json:
    """Send a moving picture."""
    return _send_file(world, params, "animation")


@method("sendAudio")
def send_audio(world: World, params: Params) -> Json:
    """Send a piece of sound."""
    return _send_file(world, params, "audio")


@method("sendVideoNote")
def send_video_note(world: World, params: Params) -> Json:
    """Send a short video."""
    return _send_file(world, params, "video_note")


@method("sendMediaGroup")
def send_media_group(world: World, params: Params) -> list[Json]:
    """Send documents or photos as an album; other kinds are not done here."""
    media = params["media"]
    if len(media) not in ALBUM:
        raise bad("the album must contain from 2 to 10 items")
    chat = world.reachable(params["chat_id"], writing=True)
    reply = replied(world, chat, params)
    kinds = {item.get("type") if isinstance(item, dict) else None for item in media}
    if len(kinds) > 1 or not kinds <= {"photo", "document"}:
        raise bad("can't use the media of the specified type in the album")
    kind = str(kinds.pop())
    album = str(secrets.randbelow(2**60))
    files = params.get("_files", {})
    bodies = [
        {
            "media_group_id": album,
            **content(_file(world, item.get("media", ""), kind, files)),
            **caption_content(world, item),
        }
        for item in media
    ]
    return [_send(world, chat, body, {**params, "reply_markup": None}, reply) for body in bodies]


@method("sendChatAction")
def send_chat_action(world: World, params: Params) -> bool:
    """Show that the bot is typing."""
    if params["action"].lower() not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = world.reachable(params["chat_id"], writing=True)
    world.events.push("typing", chat_id=chat.id, action=params["action"])
    return True
