"""Contents of a disk after the power went: everything synced, and of the rest whatever chance kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.disk import DELETE, HEAD, SYNC, TRUNCATE, WRITE

SECTOR = 512

Record = tuple[bytes, str, int, bytes]


@dataclass
class File:
    """File with its safe bytes on the disk, and those on the way there (writes, and truncations as data None)."""

    safe: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        """Everything on its way has arrived."""
        for offset, data in self.pending:
            self.apply(offset, data)
        self.pending.clear()

    def apply(self, offset: int, data: bytes | None) -> None:
        """A write arrives at the disk."""
        if data is None:
            del self.safe[offset:]
            return
        self.safe.extend(bytes(max(0, offset - len(self.safe))))
        self.safe[offset : offset + len(data)] = data

    def cut(self, dice: Random) -> int:
        """The power goes: each write on its way arrives, is lost, or arrives in part. Returns how many did not."""
        lost = 0
        for offset, data in self.pending:
            fate = dice.random()
            if fate < 0.4:
                self.apply(offset, data)
                continue
            lost += 1
            if fate < 0.6 and data:
                self.apply(offset, data[: dice.randrange(0, len(data) + 1, SECTOR)])
        self.pending.clear()
        return lost


def records(trace: Path) -> Iterator[Record]:
    """Records of a process's work on the disk, up to the last whole one; nothing if it died before it did anything."""
    raw = trace.read_bytes() if trace.exists() else b""
    at = 0
    while at + HEAD.size <= len(raw):
        kind, name_length, offset, length = HEAD.unpack_from(raw, at)
        start = at + HEAD.size
        at = start + name_length + length
        if at > len(raw):
            return
        name = raw[start : start + name_length].decode()
        yield kind, name, offset, raw[start + name_length : at]


class Disk:
    """The files of a folder as the disk would have them, from before a process began."""

    def __init__(self, folder: Path, names: tuple[str, ...] = ("bot.db", "bot.db-wal")) -> None:
        self.folder = folder
        self.files = {name: File(bytearray((folder / name).read_bytes())) for name in names if (folder / name).exists()}

    def replay(self, trace: Path) -> None:
        """Follow what the process did. Creating and deleting a file is taken to last at once."""
        for kind, name, offset, data in records(trace):
            file = self.files.setdefault(name, File())
            if kind == WRITE:
                file.pending.append((offset, data))
            elif kind == TRUNCATE:
                file.pending.append((offset, None))
            elif kind == SYNC:
                file.sync()
            elif kind == DELETE:
                del self.files[name]

    def cut(self, dice: Random) -> int:
        """The power goes, and the folder is left as the disk has it. Returns how many writes were lost."""
        lost = sum(file.cut(dice) for file in self.files.values())
        for left in self.folder.glob("bot.db*"):
            left.unlink()
        for name, file in self.files.items():
            (self.folder / name).write_bytes(file.safe)
        return lost
