"""Methods by which the bot learns about chats and their members."""

from sandbox.errors import bad
from sandbox.methods.registry import Params, method
from sandbox.people import Chat, Json
from sandbox.world import World

_MAY = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method("getChat")
def get_chat(world: World, params: Params) -> Json:
    """Telegram's ChatFullInfo."""
    chat = world.reachable(params["chat_id"], writing=False)
    info: Json = {
        **chat.header,
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.private:
        if chat.header.get("username"):
            info["active_usernames"] = [chat.header["username"]]
    else:
        info["permissions"] = dict.fromkeys(_MAY, True)
    return info


def member(world: World, chat: Chat, user_id: int) -> Json:
    """Telegram's ChatMember."""
    if user_id == world.bot_id:
        found: Json = {"user": world.bot_user, "status": "member" if chat.private else chat.bot_status}
    elif user_id in world.users:
        inside = user_id in chat.member_ids
        status = "creator" if world.admin(chat, user_id) else "member" if inside else "left"
        found = {"user": world.users[user_id], "status": status}
    else:
        raise bad("PARTICIPANT_ID_INVALID")
    if found["status"] == "creator":
        found["is_anonymous"] = False
    if found["status"] == "kicked":
        found["until_date"] = 0
    return found


@method("getChatMember")
def get_chat_member(world: World, params: Params) -> Json:
    """Membership of somebody in a chat."""
    return member(world, world.reachable(params["chat_id"], writing=False), params["user_id"])


@method("getChatAdministrators")
def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Administrators of a group."""
    chat = world.reachable(params["chat_id"], writing=False)
    if chat.private:
        raise bad("there are no administrators in the private chat")
    return [member(world, chat, user_id) for user_id in chat.member_ids[:1]]


@method("getChatMemberCount")
def get_chat_member_count(world: World, params: Params) -> int:
    """Count of a chat's members, the bot too."""
    chat = world.reachable(params["chat_id"], writing=False)
    return len(chat.member_ids) + (chat.bot_status == "member")
