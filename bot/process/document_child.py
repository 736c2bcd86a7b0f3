"""The process documents are made in, started by the bot: `python -m bot.process.document_child`.

Reads the database itself, so nothing of a large document passes through the bot; what it learns to break Thai lines and
to set pages is freed when it ends. Jobs come on standard input and files go out on standard output, each as its length
a pickle: only the two processes of one bot speak here. A large file goes into the store of evidence instead, from which
it is sent: the database and the bot's loop would take long over it.
"""

import asyncio
import os
import pickle
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

from bot.process.document_job import LENGTH, DocumentJob, DocumentMade
from db import catalogue
from db.engine import Database
from db.evidence_store import Store, store_at
from documents import words
from documents.archive import CHAT_LIMIT, archive_name, write_archive
from documents.made_file import MadeFile
from documents.making import Material, make
from domain.errors import DomainError
from domain.office import Office
from domain.summary.formats import Format
from follow_up.summary.documents import material

LARGE: Final = 4 * 1024 * 1024
"""Bytes above which a file goes through the store."""


MOST_MEMORY: Final = 1024 * 1024 * 1024
"""Bytes the process may ask for. A paper of 5,000 steps takes 200 MB, and 250 MB in the one that sets its parts."""


async def made(job: DocumentJob) -> DocumentMade:
    """Read the database and make a document; whatever goes wrong is named by its kind."""
    database = Database(job.url)
    try:
        picture = picture_of(job.emblem)
        async with database.reading() as session:
            office = Office(job.setup, await catalogue.load(session), job.now)
            at = datetime.fromtimestamp(job.at, UTC) if job.at else None
            year = job.quarter.year if job.format is Format.YEAR else None
            found = await material(session, office, job.quarter, job.lang, year=year, emblem=picture, at=at)
        store = store_at(job.store, job.url)
        files = (await _archive(store, found),) if job.format is Format.ZIP else make(found, job.format)
        files = tuple([await _through(store, one) for one in files])
        return DocumentMade(files, found.paper.as_of, memory=_memory())
    except DomainError as error:
        return DocumentMade(error=error.key, memory=_memory())
    except Exception as error:  # whatever is wrong with fonts, library or data: the bot says that it failed
        return DocumentMade(error=type(error).__name__, memory=_memory())
    finally:
        await database.close()


async def _archive(store: Store, found: Material) -> MadeFile:
    """The archive with its evidence, as large as a chat takes it; it is put together on the disk."""
    with tempfile.TemporaryFile() as out:
        await write_archive(out, found, store.get, CHAT_LIMIT)
        out.seek(0)
        return MadeFile(archive_name(found), out.read())


async def _through(store: Store, one: MadeFile) -> MadeFile:
    """The file, or where it is large what finds it in the store."""
    return one if len(one.content) <= LARGE else replace(one, content=b"", kept=await store.put(one.content))


def main() -> None:
    """Make documents until standard input ends."""
    os.nice(5)  # whoever waits for an answer goes first
    _give_way()
    out = os.fdopen(os.dup(1), "wb")
    threading.Thread(target=words.prepare, daemon=True).start()  # somebody is about to choose a format
    os.dup2(2, 1)  # nothing a library prints gets between the files
    while (job := _job(sys.stdin.buffer)) is not None:
        answer = pickle.dumps(asyncio.run(made(job)))
        out.write(LENGTH.pack(len(answer)) + answer)
        out.flush()


def _give_way() -> None:
    """Be what the system ends first where memory is short, and never hold more than a gigabyte, where it knows either.

    What sets a part inherits both.
    """
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


def _job(source: BinaryIO) -> DocumentJob | None:
    head = source.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    job = pickle.loads(source.read(LENGTH.unpack(head)[0]))  # noqa: S301 - from the process that started this one
    return job if isinstance(job, DocumentJob) else None


def picture_of(emblem: Path | None) -> bytes | None:
    """Content of the emblem's file; OSError when it can't be read."""
    return None if emblem is None else emblem.read_bytes()


def _memory() -> float:
    """Megabytes of memory this process holds; 0 where the system does not say."""
    try:
        held = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(held) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
