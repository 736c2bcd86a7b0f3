"""The bot itself: who it is, its commands, descriptions and menu button; logging out."""

from typing import Any

from sandbox.commands import DEFAULT, Scope, read_commands, read_language
from sandbox.errors import bad
from sandbox.methods.registry import HANDLERS, Params, method
from sandbox.people import Json
from sandbox.world import World

_TEXTS = (("Name", "name", 64), ("Description", "description", 512), ("ShortDescription", "short_description", 120))
_WIDE_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")


@method("getMe")
def get_me(world: World, params: Params) -> Json:
    """The bot's User object, with the fields only the bot itself gets."""
    return {
        **world.bot_user,
        "can_join_groups": True,
        "can_read_all_group_messages": not world.settings.privacy,
        "supports_inline_queries": True,
        "supports_guest_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


@method("logOut")
def log_out(world: World, params: Params) -> bool:
    """Log out: after this every call fails with `Logged out`."""
    world.logged_out = True
    return True


@method("close")
def close(world: World, params: Params) -> bool:
    """Close nothing: one server holds the bot."""
    return True


def _number(value: Any, why: str) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise bad(why) from None


def _scope(world: World, params: Params) -> Scope:
    given = params.get("scope")
    if not given:
        return DEFAULT
    kind = given.get("type")
    if kind in _WIDE_SCOPES:
        return (kind, 0, 0)
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    if given.get("chat_id") in (None, ""):
        raise bad("can't parse BotCommandScope: Empty chat_id specified")
    chat = world.reachable(_number(given["chat_id"], "chat not found"), writing=False)
    if chat.private and kind != "chat":
        raise bad("can't use specified scope in private chats")
    if kind != "chat_member":
        return (kind, chat.id, 0)
    user_id = _number(given.get("user_id", 0), "can't parse BotCommandScope: Invalid user_id specified")
    if user_id <= 0:
        raise bad("can't parse BotCommandScope: Invalid user_id specified")
    return (kind, chat.id, user_id)


@method("setMyCommands")
def set_my_commands(world: World, params: Params) -> bool:
    """The commands of a scope in a language."""
    scope, language = _scope(world, params), read_language(params.get("language_code", ""))
    return _put_commands(world, scope, language, read_commands(params["commands"]))


@method("deleteMyCommands")
def delete_my_commands(world: World, params: Params) -> bool:
    """Delete the commands of a scope and language."""
    return _put_commands(world, _scope(world, params), read_language(params.get("language_code", "")), [])


def _put_commands(world: World, scope: Scope, language: str, commands: list[dict[str, str]]) -> bool:
    world.commands.set(scope, language, commands)
    chat = world.chats.get(scope[1])
    if chat is not None:
        world.events.push("commands", chat=world.shown(chat))
    else:
        world.events.push("commands")
    return True


@method("getMyCommands")
def get_my_commands(world: World, params: Params) -> list[dict[str, str]]:
    """Get exactly the list set for a scope and language."""
    return world.commands.get(_scope(world, params), read_language(params.get("language_code", "")))


@method("setChatMenuButton")
def set_chat_menu_button(world: World, params: Params) -> bool:
    """The button beside the input field, of one private chat or of all."""
    button = params.get("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "default", "web_app"):
        raise bad("can't parse menu button: MenuButton has unsupported type")
    if "chat_id" not in params:
        world.menu_button = {"type": "commands"} if button["type"] == "default" else button
        world.events.push("commands")
        return True
    chat = world.reachable(params["chat_id"], writing=False)
    if not chat.private:
        raise bad("chat not found")
    chat.menu_button = None if button["type"] == "default" else button
    world.changed(chat)
    return True


@method("getChatMenuButton")
def get_chat_menu_button(world: World, params: Params) -> Json:
    """The button of a chat, or the one of all."""
    chat = world.reachable(params["chat_id"], writing=False) if "chat_id" in params else None
    return (chat.menu_button if chat else None) or world.menu_button


def _register_text(name: str, field: str, limit: int) -> None:
    def put(world: World, params: Params) -> bool:
        text, language = params.get(field, ""), read_language(params.get("language_code", ""))
        if len(text) > limit:
            raise bad(f"BOT_{'TITLE' if field == 'name' else 'ABOUT'}_INVALID")
        world.profile[field, language] = text
        return True

    def get(world: World, params: Params) -> dict[str, str]:
        language = read_language(params.get("language_code", ""))
        default = world.name if field == "name" else ""
        return {field: world.profile.get((field, language)) or world.profile.get((field, "")) or default}

    HANDLERS[f"setmy{name.lower()}"], HANDLERS[f"getmy{name.lower()}"] = put, get


for _name, _field, _limit in _TEXTS:
    _register_text(_name, _field, _limit)
