"""The whole loopback Telegram in memory: people, chats, messages, and the bot's side of it."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.calls import Calls
from sandbox.clock import OfficeClock
from sandbox.commands import Commands
from sandbox.errors import ApiError, ControlError, bad, forbidden
from sandbox.events import Events
from sandbox.faults import Fault
from sandbox.files import Files
from sandbox.limits import Limits
from sandbox.people import (
    FIRST_GROUP_ID,
    FIRST_PERSON_ID,
    FIRST_SUPERGROUP_ID,
    Chat,
    Json,
    Person,
    Said,
    chat_header,
)
from sandbox.updates import UpdateQueue
from sandbox.webhook import Webhook

OFFERED_KEPT = 200


@dataclass(slots=True)
class Settings:
    """Settings of the sandbox at its start. The token is kept out of every repr, log and list."""

    token: str = field(repr=False)
    username: str
    name: str
    clock: datetime
    privacy: bool = True
    webhook_pause: float = 1.0
    machine: Callable[[], float] = time.monotonic


@dataclass(slots=True)
class Query:
    """A callback or inline query that waits for its answer; `expires` is machine time."""

    person_id: int
    chat_id: int
    expires: float


@dataclass(slots=True)
class Offered:
    """Messages that the results of an answered inline query would send, by the result's id."""

    person_id: int
    contents: dict[str, Json]


