"""A whole house for tests: real dispatch over a real database, with Telegram's part played by this module.

What a person does becomes a stored update, the worker handles it, and what the outbox holds is delivered to the chats.
Nothing is mocked inside the house; only the network is absent.
"""

import atexit
import json
import tempfile
import zlib
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, ClassVar

from pydantic import SecretStr

from bot.inbound.worker import Worker
from bot.process.clock import OfficeClock
from bot.service import build
from bot.settings import Settings
from bot.telegram import wire
from bundled.phrases import load_phrases
from db import invitations, people
from db.engine import Database
from db.queues import inbox, outbox
from domain.people import Address, Person, Role
from screens.base import Replies
from tests.addresses import address
from tests.beginnings import begin
from tests.cast import COORDINATOR, DIRECTOR, ENGLISH, UNIT_PEOPLE
from tests.house_parts import SharedAnswers, Within
from tests.recorded import BOT, Delivered, Recorded

TOKEN = "100:TEST"
NAMELESS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
"""Telegram's stand-in for a group's administrator who writes in the group's name."""
START = datetime(2020, 6, 29, 1, 30, tzinfo=UTC)
"""29 June 2563, 08:30 in Bangkok: the day before 3/2563 opens."""


def _in_thread(thread: int | None) -> dict[str, Any]:
    """Fields of a Message in a topic of a group."""
    return {} if thread is None else {"message_thread_id": thread, "is_topic_message": True}


_RUN = tempfile.TemporaryDirectory(prefix="tidtam-evidence-")
"""A folder of the run's own, gone with it."""
atexit.register(_RUN.cleanup)


def _beside(db: Database) -> str:
    """A folder for evidence: beside SQLite's file, else one of the run's own."""
    return str(db.path.parent / "evidence") if db.path is not None else tempfile.mkdtemp(dir=_RUN.name)


class HouseClock(OfficeClock):
    """The house's own office time, which a test may also turn back."""

    def __init__(self, house: "House") -> None:
        super().__init__()
        self._house = house

    def now(self) -> datetime:
        """Office time as the test has set it."""
        return self._house.now


