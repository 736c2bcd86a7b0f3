"""Acts of people in chats, over HTTP."""

import secrets
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox import acting, inline
from sandbox.control.http import answer, number, object_of, world_of
from sandbox.errors import ApiError, ControlError
from sandbox.files import Upload
from sandbox.people import Chat, Json, Person, Said
from sandbox.things import forwarded, thing_body
from sandbox.world import World

MOST_MESSAGES = 500
ALBUM = 10


def _entering(request: web.Request, body: Any) -> tuple[Chat, Person]:
    return acting.entering(world_of(request), request.match_info["chat_id"], body.get("as"))


async def post_group(request: web.Request) -> web.Response:
    """A new group with the bot in it."""
    world, body = world_of(request), await object_of(request)
    kind, members = body.get("type", "group"), body.get("member_ids") or []
    if kind not in ("group", "supergroup"):
        raise ControlError(400, "type is group or supergroup")
    if not body.get("title") or not members:
        raise ControlError(400, "a group needs a title and member_ids")
    people = [world.person(member) for member in members]
    topics = [str(name) for name in body.get("topics") or []]
    return answer(world.shown(acting.make_group(world, str(body["title"]), people, kind, topics)))


async def post_migrate(request: web.Request) -> web.Response:
    """The group becomes a supergroup."""
    world = world_of(request)
    chat = acting.chat_of(world, request.match_info["chat_id"])
    return answer(world.shown(acting.migrate(world, chat)))


async def post_kick(request: web.Request) -> web.Response:
    """The bot is kicked."""
    return _with_status(request, "kicked")


async def post_add(request: web.Request) -> web.Response:
    """The bot is brought back."""
    return _with_status(request, "member")


def _with_status(request: web.Request, status: str) -> web.Response:
    world = world_of(request)
    chat = acting.chat_of(world, request.match_info["chat_id"])
    acting.set_bot_status(world, chat, status)
    return answer(world.shown(chat))


async def get_messages(request: web.Request) -> web.Response:
    """The latest messages, or those before one, oldest first; and the keyboard that person has."""
    world = world_of(request)
    chat = acting.chat_of(world, request.match_info["chat_id"])
    limit = min(max(int(number(request.query.get("limit"), "limit", 50)), 1), MOST_MESSAGES)
    before = number(request.query.get("before"), "before", float("inf"))
    found: list[Json] = []
    for message_id in reversed(chat.messages):
        if len(found) == limit:
            break
        if message_id < before:
            found.append(chat.messages[message_id].shown())
    person_id = int(number(request.query.get("as"), "as", 0))
    if person_id:
        world.person(person_id)
    keyboard = chat.keyboards.get(person_id) or chat.keyboards.get(0)
    return answer({"messages": found[::-1], "keyboard": keyboard})


async def post_read(request: web.Request) -> web.Response:
    """Mark the chat as read by a person."""
    world, body = world_of(request), await object_of(request)
    chat, person = _entering(request, body)
    chat.unread[person.id] = 0
    world.events.push("unread", chat_id=chat.id, person_id=person.id, unread=0)
    return answer({"unread": 0})


async def post_message(request: web.Request) -> web.Response:
    """Write as a person, or send a file, something else or a message on; of an album the last message is the answer."""
    world = world_of(request)
    form = request.content_type == "multipart/form-data"
    body: Any = await request.post() if form else await object_of(request)
    chat, person = _entering(request, body)
    replied = body.get("reply_to_message_id")
    reply = acting.message_of(chat, replied) if replied not in (None, "") else None
    contents = _files(world, body) if form else [_content(world, person, body)]
    thread = _thread(chat, body.get("message_thread_id"))
    return answer([acting.write(world, chat, person, one, reply, thread=thread) for one in contents][-1].shown())


def _content(world: World, person: Person, body: Json) -> Json:
    """The content of a message that is no file: a text, something of a kind, or one sent on from another chat."""
    if isinstance(given := body.get("forward"), dict):
        chat, _ = acting.entering(world, given.get("chat_id"), person.id)
        said: Said = acting.message_of(chat, given.get("message_id"))
        return forwarded(said, world.users.get(said.sender, world.bot_user))
    if (kind := body.get("kind", "text")) != "text":
        return thing_body(world, str(kind), body)
    return acting.text_body(body.get("text"), body.get("entities"))


