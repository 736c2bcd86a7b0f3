"""Files and links as they arrive: kept by reference at once, an album whole with the first of its messages."""

import json
from dataclasses import dataclass
from typing import Any

from telegram import Message, Update

from db import evidence
from db.queues import inbox, sent_messages
from domain.evidence.evidence import LARGEST, Piece, PieceKind
from handlers.context import Turn, where


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file of a message, as the messenger names it; its name and size are what the sender's client says."""

    kind: PieceKind
    file_id: str
    unique_id: str
    name: str
    size: int | None

    @property
    def too_large(self) -> bool:
        """Check whether no bot can download it."""
        return self.size is not None and self.size > LARGEST


Album = tuple[tuple[Piece, str], ...]
"""Pieces of an album, each with the id of the message that brought it."""


def file_of(message: Message) -> Arrived | None:
    """The file a message brings; of a photo its largest size, which comes last."""
    found: Any
    for kind in (PieceKind.ANIMATION, PieceKind.VIDEO, PieceKind.AUDIO, PieceKind.VOICE, PieceKind.VIDEO_NOTE):
        if found := getattr(message, kind.value):
            return _arrived(kind, found)
    if message.document:
        return _arrived(PieceKind.DOCUMENT, message.document)
    return _arrived(PieceKind.PHOTO, message.photo[-1]) if message.photo else None


def _arrived(kind: PieceKind, found: Any) -> Arrived:
    return Arrived(kind, found.file_id, found.file_unique_id, getattr(found, "file_name", None) or "", found.file_size)


async def album_of(turn: Turn, message: Message) -> Album:
    """The pieces of a message's album that are kept already, each with its message's id."""
    group = message.media_group_id
    return await evidence.of_album(turn.session, turn.person.id, group) if group else ()


async def take_files(turn: Turn, update: Update, message: Message, quarter: str) -> tuple[list[int], list[Arrived]]:
    """Keep a message's file, and those of its album that wait behind it; the pieces' ids, and what is too large."""
    ids, too_large = [], []
    for one in (message, *await _rest_of_album(turn, update, message)):
        file = file_of(one)
        if file is None:
            continue
        if file.too_large:
            too_large.append(file)
        else:
            ids.append(await _keep(turn, one, file, quarter))
    return ids, too_large


async def _keep(turn: Turn, message: Message, file: Arrived, quarter: str) -> int:
    return await evidence.add(
        turn.session,
        turn.person.id,
        quarter,
        turn.now,
        kind=file.kind,
        file_id=file.file_id,
        unique_id=file.unique_id,
        name=file.name[:200],
        size=file.size,
        words=(message.caption or "").strip(),
        album=message.media_group_id,
        message=where(message)[1],
    )


async def take_links(turn: Turn, message: Message, links: tuple[str, ...], quarter: str) -> tuple[int, ...]:
    """Keep links as evidence; the pieces' ids."""
    given = {"kind": PieceKind.LINK, "message": where(message)[1]}
    ids = [await evidence.add(turn.session, turn.person.id, quarter, turn.now, link=one, **given) for one in links]
    return tuple(ids)


async def answer_to(turn: Turn, message: Message, album: Album) -> str | None:
    """The id of the message by which an album was answered, to be changed as more of it comes; None before that."""
    return await sent_messages.answer_to(turn.session, where(message)[0], [brought_by for _, brought_by in album])


async def _rest_of_album(turn: Turn, update: Update, message: Message) -> list[Message]:
    """The messages of an album that are stored and wait behind this one."""
    group = message.media_group_id
    if group is None:
        return []
    found = await inbox.waiting_with(turn.session, where(message)[0], group, update.update_id)
    bodies = (json.loads(payload).get("message") for payload in found)
    rest = (Message.de_json(body, None) for body in bodies if body)
    return [one for one in rest if one is not None and one.media_group_id == group]
