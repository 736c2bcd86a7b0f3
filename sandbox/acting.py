"""Acts of people on their phones, and the updates the bot gets from them."""

from typing import Any

from sandbox.entities import CAPTION_LIMIT, TEXT_LIMIT, detected
from sandbox.errors import ControlError
from sandbox.files import LETTERS, Upload, content
from sandbox.people import Chat, Json, Person, Said
from sandbox.updates import QUERY_LIFE
from sandbox.world import World


def chat_of(world: World, chat_id: Any) -> Chat:
    """A chat by id."""
    chat = world.chats.get(int(chat_id)) if str(chat_id).lstrip("-").isdigit() else None
    if chat is None:
        raise ControlError(404, f"there is no chat with the id {chat_id}")
    return chat


def entering(world: World, chat_id: Any, person_id: Any) -> tuple[Chat, Person]:
    """A chat and somebody who is in it and has a working account."""
    chat, person = chat_of(world, chat_id), world.person(person_id)
    if person.id not in chat.member_ids:
        raise ControlError(403, f"{person.first_name} is not in this chat")
    if person.deactivated:
        raise ControlError(403, f"{person.first_name}'s account is deactivated")
    return chat, person


def message_of(chat: Chat, message_id: Any) -> Said:
    """A message that is still in the chat."""
    said = chat.messages.get(int(message_id)) if str(message_id).isdigit() else None
    if said is None:
        raise ControlError(404, f"there is no message {message_id} in this chat")
    return said


def write(
    world: World,
    chat: Chat,
    person: Person,
    body: Json,
    reply: Said | None = None,
    *,
    quiet: bool = False,
    thread: int | None = None,
) -> Said:
    """Say something as a person; the bot gets it unless its privacy mode keeps it out."""
    if chat.blocked:
        raise ControlError(403, f"{person.first_name} has blocked the bot")
    if chat.migrated_to is not None:
        raise ControlError(409, "this group has become a supergroup")
    first = chat.private and not chat.started
    chat.started = chat.started or chat.private
    said = world.say(chat, world.users[person.id], body, reply, thread=thread)
    chat.unread[person.id] = 0
    if hears(world, chat, said):
        world.queue.push("message", said.json, chat.id)
    if first and not quiet:
        world.changed(chat)
    return said


def text_body(text: Any, entities: list[Json] | None = None) -> Json:
    """The text of a message as a phone sends it: trimmed, with commands and links marked."""
    text = str(text or "").strip()
    if not text:
        raise ControlError(400, "a message needs some text")
    if len(text) > TEXT_LIMIT:
        raise ControlError(400, f"a message has at most {TEXT_LIMIT} characters")
    found = entities or detected(text)
    return {"text": text, "entities": found} if found else {"text": text}


def file_body(world: World, upload: Upload, kind: str, caption: str) -> Json:
    """A file with its caption."""
    if kind not in LETTERS:
        raise ControlError(400, f"a file is sent as one of {', '.join(LETTERS)}")
    if len(caption) > CAPTION_LIMIT:
        raise ControlError(400, f"a caption has at most {CAPTION_LIMIT} characters")
    body = content(world.files.add(upload, kind))
    if caption.strip():
        body["caption"] = caption.strip()
        found = detected(body["caption"])
        if found:
            body["caption_entities"] = found
    return body


def hears(world: World, chat: Chat, said: Said) -> bool:
    """Check whether the bot gets a message: all in private; in groups, with privacy mode, those for it or via it."""
    if chat.private:
        return True
    if chat.bot_status != "member":
        return False
    if not world.settings.privacy:
        return True
    if said.json.get("via_bot", {}).get("id") == world.bot_id:
        return True
    replied = said.json.get("reply_to_message")
    if replied and replied.get("from", {}).get("id") == world.bot_id:
        return True
    text = said.json.get("text") or said.json.get("caption") or ""
    units = text.encode("utf-16-le")
    me = "@" + world.settings.username.lower()
    for entity in said.json.get("entities") or said.json.get("caption_entities") or ():
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        word = units[start:end].decode("utf-16-le", errors="replace").lower()
        if entity["type"] == "mention" and word == me:
            return True
        if entity["type"] == "bot_command" and ("@" not in word or word.endswith(me)):
            return True
    return False


def edit(world: World, chat: Chat, person: Person, said: Said, text: Any) -> Json:
    """Correct a person's message."""
    if said.sender != person.id or "text" not in said.json:
        raise ControlError(403, "only one's own texts can be edited")
    if chat.blocked:
        raise ControlError(403, f"{person.first_name} has blocked the bot")
    body = text_body(text)
    kept = {name: value for name, value in said.json.items() if name not in ("text", "entities")}
    world.replace(chat, said, {**kept, "edit_date": world.clock.unix(), **body}, "edited")
    if hears(world, chat, said):
        world.queue.push("edited_message", said.json, chat.id)
    return said.shown()


