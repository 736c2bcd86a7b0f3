"""A document to be made, and what came of it, as the bot and the process that makes it pass them to each other.

Apart from that process: its libraries are of no use to the bot, and take memory.
"""

import struct
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from documents.made_file import MadeFile
from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from domain.setup import Setup
from domain.summary.formats import Format

LENGTH: Final = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """A document to be made, and the database to read."""

    url: str = field(repr=False)
    setup: Setup
    now: datetime
    lang: Lang
    format: Format
    quarter: Period
    emblem: Path | None = None
    at: int = 0
    """The moment of the past it tells of, in seconds since the epoch; 0 for now."""
    store: str | None = None
    """Place of the store of evidence; None for the one beside the database."""


@dataclass(frozen=True, slots=True)
class DocumentMade:
    """Files of a job, or the kind of error that kept them from being made; `memory` is what it holds, in MB."""

    files: tuple[MadeFile, ...] = ()
    as_of: str = ""
    error: str = ""
    memory: float = 0
