"""A lock beside SQLite's file, held by every process that serves it: nothing is put in the file's place meanwhile.

A lease runs out when its holder freezes, and a process that waits for Telegram at its start has none yet. This lock is
the operating system's and lasts until the process is gone.
"""

import fcntl
import os
from pathlib import Path


class FileLock:
    """The lock of one process; one for a server's database (no path) is taken without anything."""

    def __init__(self, path: Path | None) -> None:
        self._path = None if path is None else path.with_name(f"{path.name}.lock")
        self._file: int | None = None

    def take(self, *, alone: bool) -> bool:
        """Take the lock together with others, or alone; False while that can't be. Raises OSError."""
        if self._path is None or self._file is not None:
            return True
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        except OSError:
            os.close(file)
            raise
        self._file = file
        return True

    def release(self) -> None:
        """Release the lock. Its file stays: another process may be waiting for it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
