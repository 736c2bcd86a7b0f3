"""A house that checks whatever goes out, counts which handlers ran, and notes every update that failed."""

import copy
import json
import re
import shutil
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import event, text
from telegram import Update
from telegram.ext import BaseHandler

from bot.inbound.worker import Worker
from bot.telegram import wire
from db.engine import Database
from domain.people import Address
from handlers import HANDLERS
from handlers.context import Context
from screens.base import Replies
from tests.house import House
from tests.recorded import Delivered

LIMIT, DATA_LIMIT, BUTTONS, COPIED = 4096, 64, 100, 256
"""Characters of a message, bytes of callback data, buttons of a message, characters of a copy that Telegram takes."""

MARKS = frozenset({"bold", "italic", "code", "underline", "expandable_blockquote"})
"""The entities our templates use; links are none of them, and a mention only names who asks a unit by name."""

KEPT = (
    *("membership", "invitation", "round", "reminder", "asked", "report", "draft", "notice", "evidence"),
    *("entry_edit", "entry_draft", "sent_question", "open_question", "absence", "departure", "unit_group"),
)
"""Tables that only somebody entitled may change."""

_STEP_ID = re.compile(r"(?<![\w/.])M\d+\.\d+/\d+")

Handler = BaseHandler[Update, Context, Any]


class Watched(House):
    """The house of the tests, watched; `troubles` says what went wrong, in words."""

    def __init__(self, db: Database, handlers: tuple[Handler, ...] = HANDLERS, **settings: Any) -> None:
        super().__init__(db, **settings)
        self.out: list[tuple[int, str, dict[str, Any]]] = []
        self.troubles: list[str] = []
        self.ran: Counter[int] = Counter()
        self.bound: dict[int, set[str]] = defaultdict(set)
        """Units that a group is or was bound to, by its chat."""
        self._given = handlers

        @event.listens_for(db.engine.sync_engine, "connect")
        def _hurried(connection: Any, _record: object) -> None:
            connection.cursor().execute("PRAGMA synchronous=OFF")

    async def open(self) -> "Watched":
        """Open the house, with counted handlers."""
        await super().open()
        counted = tuple(self._counted(number, one) for number, one in enumerate(self._given))
        self.worker = Worker(replace(self.worker._handler, handlers=counted))
        return self

    async def update(self, body: dict[str, Any], chat: int) -> list[Delivered]:
        """Any update; failures are noted and put out of the way, so that what follows is not held up by them."""
        got = await super().update(body, chat)
        async with self.db.reading() as session:
            failed = (await session.execute(text("SELECT payload, error FROM inbox WHERE state <> 1"))).all()
            for bound, unit in await session.execute(text("SELECT chat, unit FROM unit_group")):
                self.bound[int(bound)].add(unit)
        if failed:
            async with self.db.transaction() as session:
                await session.execute(text("UPDATE inbox SET state = 1 WHERE state <> 1"))
        self.troubles += [f"failed: {row.error}: {row.payload}" for row in failed]
        return got

    def _deliver(self, request: wire.Request, to: Address) -> str | None:
        method, payload = request.method, request.parameters
        self.out.append((int(to.id), method, payload))
        self.troubles += [f"{wrong}: {json.dumps(payload, ensure_ascii=False)[:600]}" for wrong in wrongs(payload)]
        return super()._deliver(request, to)

    def _counted(self, number: int, handler: Handler) -> Handler:
        clone = copy.copy(handler)
        called = handler.callback

        async def callback(update: Update, context: Context) -> Replies:
            self.ran[number] += 1
            said: Replies = await called(update, context)
            return said

        clone.callback = callback
        return clone

    def toasts(self) -> list[str]:
        """Toasts that pressed buttons were answered with so far."""
        return [payload.get("text", "") for method, payload in self.api.calls if method == "answerCallbackQuery"]

    async def kept(self) -> dict[str, list[tuple[Any, ...]]]:
        """Everything in the tables only somebody entitled may change."""
        async with self.db.reading() as session:
            return {
                table: sorted(map(tuple, (await session.execute(text(f'SELECT * FROM "{table}"'))).all()), key=repr)  # noqa: S608
                for table in KEPT
            }


