"""Messages, files and memberships that come in, in our own terms, read here from the messenger's.

Handlers take python-telegram-bot's `Update` for its routing and pass it on unread; whatever they look at is an
`Incoming` or one of the values beside it. So another messenger needs its own reading, and no feature changes.
"""

import json
from dataclasses import dataclass
from typing import Any, Final, Self

from telegram import (
    Chat,
    ChatMember,
    ChatMemberUpdated,
    MaybeInaccessibleMessage,
    Message,
    MessageOriginUser,
    User,
)

from domain.evidence.evidence import LARGEST, PieceKind
from domain.people import TELEGRAM, Address

_KINDS: Final = (
    *(PieceKind.ANIMATION, PieceKind.VIDEO, PieceKind.AUDIO, PieceKind.VOICE, PieceKind.VIDEO_NOTE),
    PieceKind.DOCUMENT,
)
"""Kinds of files, in the order they are looked for: an animation comes as a document, too."""

_GONE: Final = frozenset({ChatMember.BANNED, ChatMember.LEFT})


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file of a message, as the messenger names it; its name and size (bytes) are what the sender's client says."""

    kind: PieceKind
    file_id: str
    unique_id: str
    name: str
    size: int | None

    @property
    def too_large(self) -> bool:
        """Check whether no bot can download it."""
        return self.size is not None and self.size > LARGEST


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message in a chat, of a person's or the bot's own.

    `is_known` is False where only its place is known, under an old button: nothing else of it is. `thread` is the topic
    of a group, `title` the group's name. `sender` and `handle`, the sender's public name, are None and "" where nobody
    is named; `anonymous` says that a group or channel speaks. `text` is None for all but texts, `caption` where a
    file has none. `links` are addresses behind words. `album` is shared by files sent together. `from_bot`: a bot's
    words that were sent on; `via`: the bot through which it was written; `moved_to`: the chat its group became.
    """

    chat: Address
    id: str
    is_known: bool = True
    thread: str | None = None
    title: str = ""
    sender: Address | None = None
    handle: str = ""
    anonymous: bool = False
    text: str | None = None
    caption: str | None = None
    links: tuple[str, ...] = ()
    file: IncomingFile | None = None
    album: str | None = None
    edited: bool = False
    from_bot: bool = False
    via: str | None = None
    moved_to: Address | None = None
    replied: Self | None = None

    @property
    def words(self) -> str:
        """Text or caption; "" without either."""
        return self.text or self.caption or ""

    def earlier(self, back: int) -> str:
        """The id of the message `back` places before it in a private chat, where the messenger counts them up."""
        return str(int(self.id) - back)


@dataclass(frozen=True, slots=True)
class MembershipChange:
    """A change of the bot's own membership in a chat: was it there (and not blocked) before, is it now."""

    chat: Address
    was_in: bool
    is_in: bool


def incoming(message: MaybeInaccessibleMessage) -> Incoming:
    """A message in our terms, with the one it replies to."""
    chat, title = address_of(message.chat), message.chat.title or ""
    if not isinstance(message, Message):
        return Incoming(chat, str(message.message_id), is_known=False, title=title)
    marks = (*message.entities, *message.caption_entities)
    sender, origin, moved = message.from_user, message.forward_origin, message.migrate_to_chat_id
    return Incoming(
        chat,
        str(message.message_id),
        thread=thread_of(message),
        title=title,
        sender=None if sender is None else address_of(sender),
        handle="" if sender is None else sender.username or "",
        anonymous=message.sender_chat is not None,
        text=message.text,
        caption=message.caption,
        links=tuple(one.url for one in marks if one.url),
        file=_file_of(message),
        album=message.media_group_id,
        edited=message.edit_date is not None,
        from_bot=isinstance(origin, MessageOriginUser) and origin.sender_user.is_bot,
        via=None if message.via_bot is None else message.via_bot.username,
        moved_to=None if moved is None else Address(TELEGRAM, str(moved)),
        replied=None if message.reply_to_message is None else incoming(message.reply_to_message),
    )


def stored(payload: str | bytes) -> Incoming | None:
    """The message of an update as it waits in the inbox; None where it brings none."""
    body = json.loads(payload).get("message")
    message = Message.de_json(body, None) if body else None
    return None if message is None else incoming(message)


def membership_change(change: ChatMemberUpdated) -> MembershipChange:
    """A change of the bot's membership in our terms."""
    was_in, is_in = (one.status not in _GONE for one in (change.old_chat_member, change.new_chat_member))
    return MembershipChange(address_of(change.chat), was_in, is_in)


def address_of(place: Chat | User) -> Address:
    """The address of a chat or a person of Telegram's; a private chat's is that of the person."""
    return Address(TELEGRAM, str(place.id))


def thread_of(message: MaybeInaccessibleMessage) -> str | None:
    """The topic of a group that a message is in; None in a group without topics, and in private."""
    if not isinstance(message, Message) or not message.is_topic_message or message.chat.type == "private":
        return None
    return None if message.message_thread_id is None else str(message.message_thread_id)


def _file_of(message: Message) -> IncomingFile | None:
    """The file a message brings; of a photo its largest size, which comes last."""
    for kind in _KINDS:
        if found := getattr(message, kind.value):
            return _file(kind, found)
    return _file(PieceKind.PHOTO, message.photo[-1]) if message.photo else None


def _file(kind: PieceKind, found: Any) -> IncomingFile:
    name = getattr(found, "file_name", None) or ""
    return IncomingFile(kind, found.file_id, found.file_unique_id, name, found.file_size)
