"""Editing and deleting what was sent."""

from sandbox.errors import bad
from sandbox.markup import inline_only
from sandbox.methods.composing import Params, caption_content, text_content
from sandbox.methods.registry import method
from sandbox.people import Chat, Json, Said
from sandbox.world import World

DELETABLE_SECONDS = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
_TEXT = ("text", "entities", "link_preview_options", "reply_markup")
_CAPTION = ("caption", "caption_entities", "reply_markup")


def _editable(world: World, params: Params) -> tuple[Chat, Said]:
    if "inline_message_id" in params and "chat_id" not in params:
        raise bad("MESSAGE_ID_INVALID")  # inline messages are not kept here
    if "chat_id" not in params:
        raise bad("chat_id is empty" if "message_id" in params else "message identifier is not specified")
    chat = world.reachable(params["chat_id"], writing=True)
    said = chat.messages.get(params.get("message_id", 0))
    if said is None:
        raise bad("message to edit not found")
    if said.sender != world.bot_id:
        raise bad("message can't be edited")
    return chat, said


def _edit(world: World, chat: Chat, said: Said, parts: tuple[str, ...], new: Json) -> Json:
    if all(said.json.get(name) == new.get(name) for name in parts):
        raise bad(NOT_MODIFIED)
    message = {name: value for name, value in said.json.items() if name not in parts}
    message.update(new)
    markup_only = parts == ("reply_markup",)
    if not markup_only:
        message["edit_date"] = world.clock.unix()
    world.replace(chat, said, message, "markup" if markup_only else "edited")
    world.counts["edited"] += 1
    return message


def _with_markup(body: Json, params: Params) -> Json:
    inline = inline_only(params.get("reply_markup"))
    return {**body, "reply_markup": inline} if inline else body


@method("editMessageText")
def edit_message_text(world: World, params: Params) -> Json:
    """New text; a keyboard that is not given again goes away."""
    new = _with_markup(text_content(world, params), params)
    chat, said = _editable(world, params)
    if "text" not in said.json:
        raise bad("there is no text in the message to edit")
    return _edit(world, chat, said, _TEXT, new)


@method("editMessageCaption")
def edit_message_caption(world: World, params: Params) -> Json:
    """New caption under a file."""
    new = _with_markup(caption_content(world, params), params)
    chat, said = _editable(world, params)
    if "document" not in said.json and "photo" not in said.json:
        raise bad("there is no caption in the message to edit")
    return _edit(world, chat, said, _CAPTION, new)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, params: Params) -> Json:
    """New inline keyboard, or none."""
    new = _with_markup({}, params)
    chat, said = _editable(world, params)
    return _edit(world, chat, said, ("reply_markup",), new)


def _deletable(world: World, chat: Chat, said: Said) -> bool:
    if world.machine() - said.at > DELETABLE_SECONDS:
        return False
    # The bot runs no group here, so there it takes back its own words only.
    return said.sender == world.bot_id or chat.private


@method("deleteMessage")
def delete_message(world: World, params: Params) -> bool:
    """Take one message away."""
    chat = world.reachable(params["chat_id"], writing=True)
    said = chat.messages.get(params["message_id"])
    if said is None:
        raise bad("message to delete not found")
    if not _deletable(world, chat, said):
        raise bad("message can't be deleted")
    world.delete(chat, params["message_id"])
    return True


@method("deleteMessages")
def delete_messages(world: World, params: Params) -> bool:
    """Take up to 100 messages away; those that are gone or can't be are skipped."""
    chat = world.reachable(params["chat_id"], writing=True)
    if len(params["message_ids"]) > 100:
        raise bad("too many message identifiers specified")
    for message_id in params["message_ids"]:
        said = chat.messages.get(message_id)
        if said is not None and _deletable(world, chat, said):
            world.delete(chat, message_id)
    return True
