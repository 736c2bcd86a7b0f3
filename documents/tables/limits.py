"""Limits of files that people send: what can't be read, or would unpack into too much, is refused with advice."""

import zipfile
from typing import BinaryIO, Final

from domain.errors import DomainError

MOST_BYTES: Final = 20_000_000
"""Size of a file that is read."""
MOST_UNPACKED: Final = 100_000_000
"""Size that a file's parts may have unpacked."""
_MOST_PARTS: Final = 5_000


class UnreadableFile(DomainError):
    """A file that can't be read as a plan; the text says why, and what to send instead."""


def checked_archive(file: BinaryIO) -> zipfile.ZipFile:
    """The archive a workbook or document is. `UnreadableFile` where it would unpack into too much."""
    archive = zipfile.ZipFile(file)
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(one.file_size for one in parts) > MOST_UNPACKED:
        raise UnreadableFile("import.too_large")
    if any(one.flag_bits & 1 for one in parts):
        raise UnreadableFile("import.locked")
    file.seek(0)
    return archive