class World:
    """Everything there is. Methods here change it and inform the page; the Bot API and the people both use them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.machine = settings.machine
        self.clock = OfficeClock(settings.clock, settings.machine)
        self.bot_id = int(settings.token.split(":", 1)[0])
        self.name = settings.name
        self.events = Events()
        self.queue = UpdateQueue(settings.machine)
        self.webhook = Webhook(self.queue, settings.webhook_pause)
        self.people: dict[int, Person] = {}
        self.users: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.offered: dict[str, Offered] = {}
        self.files = Files()
        self.commands = Commands()
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_button: Json = {"type": "commands"}
        self.presets: list[Json] = []
        self.story: list[Json] = []
        self.faults: list[Fault] = []
        self.limits = Limits()
        self.calls = Calls(settings.token)
        self.counts = dict.fromkeys(("sent", "edited", "deleted", "calls", "errors", "refused_429"), 0)
        self.logged_out = False
        self.bot_user: Json = {
            "id": self.bot_id, "is_bot": True, "first_name": settings.name, "username": settings.username,
        }  # fmt: skip

    # --- people and chats ---

    def save_person(self, fields: Json) -> Person:
        """Create or update somebody; their private chat with the bot is there from now on."""
        person = self.people.get(fields["id"]) if fields.get("id") else None
        if person is None:
            new_id = fields.get("id") or max(self.people, default=FIRST_PERSON_ID - 1) + 1
            person = Person(new_id, "")
            self.chats[new_id] = Chat(new_id, "private", "", [new_id])
            self.people[new_id] = person
        for name, value in fields.items():
            setattr(person, name, value)
        chat = self.chats[person.id]
        chat.title = " ".join(filter(None, (person.first_name, person.last_name)))
        chat.header = chat_header(chat, person)
        self.users[person.id] = person.user()
        self.events.push("people", person=person.shown())
        return person

    def new_group(self, title: str, member_ids: list[int], kind: str) -> Chat:
        """A group with these people; ids fall as Telegram's do. The bot is not informed yet."""
        first = FIRST_SUPERGROUP_ID if kind == "supergroup" else FIRST_GROUP_ID
        taken = [chat_id for chat_id, chat in self.chats.items() if chat.type == kind]
        chat = Chat(min(taken, default=first + 1) - 1, kind, title, list(member_ids))
        chat.header = chat_header(chat, None)
        self.chats[chat.id] = chat
        return chat

    def person(self, person_id: Any) -> Person:
        """Find a person by id, for a `/sandbox` call."""
        person = self.people.get(int(person_id)) if str(person_id).lstrip("-").isdigit() else None
        if person is None:
            raise ControlError(404, f"there is nobody with the id {person_id}")
        return person

    def reachable(self, chat_id: int | str, *, writing: bool) -> Chat:
        """The chat a Bot API call names, or Telegram's reason why not."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else self._public(chat_id)
        if chat is None:
            raise bad("chat not found")
        if chat.private:
            if writing:
                self._check_person(chat)
            return chat
        if chat.migrated_to is not None:
            if writing:
                raise ApiError(
                    400, "Bad Request: group chat was upgraded to a supergroup chat",
                    {"migrate_to_chat_id": chat.migrated_to},
                )  # fmt: skip
        elif chat.bot_status != "member" and (writing or chat.type == "supergroup"):
            what = "group chat" if chat.type == "group" else "supergroup chat"
            how = "was kicked from" if chat.bot_status == "kicked" else "is not a member of"
            raise forbidden(f"bot {how} the {what}")
        return chat

    def _public(self, name: str) -> Chat | None:
        # People cannot be written to by username; there are no public groups here.
        if name.lstrip("@") == self.settings.username:
            return self.chats.get(self.bot_id)
        return None

    def _check_person(self, chat: Chat) -> None:
        if self.people[chat.id].deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")

    # --- messages ---

    def say(self, chat: Chat, sender: Json, content: Json, reply: Said | None = None) -> Said:
        """Store a message and show it on the page; `content` is all but the envelope."""
        message: Json = {
            "message_id": chat.next_message_id, "from": sender, "chat": chat.header, "date": self.clock.unix(),
        }  # fmt: skip
        if reply is not None:
            message["reply_to_message"] = {k: v for k, v in reply.json.items() if k != "reply_to_message"}
        message.update(content)
        chat.next_message_id += 1
        said = Said(message, sender["id"], self.machine())
        chat.keep(said)
        self.events.push("message", chat_id=chat.id, message=said.shown())
        for member in chat.member_ids:
            if member != said.sender:
                count = chat.unread[member] = chat.unread.get(member, 0) + 1
                self.events.push("unread", chat_id=chat.id, person_id=member, unread=count)
        return said

    def replace(self, chat: Chat, said: Said, message: Json, kind: str) -> None:
        """Put new content into a message. The old object stays as it was: events and updates hold it."""
        said.json = message
        if kind == "edited":
            said.edited = True
        self.events.push(kind, chat_id=chat.id, message=said.shown())

    def delete(self, chat: Chat, message_id: int) -> None:
        """Take a message away."""
        del chat.messages[message_id]
        self.counts["deleted"] += 1
        self.events.push("deleted", chat_id=chat.id, message_id=message_id)

    # --- queries ---

    def open_query(self, person_id: int, chat_id: int, life: float) -> str:
        """A new query's id; it can be answered once, within its life."""
        query_id = str(secrets.randbelow(2**62) + 2**60)
        now = self.machine()
        for lapsed in [key for key, query in list(self.queries.items())[:50] if query.expires <= now]:
            del self.queries[lapsed]
        self.queries[query_id] = Query(person_id, chat_id, now + life)
        return query_id

    def close_query(self, query_id: str) -> Query:
        """The query an answer belongs to; Telegram's error when it is answered already or too old."""
        query = self.queries.pop(query_id, None)
        if query is None or query.expires <= self.machine():
            raise bad("query is too old and response timeout expired or query ID is invalid")
        return query

    def keep_offered(self, query_id: str, offered: Offered) -> None:
        """Keep results to choose from; the oldest go when there are many."""
        self.offered[query_id] = offered
        if len(self.offered) > OFFERED_KEPT:
            del self.offered[next(iter(self.offered))]

    # --- what the page is shown ---

    def shown(self, chat: Chat) -> Json:
        """A chat as the page knows it, without its messages but the last."""
        last = chat.last()
        shown: Json = {
            "id": chat.id,
            "type": chat.type,
            "title": chat.title,
            "member_ids": chat.member_ids,
            "last": last.shown() if last else None,
            "unread": {str(member): chat.unread.get(member, 0) for member in chat.member_ids},
            "commands": {
                str(member): self.commands.seen(chat, self.people[member], self.admin(chat, member))
                for member in chat.member_ids
            },
            "blocked_by": [chat.id] if chat.blocked else [],
            "menu_button": chat.menu_button or self.menu_button,
            "bot_status": chat.bot_status,
        }
        if chat.private:
            shown["started"] = {str(chat.id): chat.started}
        if chat.migrated_to is not None:
            shown["migrated_to"] = chat.migrated_to
        return shown

    def changed(self, chat: Chat) -> None:
        """Inform the page that something about a chat is different."""
        self.events.push("chat", chat=self.shown(chat))

    @staticmethod
    def admin(chat: Chat, person_id: int) -> bool:
        """Check whether somebody runs a group: its first member made it."""
        return not chat.private and chat.member_ids[:1] == [person_id]
