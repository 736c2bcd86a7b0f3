"""Evidence in backups: an archive beside the backup of the database. What is in a bucket is kept there."""

import asyncio
import os
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from db.backup import BackupError
from db.evidence_store import Folder, Store, digest_of

ENDING: Final = ".evidence.tar"


def archive_of(file: Path) -> Path:
    """The archive that belongs to a backup."""
    return file.with_name(file.name + ENDING)


async def back_up_files(store: Store, file: Path) -> int | None:
    """Write the evidence beside a backup; returns how many files, None for a bucket. Raises BackupError.

    Files that come meanwhile are left out: so are their rows, if the database was backed up before.
    """
    if not isinstance(store, Folder):
        return None
    digests = [one async for one in store.digests()]
    await asyncio.to_thread(_write, store.path, digests, archive_of(file))
    return len(digests)


async def restore_files(store: Store, file: Path) -> int | None:
    """Put the evidence beside a backup into the store; returns how many files, None without an archive.

    Files that are there stay. Raises BackupError for an archive that is damaged: each file must have its digest.
    """
    archive = archive_of(file)
    if not await asyncio.to_thread(archive.is_file):
        return None
    count = 0
    try:
        with tarfile.open(archive) as packed:
            for member in packed:
                content = packed.extractfile(member) if member.isfile() else None
                data = b"" if content is None else await asyncio.to_thread(content.read)
                if content is None or digest_of(data) != member.name:
                    raise BackupError(f"{archive} is damaged: {member.name[:80]}")
                await store.put(data)
                count += 1
    except tarfile.TarError as error:
        raise BackupError(f"{archive} is damaged: {error}") from None
    return count


def _write(folder: Path, digests: list[str], archive: Path) -> None:
    """Write an archive under another name, sync it, then rename it: it is whole or not there."""
    if archive.exists():
        raise BackupError(f"{archive} is there already; name a new file")
    number, name = tempfile.mkstemp(dir=archive.parent, prefix=".backup-")
    try:
        with os.fdopen(number, "wb") as draft:
            with tarfile.open(fileobj=draft, mode="w") as packed:
                for digest in digests:
                    packed.add(folder / digest, digest, recursive=False)
            draft.flush()
            os.fsync(draft.fileno())
        Path(name).rename(archive)
    finally:
        Path(name).unlink(missing_ok=True)
