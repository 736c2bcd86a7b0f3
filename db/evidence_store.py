"""The agency's store of evidence: each file under the SHA-256 of its bytes, so that the same file is kept once.

It is a folder beside the database, or a bucket of an S3-compatible service for several processes. Nothing in it is
ever executed, opened or rendered.
"""

import asyncio
import hashlib
import io
import os
import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final, Protocol

from sqlalchemy import make_url

from domain.errors import OperatorError

DEFAULT: Final = "data/evidence"
"""The folder where the database has no place of its own (PostgreSQL)."""

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_TEMPORARY: Final = ".incoming-"


class Store(Protocol):
    """A place for files, named by digest. Its methods raise OSError when it fails."""

    place: str
    """The place as the operator knows it."""

    async def put(self, data: bytes) -> str:
        """Keep a file durably; returns its digest. One that is there already is left alone."""

    async def get(self, digest: str) -> bytes | None:
        """A file's bytes; None where it is not there."""

    async def opened(self, digest: str) -> IO[bytes] | None:
        """A file to be read piece by piece, and closed; None where it is not there."""

    async def drop(self, digest: str) -> None:
        """Delete a file, if it is there."""

    def digests(self) -> AsyncIterator[str]:
        """The digests of all files."""


def store_at(setting: str | None, database_url: str) -> "Store":
    """The store of the settings: a folder, `s3://bucket/prefix`, or by default a folder beside SQLite's file."""
    if setting is not None and setting.startswith("s3://"):
        return Bucket(setting)
    if setting is not None:
        return Folder(Path(setting))
    url = make_url(database_url)
    beside = url.get_backend_name() == "sqlite" and url.database
    return Folder(Path(url.database or "").parent / "evidence" if beside else Path(DEFAULT))


def digest_of(data: bytes) -> str:
    """The name a file is kept under."""
    return hashlib.sha256(data).hexdigest()


class Folder:
    """A folder. A file is written under another name, synced, and then renamed: it is whole or not there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = str(path)

    async def put(self, data: bytes) -> str:
        """Keep a file durably; returns its digest."""
        return await asyncio.to_thread(self._put, data)

    def _put(self, data: bytes) -> str:
        digest = digest_of(data)
        file = self.path / digest
        if file.exists() and file.stat().st_size == len(data):
            return digest
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(dir=self.path, prefix=_TEMPORARY)
        try:
            with os.fdopen(number, "wb") as draft:
                draft.write(data)
                draft.flush()
                os.fsync(draft.fileno())
            Path(name).rename(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        self._sync()
        return digest

    async def get(self, digest: str) -> bytes | None:
        """A file's bytes; None where it is not there."""
        return await asyncio.to_thread(self._get, digest)

    def _get(self, digest: str) -> bytes | None:
        try:
            return (self.path / digest).read_bytes()
        except FileNotFoundError:
            return None

    async def opened(self, digest: str) -> IO[bytes] | None:
        """A file to be read piece by piece; none of it is in memory."""
        with suppress(FileNotFoundError):
            return await asyncio.to_thread((self.path / digest).open, "rb")
        return None

    async def drop(self, digest: str) -> None:
        """Delete a file, if it is there."""
        await asyncio.to_thread((self.path / digest).unlink, missing_ok=True)

    async def digests(self) -> AsyncIterator[str]:
        """The digests of all files."""
        for name in await asyncio.to_thread(self._names):
            yield name

    async def tidy(self) -> None:
        """Delete what a killed process left half-written."""
        await asyncio.to_thread(self._tidy)

    def _tidy(self) -> None:
        for left in self.path.glob(f"{_TEMPORARY}*"):
            left.unlink(missing_ok=True)

    def _names(self) -> list[str]:
        if not self.path.is_dir():
            return []
        return sorted(one.name for one in self.path.iterdir() if _DIGEST.fullmatch(one.name))

    def _sync(self) -> None:
        handle = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class Bucket:
    """A bucket; keys, region and endpoint come from the usual environment (`AWS_ACCESS_KEY_ID`, `AWS_ENDPOINT_URL` …).

    A plain HTTP endpoint needs `AWS_ALLOW_HTTP=true`.
    """

    def __init__(self, url: str) -> None:
        from obstore.store import from_url  # noqa: PLC0415 - 13 ms, and 5 MB; most agencies keep a folder

        self.place = url
        try:
            self._store: Any = from_url(url)
        except Exception as error:
            raise OperatorError(f"BOT_EVIDENCE: {url} can't be used ({type(error).__name__})") from None

    async def put(self, data: bytes) -> str:
        """Keep a file durably; returns its digest."""
        digest = digest_of(data)
        if not await self._has(digest, len(data)):
            await _as_os_error(self._store.put_async(digest, data))
        return digest

    async def get(self, digest: str) -> bytes | None:
        """A file's bytes; None where it is not there."""
        try:
            found = await self._store.get_async(digest)
            return bytes(await found.bytes_async())
        except FileNotFoundError:
            return None
        except Exception as error:
            raise OSError(f"the bucket fails: {type(error).__name__}") from None

    async def opened(self, digest: str) -> IO[bytes] | None:
        """A file to be read piece by piece; a bucket gives it whole."""
        found = await self.get(digest)
        return None if found is None else io.BytesIO(found)

    async def drop(self, digest: str) -> None:
        """Delete a file, if it is there."""
        await _as_os_error(self._store.delete_async(digest))

    async def digests(self) -> AsyncIterator[str]:
        """The digests of all files."""
        try:
            async for some in self._store.list():
                for one in some:
                    if _DIGEST.fullmatch(one["path"]):
                        yield one["path"]
        except OSError:
            raise
        except Exception as error:
            raise OSError(f"the bucket fails: {type(error).__name__}") from None

    async def _has(self, digest: str, size: int) -> bool:
        try:
            return bool((await self._store.head_async(digest))["size"] == size)
        except FileNotFoundError:
            return False
        except Exception as error:
            raise OSError(f"the bucket fails: {type(error).__name__}") from None


async def _as_os_error(call: Any) -> None:
    """Wait for a call of the bucket's; its own errors become OSError."""
    try:
        await call
    except FileNotFoundError:
        return
    except OSError:
        raise
    except Exception as error:
        raise OSError(f"the bucket fails: {type(error).__name__}") from None
