"""Contents of messages that are neither texts nor files, and of messages that are forwarded, as Telegram gives them."""

import secrets
from collections.abc import Callable
from typing import Any

from sandbox.errors import ControlError
from sandbox.people import Json, Person, Said
from sandbox.world import World

ENVELOPE = frozenset(
    {
        "message_id", "from", "chat", "date", "edit_date", "reply_to_message", "reply_markup", "media_group_id",
        "message_thread_id", "is_topic_message", "via_bot", "has_protected_content",
    }
)  # fmt: skip
"""Fields of a message that a forwarded one does not take over."""

STICKER = "👍"
LEAST_OPTIONS, MOST_OPTIONS = 2, 12


def thing_body(world: World, kind: str, given: Json) -> Json:
    """The content of a sticker, a contact, a poll or a location."""
    if kind not in _MADE:
        raise ControlError(400, f"a message is a text, or one of {', '.join(_MADE)}")
    return {kind: _MADE[kind](world, given)}


def forwarded(said: Said, sender: Json) -> Json:
    """The content of a message as it is passed on: with where it came from, without its buttons."""
    if "new_chat_members" in said.json or "forum_topic_created" in said.json:
        raise ControlError(400, "a service message can't be forwarded")
    origin = {"type": "user", "sender_user": sender, "date": said.json["date"]}
    content = {name: value for name, value in said.json.items() if name not in ENVELOPE}
    return {"forward_origin": origin, **content}


def _sticker(world: World, given: Json) -> Json:
    emoji = str(given.get("emoji") or STICKER)
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {
        "file_id": "CA" + secrets.token_urlsafe(20),
        "file_unique_id": secrets.token_urlsafe(8),
        **shape,
        "emoji": emoji,
    }


def _contact(world: World, given: Json) -> Json:
    whose: Person = world.person(given.get("person_id"))
    named: Json = {"phone_number": "+66800000000", "first_name": whose.first_name, "user_id": whose.id}
    return {**named, "last_name": whose.last_name} if whose.last_name else named


def _poll(world: World, given: Json) -> Json:
    options = [str(one) for one in given.get("options") or ()]
    question = str(given.get("question") or "")
    if not question or not LEAST_OPTIONS <= len(options) <= MOST_OPTIONS:
        raise ControlError(400, f"a poll has a question and {LEAST_OPTIONS} to {MOST_OPTIONS} options")
    return {
        "id": str(secrets.randbelow(2**60)),
        "question": question,
        "options": [
            {"persistent_id": str(at), "text": text, "voter_count": 0} for at, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }  # fmt: skip


def _location(world: World, given: Json) -> Json:
    try:
        place = {name: float(given[name]) for name in ("latitude", "longitude")}
    except (KeyError, TypeError, ValueError):
        raise ControlError(400, "a location has a latitude and a longitude") from None
    return place


_MADE: dict[str, Callable[[World, Json], Any]] = {
    "sticker": _sticker,
    "contact": _contact,
    "poll": _poll,
    "location": _location,
}