class House:
    """The bot with its database; people act through it."""

    anew: ClassVar[bool] = False
    """Start the program anew before every update, so that nothing it remembers may matter (`pytest --anew`)."""

    def __init__(self, db: Database, **settings: Any) -> None:
        self.db = db
        self.now = START
        chosen = {"admins": frozenset({COORDINATOR}), "token": SecretStr(TOKEN), "evidence": _beside(db), **settings}
        self.settings = Settings(_env_file=None, **chosen)
        self.setup = replace(self.settings.setup(), bot_username="tidtam_bot", inline_mode=True)
        self.api = Recorded()
        self.chats: dict[int, list[Delivered]] = defaultdict(list)
        self._update = 1000
        self._message: dict[int, int] = defaultdict(int)
        self._names: dict[int, tuple[str, str]] = {}
        self._said: dict[tuple[int, int], dict[str, Any]] = {}
        self.handles: dict[int, str] = {}
        self.library = SharedAnswers(load_phrases)
        self.forgot = 0
        self.unanswered: list[str] = []
        self.reactions: list[tuple[int, int, str]] = []
        """Reactions of the bot: chat, message, emoji."""
        self._chosen = repr(sorted(settings.items()))
        self._begun: tuple[Any, ...] = ()
        self._begun_at = (self._update, self.now)

    def begun_by(self, name: str) -> tuple[Any, ...] | None:
        """Name a beginning after those before it; None once anything else has happened."""
        if (self._update, self.now) != self._begun_at:
            return None
        people = tuple(sorted(self._names.items())), tuple(sorted(self.handles.items()))
        return (*(self._begun or (self.db.is_sqlite,)), self._chosen, repr(self.setup), name, *people)

    def has_begun(self, key: tuple[Any, ...]) -> None:
        """Note that nothing but a beginning has happened."""
        self._begun, self._begun_at = key, (self._update, self.now)

    def seen(self) -> tuple[Any, ...]:
        """The chats and all that is counted, to be kept with a beginning."""
        chats, said = dict(self.chats), dict(self._said)
        return self.now, chats, said, dict(self._message), self._update, self.forgot, self.unanswered, self.api.calls

    def see(self, kept: tuple[Any, ...]) -> None:
        """Take the chats and the counts of a beginning."""
        self.now, chats, said, messages, self._update, self.forgot, self.unanswered, self.api.calls = kept
        self.chats.update(chats)
        self._said.update(said)
        self._message.update(messages)

    async def open(self) -> "House":
        """Build the service and wire its parts; the worker is the only one that runs."""
        service = await build(self.settings, transport=self.api, db=self.db, clock=HouseClock(self))
        work = service.wire(self.library)
        self.documents = work.documents
        self.documents.process = Within()
        handler, self.evidence_keeper, self.store = work.handler, work.evidence_keeper, work.store
        self.plan_reader = work.plan_reader
        self.worker = Worker(replace(handler, committed=self._committed))
        return self

    def _committed(self, said: Replies) -> None:
        self.forgot += said.forget
        self.unanswered += [said.unanswered] if said.unanswered is not None else []

    async def person(self, person: int) -> Person | None:
        """Somebody by Telegram's number, as another session finds them."""
        async with self.db.reading() as session:
            return await people.find_at(session, self.setup, address(person))

    async def number(self, person: int) -> int:
        """Our id of somebody who has written."""
        known = await self.person(person)
        assert known is not None
        return known.id

    async def link(self, person: int, role: Role, unit: str | None = None) -> None:
        """Link somebody by an invitation, the way people are."""
        async with self.db.transaction() as session:
            code, _ = await invitations.invite(session, self.now, role, unit, None)
        await self.says(person, f"/start {code}")

    async def link_everybody(self) -> None:
        """The coordinator starts, the director and a person of each unit are linked."""
        await begin(self, "everybody is linked", self._link_everybody)

    async def _link_everybody(self) -> None:
        await self.says(COORDINATOR, "/start")
        await self.link(DIRECTOR, Role.DIRECTOR)
        for unit, person in UNIT_PEOPLE.items():
            await self.link(person, Role.UNIT, unit)

    def name(self, person: int, first_name: str, language: str = "th") -> None:
        """Name of a person as Telegram gives it; by default `P<id>`, speaking Thai."""
        self._names[person] = (first_name, language)

    def user(self, person: int) -> dict[str, Any]:
        """Telegram's User object of a person."""
        name, language = self._names.get(person, (f"P{person}", "en" if person == ENGLISH else "th"))
        handle = {"username": self.handles[person]} if person in self.handles else {}
        return {"id": person, "is_bot": False, "first_name": name, "language_code": language, **handle}

    async def says(
        self,
        person: int,
        text: str,
        reply_to: Delivered | None = None,
        chat: int | None = None,
        thread: int | None = None,
        nameless: bool = False,
    ) -> list[Delivered]:
        """The person writes; what came back to that chat is returned. `nameless`: in the name of the group."""
        message = self._incoming(person, chat) | _in_thread(thread)
        message |= {"from": NAMELESS, "sender_chat": message["chat"]} if nameless else {}
        message["text"] = text
        if text.startswith("/"):
            length = len(text.split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        if reply_to is not None:
            message["reply_to_message"] = {
                "message_id": reply_to.id,
                "date": message["date"],
                "chat": message["chat"],
                "from": BOT,
                **reply_to.content(),
                **_in_thread(thread),
            }
        self._said[message["chat"]["id"], message["message_id"]] = message
        return await self.update({"message": message}, chat or person)

    async def attaches(self, person: int, **content: Any) -> list[Delivered]:
        """The person sends something that is no text: `photo=[…]`, `document={…}` as in Telegram's Message."""
        return await self.update({"message": self._incoming(person, None) | content}, person)

    async def sends_file(
        self,
        person: int,
        data: bytes,
        *,
        kind: str = "document",
        name: str = "หลักฐาน.pdf",
        caption: str = "",
        album: str | None = None,
        reply_to: Delivered | None = None,
        chat: int | None = None,
    ) -> list[Delivered]:
        """The person sends a file that Telegram can give; the same bytes have the same ids."""
        message = self.file_message(person, data, kind, name, caption, album, reply_to, chat)
        return await self.update({"message": message}, chat or person)

    def file_message(
        self,
        person: int,
        data: bytes,
        kind: str = "document",
        name: str = "หลักฐาน.pdf",
        caption: str = "",
        album: str | None = None,
        reply_to: Delivered | None = None,
        chat: int | None = None,
    ) -> dict[str, Any]:
        """Telegram's Message of a file the person sends."""
        file_id = f"F{zlib.crc32(data):08x}"
        self.api.files[file_id] = data
        file: dict[str, Any] = {"file_id": file_id, "file_unique_id": f"U{file_id}", "file_size": len(data)}
        content = (
            {"photo": [file | {"width": 1, "height": 1}]} if kind == "photo" else {kind: file | {"file_name": name}}
        )
        message = self._incoming(person, chat) | content
        message |= {"caption": caption} if caption else {}
        message |= {"media_group_id": album} if album else {}
        if reply_to is not None:
            reply = {"message_id": reply_to.id, "date": message["date"], "chat": message["chat"], "from": BOT}
            message["reply_to_message"] = reply | reply_to.content()
        self._said[message["chat"]["id"], message["message_id"]] = message
        return message

    async def together(self, person: int, messages: list[dict[str, Any]]) -> list[Delivered]:
        """Messages of the person that are stored before the first of them is handled, as those of an album are."""
        await self._start_anew()
        before, seen = len(self.chats[person]), {one.id: one.text for one in self.chats[person]}
        rows = []
        for message in messages:
            self._update += 1
            raw = {"update_id": self._update, "message": message}
            rows.append((str(self._update), address(person), json.dumps(raw, ensure_ascii=False)))
        async with self.db.transaction() as session:
            await inbox.store(session, rows, 0.0)
        while await self.worker.turn():
            pass
        await self.deliver()
        edited = [one for one in self.chats[person][:before] if one.text != seen[one.id]]
        return edited + self.chats[person][before:]

    async def keeps_evidence(self) -> None:
        """Download whatever is due, as the part that runs beside the worker does."""
        await self.evidence_keeper.turn()
        await self.deliver()

    async def sends_plan(self, person: int, data: bytes, name: str) -> list[Delivered]:
        """The person sends a plan's file, which is read at once; everything that came back."""
        file_id = f"F{zlib.crc32(data):08x}"
        self.api.files[file_id] = data
        document = {"file_id": file_id, "file_unique_id": file_id, "file_size": len(data), "file_name": name}
        before = len(self.chats[person])
        await self.attaches(person, document=document)
        await self.plan_reader.turn()
        await self.deliver()
        return self.chats[person][before:]

    def last_said(self, chat: int) -> int:
        """The id of the last text somebody wrote in a chat."""
        return max(number for place, number in self._said if place == chat)

    async def edits(self, person: int, message_id: int, text: str, chat: int | None = None) -> list[Delivered]:
        """The person changes a message of theirs."""
        message = self._said.get((chat or person, message_id), {}) | self._incoming(person, chat)
        message |= {"message_id": message_id, "text": text, "edit_date": message["date"]}
        return await self.update({"edited_message": message}, chat or person)

    async def taps(
        self, person: int, on: Delivered, label: str = "", *, data: str | None = None, chat: int | None = None
    ) -> list[Delivered]:
        """The person presses a button, found by a part of its text, or sends any data at all."""
        place = self._chat(person, chat)
        replied = self._said.get((place["id"], on.reply_to or 0))
        query = {
            "id": str(self._update),
            "from": self.user(person),
            "chat_instance": "1",
            "data": data if data is not None else on.data(label),
            "message": {
                "message_id": on.id,
                "date": int(self.now.timestamp()),
                "chat": place,
                "from": BOT,
                **on.content(),
                **_in_thread(on.thread),
                **({"reply_markup": {"inline_keyboard": on.buttons}} if on.buttons else {}),
                **({"reply_to_message": replied} if replied else {}),
            },
        }
        return await self.update({"callback_query": query}, chat or person)

    async def types(self, person: int, text: str) -> dict[str, Any]:
        """The person types `@bot text` somewhere; what the bot offers them."""
        query = {"id": str(self._update), "from": self.user(person), "query": text, "offset": "", "chat_type": "group"}
        await self.update({"inline_query": query}, person)
        return next(
            payload
            for method, payload in reversed(self.api.calls)
            if method == "answerInlineQuery" and payload["inline_query_id"] == query["id"]
        )

    async def update(self, body: dict[str, Any], chat: int) -> list[Delivered]:
        """Any update at all; what it brings to the chat is returned."""
        await self._start_anew()
        self._update += 1
        raw = {"update_id": self._update, **body}
        before = len(self.chats[chat])
        seen = {one.id: one.text for one in self.chats[chat]}
        async with self.db.transaction() as session:
            await inbox.store(session, [(str(self._update), address(chat), json.dumps(raw, ensure_ascii=False))], 0.0)
        while await self.worker.turn():
            pass
        await self.deliver()
        edited = [one for one in self.chats[chat][:before] if one.text != seen[one.id]]
        return edited + self.chats[chat][before:]

    async def _start_anew(self) -> None:
        if self.anew:
            await self.open()

    async def deliver(self) -> None:
        """Play Telegram: take the outbox's messages into the chats."""
        async with self.db.transaction() as session:
            rows = await outbox.waiting(session, 0, 10_000)
            sent = [(row.id, self._deliver(wire.request(row.kind, row.payload, row.chat), row.chat)) for row in rows]
            await outbox.mark_sent(session, sent, 1.0)

    def _deliver(self, request: wire.Request, to: Address) -> str | None:
        method, payload, chat = request.method, request.parameters, int(to.id)
        buttons = payload.get("reply_markup", {}).get("inline_keyboard", [])
        if method == "editMessageText":
            for one in self.chats[chat]:
                if one.id == payload["message_id"]:
                    one.text, one.buttons, one.payload = payload["text"], buttons, payload
            return str(payload["message_id"])
        if method == "editMessageReplyMarkup":
            for one in self.chats[chat]:
                if one.id == payload["message_id"]:
                    one.buttons = buttons
            return str(payload["message_id"])
        if method == "setMessageReaction":
            self.reactions += [(chat, payload["message_id"], one["emoji"]) for one in payload["reaction"]]
        if not method.startswith("send"):
            return None
        self._message[chat] += 1
        text, file = payload.get("text") or payload.get("caption", ""), request.file.kind if request.file else None
        reply_to = payload.get("reply_parameters", {}).get("message_id")
        self.chats[chat].append(Delivered(self._message[chat], text, buttons, payload, file, reply_to))
        return str(self._message[chat])

    def _incoming(self, person: int, chat: int | None) -> dict[str, Any]:
        where = chat or person
        self._message[where] += 1
        return {
            "message_id": self._message[where],
            "date": int(self.now.timestamp()),
            "chat": self._chat(person, chat),
            "from": self.user(person),
        }

    def _chat(self, person: int, chat: int | None) -> dict[str, Any]:
        if chat is not None and chat < 0:
            return {"id": chat, "type": "group", "title": "กลุ่ม"}
        return {"id": person, "type": "private", "first_name": f"P{person}"}
