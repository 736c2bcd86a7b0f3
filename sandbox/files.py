"""Files people and the bot sent: in memory only, the oldest go when there are too many."""

import mimetypes
import secrets
import struct
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import bad

MEGABYTE = 1024 * 1024
UPLOAD_LIMIT = 50 * MEGABYTE
DOWNLOAD_LIMIT = 20 * MEGABYTE
PHOTO_LIMIT = 10 * MEGABYTE
KEPT_BYTES = 512 * MEGABYTE


LETTERS = {
    "document": "BQ",
    "photo": "Ag",
    "voice": "Aw",
    "video": "BA",
    "animation": "Cg",
    "audio": "CQ",
    "video_note": "DQ",
}
"""Kinds of files, with the letters their identifiers begin with."""

SIDE = 320
"""Width and height of a video, whose bytes nobody looks into."""


@dataclass(slots=True)
class Upload:
    """A file as it came in a multipart request."""

    name: str
    data: bytes
    mime: str | None = None

    def shown(self) -> dict[str, Any]:
        """Name and size of the file, for the list of calls."""
        return {"file": self.name, "size": len(self.data)}


@dataclass(slots=True)
class Stored:
    """A file with Telegram's identifiers."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    data: bytes
    kind: str
    size: tuple[int, int] = (0, 0)

    def brief(self) -> dict[str, Any]:
        """The fields every file object of Telegram has."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


@dataclass(slots=True)
class Files:
    """All files, found by identifier or by download path."""

    by_id: dict[str, Stored] = field(default_factory=dict)
    by_path: dict[str, Stored] = field(default_factory=dict)
    total: int = 0
    count: int = 0

    def add(self, upload: Upload, kind: str) -> Stored:
        """Keep an upload as a file of a kind; errors are worded as Telegram's."""
        if not upload.data:
            raise bad("file must be non-empty")
        size = _picture_size(upload) if kind == "photo" else (0, 0)
        self.count += 1
        mime = upload.mime or mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
        suffix = "." + upload.name.rsplit(".", 1)[1] if "." in upload.name else ""
        path = f"{kind}s/file_{self.count}{suffix}"
        stored = Stored(
            LETTERS[kind] + "ACAgU" + secrets.token_urlsafe(40),
            "AgAD" + secrets.token_urlsafe(8),
            path,
            upload.name,
            mime,
            upload.data,
            kind,
            size,
        )
        self._keep(stored)
        return stored

    def _keep(self, stored: Stored) -> None:
        self.by_id[stored.file_id] = self.by_path[stored.path] = stored
        self.total += len(stored.data)
        while self.total > KEPT_BYTES and len(self.by_id) > 1:
            oldest = self.by_id.pop(next(iter(self.by_id)))
            del self.by_path[oldest.path]
            self.total -= len(oldest.data)


def content(stored: Stored) -> dict[str, Any]:
    """The part of a Message that carries the file."""
    if stored.kind == "photo":
        width, height = stored.size
        return {"photo": [{**stored.brief(), "width": width, "height": height}]}
    about: dict[str, Any] = {} if stored.kind == "video_note" else {"mime_type": stored.mime}
    if stored.kind not in ("voice", "video_note"):
        about["file_name"] = stored.name
    if stored.kind != "document":
        about["duration"] = 1
    if stored.kind in ("video", "animation"):
        about |= {"width": SIDE, "height": SIDE}
    if stored.kind == "video_note":
        about["length"] = SIDE
    return {stored.kind: {**about, **stored.brief()}}


def _picture_size(upload: Upload) -> tuple[int, int]:
    """Width and height of a PNG, JPEG or GIF; Telegram takes nothing else it could not scale."""
    data = upload.data
    if len(data) > PHOTO_LIMIT:
        raise bad("file is too big for a photo")
    size = (0, 0)
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        size = struct.unpack(">II", data[16:24])
    elif data[:3] == b"GIF" and len(data) >= 10:
        size = struct.unpack("<HH", data[6:10])
    elif data[:2] == b"\xff\xd8":
        size = _jpeg_size(data)
    width, height = size
    if not width or not height:
        raise bad("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(size) > 20 * min(size):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return (0, 0)
