"""People, chats and what was said in them: the plain records."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

FIRST_PERSON_ID = 100_000_001
FIRST_GROUP_ID = -4_000_000_001
FIRST_SUPERGROUP_ID = -1_002_000_000_001
MESSAGES_KEPT = 2_000


@dataclass(slots=True)
class Person:
    """Person with a phone. `label`, in both languages, and `tint` are for the page only."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str = "th"
    label: str | None = None
    label_en: str | None = None
    tint: str | None = None
    deactivated: bool = False

    def user(self) -> Json:
        """Telegram's User object."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        user["language_code"] = self.language_code
        return user

    def shown(self) -> Json:
        """The person as the page knows them."""
        return {name: getattr(self, name) for name in PERSON_FIELDS}


PERSON_FIELDS = tuple(Person.__dataclass_fields__)


@dataclass(slots=True)
class Said:
    """A stored message: Telegram's Message object, and what Telegram keeps to itself. `at` is machine time."""

    json: Json
    sender: int
    at: float
    edited: bool = False
    reaction: str = ""
    # What an edit is compared with, before entities were parsed away from it.
    keyboard: Json | None = None

    def shown(self) -> Json:
        """The message as the page knows it."""
        return {**self.json, "edited": self.edited, "reaction": self.reaction, "mine_of": self.sender}


@dataclass(slots=True)
class Chat:
    """A private chat of one person with the bot (ids are equal), or a group with several."""

    id: int
    type: str
    title: str
    member_ids: list[int]
    messages: dict[int, Said] = field(default_factory=dict)
    next_message_id: int = 1
    unread: dict[int, int] = field(default_factory=dict)
    keyboards: dict[int, Json] = field(default_factory=dict)
    blocked: bool = False
    started: bool = False
    bot_status: str = "member"
    migrated_to: int | None = None
    topics: dict[int, str] = field(default_factory=dict)
    menu_button: Json | None = None
    header: Json = field(default_factory=dict)

    @property
    def private(self) -> bool:
        """Check whether it is one person's chat with the bot."""
        return self.type == "private"

    def last(self) -> Said | None:
        """The newest message that is still there."""
        return self.messages[next(reversed(self.messages))] if self.messages else None

    def keep(self, said: Said) -> None:
        """Store a new message; the oldest goes when there are too many."""
        self.messages[said.json["message_id"]] = said
        if len(self.messages) > MESSAGES_KEPT:
            del self.messages[next(iter(self.messages))]


def chat_header(chat: Chat, person: Person | None) -> Json:
    """Telegram's Chat object, as every message holds it."""
    if person is None:
        header: Json = {"id": chat.id, "title": chat.title, "type": chat.type}
        if chat.type == "group":
            header["all_members_are_administrators"] = False
        return header
    header = {"id": chat.id, "first_name": person.first_name}
    if person.last_name:
        header["last_name"] = person.last_name
    if person.username:
        header["username"] = person.username
    header["type"] = "private"
    return header
