"""Files and links as they arrive: kept by reference at once, an album whole with the first of its messages."""

from telegram import Update

from db import evidence
from db.queues import inbox, sent_messages
from domain.evidence.evidence import Piece, PieceKind
from handlers.context import Turn, where
from handlers.incoming import Incoming, IncomingFile, stored

Album = tuple[tuple[Piece, str], ...]
"""Pieces of an album, each with the id of the message that brought it."""


async def album_of(turn: Turn, message: Incoming) -> Album:
    """The pieces of a message's album that are kept already, each with its message's id."""
    group = message.album
    return await evidence.of_album(turn.session, turn.person.id, group) if group else ()


async def take_files(
    turn: Turn, update: Update, message: Incoming, quarter: str
) -> tuple[list[int], list[IncomingFile]]:
    """Keep a message's file, and those of its album that wait behind it; the pieces' ids, and what is too large."""
    ids, too_large = [], []
    for one in (message, *await _rest_of_album(turn, update, message)):
        file = one.file
        if file is None:
            continue
        if file.too_large:
            too_large.append(file)
        else:
            ids.append(await _keep(turn, one, file, quarter))
    return ids, too_large


async def _keep(turn: Turn, message: Incoming, file: IncomingFile, quarter: str) -> int:
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
        album=message.album,
        message=where(message)[1],
    )


async def take_links(turn: Turn, message: Incoming, links: tuple[str, ...], quarter: str) -> tuple[int, ...]:
    """Keep links as evidence; the pieces' ids."""
    given = {"kind": PieceKind.LINK, "message": where(message)[1]}
    ids = [await evidence.add(turn.session, turn.person.id, quarter, turn.now, link=one, **given) for one in links]
    return tuple(ids)


async def answer_to(turn: Turn, message: Incoming, album: Album) -> str | None:
    """The id of the message by which an album was answered, to be changed as more of it comes; None before that."""
    return await sent_messages.answer_to(turn.session, where(message)[0], [brought_by for _, brought_by in album])


async def _rest_of_album(turn: Turn, update: Update, message: Incoming) -> list[Incoming]:
    """The messages of an album that are stored and wait behind this one."""
    group = message.album
    if group is None:
        return []
    found = await inbox.waiting_with(turn.session, where(message)[0], group, update.update_id)
    rest = (stored(payload) for payload in found)
    return [one for one in rest if one is not None and one.album == group]