async def copied(original: Watched, path: Path) -> Watched:
    """Another house in the same state, whose changes don't touch the original's; that one's file must be at rest."""
    assert original.db.path is not None
    shutil.copyfile(original.db.path, path)
    house = Watched(Database(f"sqlite+aiosqlite:///{path}"), original._given)
    house.now, house.library = original.now, original.library
    for name in ("chats", "_message", "_names", "_update", "out", "bound"):
        setattr(house, name, copy.deepcopy(getattr(original, name)))
    await house.open()
    return house


def wrongs(payload: dict[str, Any]) -> list[str]:
    """Faults Telegram would refuse in a message, and markup no template of ours makes."""
    if "text" not in payload:
        return []
    said = str(payload["text"])
    found = []
    if not said.strip() or len(said) > LIMIT:
        found.append(f"a text of {len(said)} characters")
    if _STEP_ID.search(_without_quotes(said)):
        found.append("a step by its id")
    if "parse_mode" in payload:
        found.append("a parse mode")
    units = len(said.encode("utf-16-le")) // 2
    for entity in payload.get("entities", []):
        if entity["type"] not in MARKS and not _names_an_asker(said, entity):
            found.append(f"an entity {entity['type']}")
        if entity["offset"] < 0 or entity["length"] < 1 or entity["offset"] + entity["length"] > units:
            found.append(f"an entity outside the text: {entity}")
    return found + _wrong_buttons(payload.get("reply_markup", {}).get("inline_keyboard", []))


def _without_quotes(said: str) -> str:
    """A text without what somebody typed, and without commands, which name steps as they are typed."""
    return re.sub(r"“[^”]*”|/\w+ [^\n]*|<[^>]*>", "", said)


def _names_an_asker(said: str, entity: dict[str, Any]) -> bool:
    return (
        entity["type"] == "text_mention"
        and said.startswith("✉️")
        and entity["user"].keys() == {"id", "is_bot", "first_name"}
    )


def _wrong_buttons(rows: list[list[dict[str, Any]]]) -> list[str]:
    found = ["an empty row of buttons"] if not all(rows) else []
    buttons = [button for row in rows for button in row]
    if len(buttons) > BUTTONS:
        found.append(f"{len(buttons)} buttons")
    if sum(button.get("style") == "success" for button in buttons) > 1:
        found.append("several buttons in the colour of the one that sends")
    for button in buttons:
        if not button.get("text", "").strip():
            found.append("a button without a text")
        copied = button.get("copy_text", {"text": "-"})["text"]
        if not 1 <= len(copied) <= COPIED:
            found.append(f"a button that copies {len(copied)} characters")
        if (
            button.keys().isdisjoint({"url", "copy_text"})
            and not 1 <= len(button.get("callback_data", "").encode()) <= DATA_LIMIT
        ):
            found.append(f"callback data of {button.get('callback_data')!r}")
    return found


def data_of(message: Delivered) -> list[str]:
    """The callback data of a message's buttons."""
    return [button["callback_data"] for row in message.buttons for button in row if "callback_data" in button]


def splits_marks(payload: dict[str, Any], typed: str) -> bool:
    """Check whether a mark begins or ends inside a person's words, so that a part of them would be rendered."""
    said = str(payload.get("text", ""))

    def units(part: str) -> int:
        return len(part.encode("utf-16-le")) // 2

    for hit in re.finditer(re.escape(typed), said):
        start, end = units(said[: hit.start()]), units(said[: hit.end()])
        for entity in payload.get("entities", []):
            edges = (entity["offset"], entity["offset"] + entity["length"])
            if any(start < edge < end for edge in edges):
                return True
    return False