def _thread(chat: Chat, given: Any) -> int | None:
    """The topic a message is written in; the general one has no number."""
    if given in (None, ""):
        return None
    thread = int(number(given, "message_thread_id"))
    if thread not in chat.topics:
        raise ControlError(404, f"there is no topic {thread} in this chat")
    return thread


def _files(world: World, body: Any) -> list[Json]:
    """The contents of the messages by which files are sent; the caption is that of the first."""
    parts = [part for part in body.getall("file", ()) if isinstance(part, FileField)]
    if not parts:
        raise ControlError(400, "the form has no file")
    if len(parts) > ALBUM:
        raise ControlError(400, f"an album has at most {ALBUM} files")
    album = {"media_group_id": str(secrets.randbelow(2**60))} if len(parts) > 1 else {}
    kind, captions = str(body.get("kind", "document")), [str(body.get("caption", ""))] + [""] * (len(parts) - 1)
    uploads = [Upload(part.filename, part.file.read(), part.content_type) for part in parts]
    made = zip(uploads, captions, strict=True)
    return [{**album, **acting.file_body(world, upload, kind, caption)} for upload, caption in made]


async def post_edit(request: web.Request) -> web.Response:
    """Correct a person's message."""
    body = await object_of(request)
    chat, person = _entering(request, body)
    said = acting.message_of(chat, request.match_info["message_id"])
    return answer(acting.edit(world_of(request), chat, person, said, body.get("text")))


async def post_tap(request: web.Request) -> web.Response:
    """Press a button."""
    body = await object_of(request)
    chat, person = _entering(request, body)
    said = acting.message_of(chat, request.match_info["message_id"])
    return answer({"callback_query_id": acting.tap(world_of(request), chat, person, said, body)})


async def post_start(request: web.Request) -> web.Response:
    """Press Start."""
    body = await object_of(request)
    chat, person = _entering(request, body)
    return answer(acting.start(world_of(request), chat, person, body.get("payload")).shown())


async def post_block(request: web.Request) -> web.Response:
    """Block the bot, or take the block back."""
    world, body = world_of(request), await object_of(request)
    chat, person = _entering(request, body)
    acting.block(world, chat, person, bool(body.get("blocked", True)))
    return answer(world.shown(chat))


async def post_inline(request: web.Request) -> web.Response:
    """Type an inline query, in the chat `chat_id` or nowhere in particular."""
    world, body = world_of(request), await object_of(request)
    person = world.person(body.get("as"))
    chat = acting.entering(world, body["chat_id"], person.id)[0] if "chat_id" in body else None
    return answer({"inline_query_id": inline.ask(world, chat, person, str(body.get("query", "")))})


async def post_chosen(request: web.Request) -> web.Response:
    """Send one of an inline query's results to a chat."""
    body = await object_of(request)
    chat, person = _entering(request, body)
    chosen = str(body.get("inline_query_id")), str(body.get("result_id"))
    return answer(inline.choose(world_of(request), chat, person, *chosen).shown())


@web.middleware
async def errors(request: web.Request, handler: Any) -> web.StreamResponse:
    """Errors of `/sandbox` calls as JSON; of the Bot API's only a client that is gone comes this far."""
    try:
        response: web.StreamResponse = await handler(request)
    except ControlError as error:
        return answer({"error": error.text}, error.code)
    except ApiError as error:
        return answer({"error": error.description}, error.code)
    except web.HTTPRequestEntityTooLarge:
        return answer({"error": "this file is too large"}, 413)
    except ConnectionResetError:  # a client that died in the middle of its call hears nothing
        return answer({"error": "the client is gone"}, 499)
    return response


_CHAT = "/sandbox/chats/{chat_id}"
ROUTES = [
    web.post("/sandbox/groups", post_group),
    web.post("/sandbox/groups/{chat_id}/migrate", post_migrate),
    web.post("/sandbox/groups/{chat_id}/kick", post_kick),
    web.post("/sandbox/groups/{chat_id}/add", post_add),
    web.get(_CHAT + "/messages", get_messages),
    web.post(_CHAT + "/messages", post_message),
    web.post(_CHAT + "/messages/{message_id}/edit", post_edit),
    web.post(_CHAT + "/messages/{message_id}/tap", post_tap),
    web.post(_CHAT + "/read", post_read),
    web.post(_CHAT + "/start", post_start),
    web.post(_CHAT + "/block", post_block),
    web.post(_CHAT + "/inline", post_chosen),
    web.post("/sandbox/inline", post_inline),
]
