"""Messages as the outbox keeps them: compact JSON that knows no messenger's format. Each is encoded where it leaves."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from domain.people import Address
from screens.base import Attachment, Button, Outgoing, Rich, Rows
from screens.base.outgoing import FileKind
from screens.base.rich import Mark

MESSAGE: Final = "message"
"""The kind of a row that is a message, new or in place of another."""

BUTTONS: Final = "buttons"
"""The kind of a row that only changes the buttons of a message."""

COMMANDS: Final = "commands"
"""The kind of a row that is the menu of commands a chat is shown."""

NOTHING: Final = Rich("")

Listed = tuple[tuple[str, str], ...]
"""Commands without their slash, each with its description."""


@dataclass(frozen=True, slots=True)
class FileReference:
    """A file of a message: the id the messenger knows it by, or the digest of bytes that wait beside the message.

    `kept` is the digest of the same bytes in the store of evidence, `name` what they are then uploaded as.
    """

    kind: FileKind
    digest: str | None = None
    id: str | None = None
    kept: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a row that is a message or its buttons.

    `in_place_of` is the message of the bot's to change. `placeholder` is set where the person is to type next; "" for
    an input field without one.
    """

    text: Rich = NOTHING
    buttons: Rows = ()
    placeholder: str | None = None
    reply_to: str | None = None
    in_place_of: str | None = None
    file: FileReference | None = None


def content_of(message: Outgoing, replaces: str | None = None) -> Content:
    """The content of a message: a new one, or one in place of `replaces`. Buttons leave no room for a placeholder."""
    return Content(
        text=message.text,
        buttons=message.buttons,
        placeholder=None if message.buttons else message.force_reply,
        reply_to=message.reply_to if replaces is None else None,
        in_place_of=replaces,
        file=None if message.file is None else reference(message.file),
    )


def reference(file: Attachment) -> FileReference:
    """The reference that stands for a file.

    The digest covers kind and name as well: a messenger gives each an id of its own.
    """
    if file.content is None:
        return FileReference(file.kind, id=file.file_id, kept=file.kept, name=file.name if file.kept else None)
    digest = hashlib.sha256(f"{file.kind}\0{file.name}\0".encode())
    digest.update(file.content)
    return FileReference(file.kind, digest=digest.hexdigest())


def as_new_text(content: Content) -> Content | None:
    """A new text message that says what a change or a caption would have said.

    None for one that is a new text already, and for no words.
    """
    if (content.in_place_of is None and content.file is None) or not content.text:
        return None
    return replace(content, in_place_of=None, file=None)


def pack(content: Content) -> str:
    """A row's payload; what is not there is left out."""
    packed: dict[str, Any] = {}
    if content.text:
        packed["text"] = content.text.text
        if content.text.marks:
            packed["marks"] = [_packed_mark(mark) for mark in content.text.marks]
    if content.buttons:
        packed["buttons"] = [[_packed_button(button) for button in row] for row in content.buttons]
    for name in ("placeholder", "reply_to", "in_place_of"):
        if (value := getattr(content, name)) is not None:
            packed[name] = value
    if content.file is not None:
        file = content.file
        packed["file"] = {name: value for name, value in asdict(file).items() if value is not None}
    return _json(packed)


def unpack(payload: str) -> Content:
    """The content of a payload; raises ValueError for what `pack` did not make."""
    packed = json.loads(payload)
    try:
        file = packed.get("file")
        return Content(
            text=Rich(packed.get("text", ""), tuple(_mark(*one) for one in packed.get("marks", ()))),
            buttons=tuple(tuple(Button(*one) for one in row) for row in packed.get("buttons", ())),
            placeholder=packed.get("placeholder"),
            reply_to=packed.get("reply_to"),
            in_place_of=packed.get("in_place_of"),
            file=None if file is None else FileReference(**file),
        )
    except (AttributeError, TypeError) as error:
        raise ValueError("no content of a message") from error


def is_new(kind: str, payload: str) -> bool:
    """Return whether a row is a message of its own: no change of one, no menu; False for one that can't be read."""
    if kind != MESSAGE:
        return False
    try:
        return unpack(payload).in_place_of is None
    except ValueError:
        return False


def pack_commands(commands: Iterable[tuple[str, str]]) -> str:
    """The payload of a menu of commands."""
    return _json({"commands": list(commands)})


def unpack_commands(payload: str) -> Listed:
    """The commands of a menu's payload; raises ValueError for what `pack_commands` did not make."""
    try:
        return tuple((name, description) for name, description in json.loads(payload)["commands"])
    except (KeyError, TypeError) as error:
        raise ValueError("no menu of commands") from error


def _packed_mark(mark: Mark) -> list[Any]:
    return [mark.start, mark.end, mark.kind, *((mark.user,) if mark.user is not None else ())]


def _mark(start: int, end: int, kind: str, user: list[str] | None = None) -> Mark:
    return Mark(start, end, kind, None if user is None else Address(*user))


def _packed_button(button: Button) -> list[Any]:
    """Text and data; a link in third place, a text to copy in fourth. A button without any keeps its place."""
    if button.copy:
        return [button.text, None, None, button.copy]
    return [button.text, None, button.url] if button.url else [button.text, button.packed]


def _json(packed: dict[str, Any]) -> str:
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
