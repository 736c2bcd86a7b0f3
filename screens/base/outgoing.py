"""Messages as values: text with marks, buttons, files, and the short answers that go at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from domain.people import Address
from screens.base.buttons import ButtonData
from screens.base.rich import CAPTION_LIMIT, LIMIT, Rich, split, utf16_units
from screens.base.topics import Topic

ANSWER = 0
"""Priority of an answer to somebody who waits."""

BROADCAST = 1
"""Priority of what the bot sends by itself: prompts, reminders, summaries."""


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: `data` comes back when pressed, `url` opens, or `copy` (at most 256 characters) is copied.

    `data` is a text where it was packed before: in a stored message, or under one that is shown.
    """

    text: str
    data: ButtonData | str | None = None
    url: str | None = None
    copy: str | None = None

    @property
    def packed(self) -> str | None:
        """The data as text."""
        return self.data.pack() if isinstance(self.data, ButtonData) else self.data


Rows = tuple[tuple[Button, ...], ...]


FileKind = Literal["photo", "document", "video", "animation", "audio", "voice", "video_note"]
"""Kinds of files, as the messenger tells them apart: a file goes out again as it came."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file: either its bytes and the name it is saved under, or the id the messenger knows it by.

    `kept` is the digest under which the agency's store has the bytes. Of one with an id they are uploaded, under the
    name, once the messenger no longer knows the id; a large file has neither bytes nor id. Raises ValueError for
    nothing to send, and for bytes with an id.
    """

    kind: FileKind
    content: bytes | None = field(default=None, repr=False)
    name: str = ""
    file_id: str | None = None
    kept: str | None = None

    def __post_init__(self) -> None:
        if self.content is not None and self.file_id is not None:
            raise ValueError("an attachment is bytes or a file id")
        if self.content is None and self.file_id is None and self.kept is None:
            raise ValueError("an attachment needs bytes, a file id or what is kept")
        if self.file_id is None and not self.name:
            raise ValueError("bytes need a file name")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message.

    `chat` None means the chat the update came from. `topic` is what a reply to this message is about and `made_from`
    the message of the person's that it took up, if any; both are kept with the sent message's id. A text over 4,096
    code points is cut by `pages`. Of a message with a `file` the text is the caption.
    """

    text: Rich
    buttons: Rows = ()
    chat: Address | None = None
    reply_to: str | None = None
    topic: Topic | None = None
    made_from: str | None = None
    priority: int = ANSWER
    file: Attachment | None = None
    force_reply: str | None = None
    """Placeholder of the input field that opens, when the person is expected to type next."""


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a pressed button, at most 200 characters; `alert` shows it in a box."""

    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer offered to somebody who typed the bot's name in any chat; `message` is sent if it is chosen.

    `id` is unique in its query, 1–64 bytes. The message may only have buttons that open a URL: a
    pressed one would come without the chat it is in.
    """

    id: str
    title: str
    description: str
    message: Outgoing


@dataclass(frozen=True, slots=True)
class Offers:
    """The answer to an inline query: offers, best first, under a button that opens the bot's private chat.

    `start` is the parameter of that button's deep link; `seconds` how long the messenger may show a person these.
    """

    offers: tuple[Offer, ...]
    hint: str
    start: str
    seconds: int


Said = Outgoing | Toast | Offers


@dataclass(frozen=True, slots=True)
class Replies:
    """Messages to be stored with a handler's changes, and a toast or offers that go at once.

    The screen a pressed button leads to takes the place of message `replaces`, which the router of buttons sets, and
    whoever answers an album as more of it comes; `anew` keeps the router from doing so. `forget`: what was written must
    leave the disk as soon as this is committed, since it accused somebody. `unanswered`: a wording that got no answer,
    to be counted without who asked. `documents`: some were or will be asked for, to be made once this is
    committed.
    """

    messages: tuple[Outgoing, ...] = field(default=())
    toast: Toast | None = None
    forget: bool = False
    unanswered: str | None = None
    offers: Offers | None = None
    anew: bool = False
    documents: bool = False
    replaces: str | None = None


def replies(
    *said: Said | Rich | Sequence[Outgoing],
    forget: bool = False,
    unanswered: str | None = None,
    anew: bool = False,
    documents: bool = False,
) -> Replies:
    """Gather what a handler says, in order; a bare `Rich` is a message to the chat it answers."""
    messages: list[Outgoing] = []
    toast: Toast | None = None
    offers: Offers | None = None
    for one in said:
        if isinstance(one, Toast):
            toast = one
        elif isinstance(one, Offers):
            offers = one
        elif isinstance(one, Rich):
            messages.append(Outgoing(one))
        elif isinstance(one, Outgoing):
            messages.append(one)
        else:
            messages.extend(one)
    return Replies(tuple(messages), toast, forget, unanswered, offers, anew, documents)


def pages(message: Outgoing) -> tuple[Outgoing, ...]:
    """The message as a messenger takes it: cut at natural places, buttons under the last page.

    What is too long for a caption follows the file as a message of its own.
    """
    if message.file is not None:
        if utf16_units(message.text.text) <= CAPTION_LIMIT:
            return (message,)
        bare = replace(message, text=Rich(""), buttons=(), force_reply=None)
        return (bare, *pages(replace(message, file=None, reply_to=None)))
    if len(message.text.text) <= LIMIT:
        return (message,)
    parts = tuple(split(message.text))
    first = (replace(message, text=parts[0], buttons=()),)
    middle = tuple(replace(message, text=part, buttons=(), reply_to=None) for part in parts[1:-1])
    last = (replace(message, text=parts[-1], reply_to=None),)
    return first + middle + last
