"""A disk that can be observed: every write and sync of SQLite's recorded, and a disk that is full at will.

The standard library's SQLite is asked for its own file layer (`sqlite3_vfs_find`) and gets three of its functions back
wrapped: write, truncate and sync pass through and are recorded on the way. No compiler, no mount, no privilege; where
the library can't be reached (it is linked in statically) `available` says so. docs/decisions/0013 gives the reasons.
"""

import ctypes as c
import os
import struct
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

OK, IO_ERROR, FULL = 0, 10, 13

HEAD = struct.Struct("<cHqI")
"""Kind, length of the name, offset, length of the data."""

WRITE, TRUNCATE, SYNC, DELETE = b"w", b"t", b"s", b"d"

_OPEN = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_void_p, c.c_void_p, c.c_int, c.c_void_p)
_DELETE = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_char_p, c.c_int)
_WRITE = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_void_p, c.c_int, c.c_int64)
_TRUNCATE = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_int64)
_SYNC = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_int)


class Vfs(c.Structure):
    """`sqlite3_vfs` as far as it is needed."""

    _fields_ = [
        ("version", c.c_int),
        ("file_size", c.c_int),
        ("longest_path", c.c_int),
        ("next", c.c_void_p),
        ("name", c.c_char_p),
        ("data", c.c_void_p),
        ("open", _OPEN),
        ("delete", _DELETE),
    ]


class Methods(c.Structure):
    """`sqlite3_io_methods`: what an open file can do."""

    _fields_ = [
        ("version", c.c_int),
        ("close", c.c_void_p),
        ("read", c.c_void_p),
        ("write", _WRITE),
        ("truncate", _TRUNCATE),
        ("sync", _SYNC),
        ("rest", c.c_void_p * 13),
    ]


def library() -> Any:
    """The SQLite the standard library uses; None when its functions can't be reached."""
    try:
        found = c.CDLL(str(import_module("_sqlite3").__file__))
        found.sqlite3_vfs_find.restype = c.POINTER(Vfs)
    except (OSError, AttributeError):
        return None
    return found


def available() -> bool:
    """Check whether this Python's SQLite can be watched."""
    return library() is not None


_kept: list[object] = []
"""Functions SQLite holds for as long as the process lives."""


class Watch:
    """The wrapped file layer of this process."""

    def __init__(self, trace: Path, full: Path) -> None:
        self._trace = os.open(trace, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._full = str(full)
        self._names: dict[int, bytes] = {}
        self._wrapped: dict[int, Methods] = {}

    def note(self, kind: bytes, name: bytes, offset: int = 0, data: bytes = b"") -> int:
        """Add to the trace: one write, so that a kill leaves at most a torn last record. Returns SQLite's code."""
        record = HEAD.pack(kind, len(name), offset, len(data)) + name + data
        try:
            return OK if os.write(self._trace, record) == len(record) else IO_ERROR
        except OSError:
            return IO_ERROR

    def install(self, vfs: Vfs) -> None:
        """Put our functions in the file layer's place."""
        real_open, real_delete = _copy(vfs.open, _OPEN), _copy(vfs.delete, _DELETE)

        def opening(layer: int, path: int | None, file: int, flags: int, out: int | None) -> int:
            result: int = real_open(layer, path, file, flags, out)
            name = c.string_at(path) if path else b""
            at = c.c_void_p.from_address(file)
            if result == OK and at.value and name.endswith((b".db", b".db-wal", b".db-journal")):
                self._names[file] = name.rpartition(b"/")[2]
                at.value = c.addressof(self._methods(at.value))
            return result

        def deleting(layer: int, path: bytes, sync: int) -> int:
            return self.note(DELETE, path.rpartition(b"/")[2]) or int(real_delete(layer, path, sync))

        vfs.open, vfs.delete = _OPEN(opening), _DELETE(deleting)
        _kept.extend((vfs.open, vfs.delete, real_open, real_delete, self))

    def _methods(self, address: int) -> Methods:
        """A copy of a file's functions with ours among them."""
        if address in self._wrapped:
            return self._wrapped[address]
        mine = Methods.from_buffer_copy(c.string_at(address, c.sizeof(Methods)))
        write, truncate, sync = _copy(mine.write, _WRITE), _copy(mine.truncate, _TRUNCATE), _copy(mine.sync, _SYNC)

        def writing(file: int, data: int, amount: int, offset: int) -> int:
            if os.path.exists(self._full):  # noqa: PTH110 - the hot path
                return FULL
            noted = self.note(WRITE, self._names[file], offset, c.string_at(data, amount))
            return noted or int(write(file, data, amount, offset))

        def truncating(file: int, size: int) -> int:
            return self.note(TRUNCATE, self._names[file], size) or int(truncate(file, size))

        def syncing(file: int, flags: int) -> int:
            return int(sync(file, flags)) or self.note(SYNC, self._names[file])

        mine.write, mine.truncate, mine.sync = _WRITE(writing), _TRUNCATE(truncating), _SYNC(syncing)
        _kept.extend((mine, mine.write, mine.truncate, mine.sync, write, truncate, sync))
        self._wrapped[address] = mine
        return mine


def _copy(function: Any, kind: Any) -> Callable[..., int]:
    """The function itself: a field of a structure would follow when the structure changes."""
    copied: Callable[..., int] = kind(c.cast(function, c.c_void_p).value)
    return copied


def watch(trace: Path, full: Path) -> None:
    """From now on record what SQLite writes and syncs in this process; while `full` exists writing fails."""
    found = library()
    assert found is not None, "this Python's SQLite can't be watched"
    Watch(trace, full).install(found.sqlite3_vfs_find(None).contents)