def tap(world: World, chat: Chat, person: Person, said: Said, chosen: Json) -> str:
    """Press a button under a message, or forge its data; returns the callback query's id."""
    if chat.blocked:
        raise ControlError(403, f"{person.first_name} has blocked the bot")
    if said.sender != world.bot_id and "via_bot" not in said.json:
        raise ControlError(400, "only the bot's messages have buttons")
    data = chosen.get("data")
    if data is None:
        try:
            row, col = int(chosen["row"]), int(chosen["col"])
            if row < 0 or col < 0:
                raise IndexError
            button = said.json["reply_markup"]["inline_keyboard"][row][col]
        except (KeyError, IndexError, ValueError, TypeError):
            raise ControlError(404, "there is no such button under this message") from None
        data = button.get("callback_data")
        if data is None:
            raise ControlError(400, "this button sends nothing to the bot")
    query_id = world.open_query(person.id, chat.id, QUERY_LIFE)
    # Under a message sent inline the bot learns neither the chat nor the message, only an id to edit it by.
    where = {"inline_message_id": inline_id(chat, said)} if "via_bot" in said.json else {"message": said.json}
    query = {
        "id": query_id,
        "from": world.users[person.id],
        **where,
        "chat_instance": str(abs(hash((chat.id, world.bot_id)))),
        "data": str(data),
    }
    world.queue.push("callback_query", query, chat.id)
    return query_id


def inline_id(chat: Chat, said: Said) -> str:
    """Id of a message sent inline, as the bot gets it."""
    return f"inline{chat.id}_{said.json['message_id']}"


def start(world: World, chat: Chat, person: Person, payload: str | None) -> Said:
    """Press Start, as the deep link does; it also takes back a block."""
    if chat.blocked:
        block(world, chat, person, False)
    text = f"/start {payload}" if payload else "/start"
    return write(world, chat, person, text_body(text))


def block(world: World, chat: Chat, person: Person, blocked: bool) -> None:
    """Block the bot or unblock it."""
    if not chat.private:
        raise ControlError(400, "only in a private chat the bot can be blocked")
    if chat.blocked != blocked:
        chat.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        membership(world, chat, person, old, new)
        world.changed(chat)


def membership(world: World, chat: Chat, person: Person, old: str, new: str) -> None:
    """Inform the bot that it is now in a chat, or no longer."""

    def member(status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": world.bot_user, "status": status, **until}

    update = {
        "chat": chat.header,
        "from": world.users[person.id],
        "date": world.clock.unix(),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }
    world.queue.push("my_chat_member", update, chat.id)


def make_group(world: World, title: str, members: list[Person], kind: str, topics: list[str]) -> Chat:
    """A new group with the bot in it; the first member made it. With topics it is a forum, and a supergroup."""
    chat = world.new_group(title, [person.id for person in members], "supergroup" if topics else kind)
    if topics:
        chat.header = {**chat.header, "is_forum": True}
    membership(world, chat, members[0], "left", "member")
    created = {"group_chat_created": True} if chat.type == "group" else {"supergroup_chat_created": True}
    _notice(world, chat, members[0], created)
    for name in topics:
        thread = chat.next_message_id
        chat.topics[thread] = name
        _notice(world, chat, members[0], {"forum_topic_created": {"name": name, "icon_color": 7322096}}, thread)
    world.changed(chat)
    return chat


def _notice(world: World, chat: Chat, person: Person, body: Json, thread: int | None = None) -> None:
    """A service message; privacy mode does not hide those."""
    said = world.say(chat, world.users[person.id], body, thread=thread)
    if chat.bot_status == "member":
        world.queue.push("message", said.json, chat.id)


def migrate(world: World, chat: Chat) -> Chat:
    """The group becomes a supergroup with another id."""
    if chat.type != "group" or chat.migrated_to is not None:
        raise ControlError(409, "only a group that has not migrated yet can")
    creator = world.people[chat.member_ids[0]]
    new = world.new_group(chat.title, chat.member_ids, "supergroup")
    new.bot_status = chat.bot_status
    _notice(world, chat, creator, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new.id
    _notice(world, new, creator, {"migrate_from_chat_id": chat.id})
    world.changed(chat)
    world.changed(new)
    return new


def set_bot_status(world: World, chat: Chat, status: str) -> None:
    """Kick the bot out of a group, or bring it back."""
    if chat.private:
        raise ControlError(400, "a private chat has nobody to kick")
    if chat.bot_status == status:
        return
    creator = world.people[chat.member_ids[0]]
    membership(world, chat, creator, chat.bot_status, status)
    if status == "kicked":
        _notice(world, chat, creator, {"left_chat_member": world.bot_user})
        chat.bot_status = status
    else:
        chat.bot_status = status
        _notice(world, chat, creator, {"new_chat_members": [world.bot_user]})
    world.changed(chat)
