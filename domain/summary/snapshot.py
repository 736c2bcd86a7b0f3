"""Snapshots of a signed quarter: its summary as canonical JSON under a number and a SHA-256, checked without the bot.

Canonical means one spelling only: keys in order, no blanks, UTF-8. So what a file says can be hashed again, and any
byte that was changed shows, be it in the summary, in the number or in the hash.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.calendar.fiscal import Period
from domain.summary.summary import Summary

FORM: Final = 2
"""Version of the form below; form 1 had the authors' names, and is verified as before."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A quarter's summary as it was signed: `version` counts from 1, `content` is canonical JSON, which is hashed."""

    quarter: Period
    version: int
    at: datetime
    content: bytes

    @property
    def number(self) -> str:
        """Number on the paper: `3/2563-1`."""
        return f"{self.quarter}-{self.version}"

    @property
    def sha256(self) -> str:
        """SHA-256 over the content, in 64 hexadecimal digits."""
        return digest(self.content)

    @property
    def data(self) -> dict[str, Any]:
        """The content as plain data: number, moment, summary."""
        read: dict[str, Any] = json.loads(self.content)
        return read

    def to_file(self) -> bytes:
        """The file that `verify` checks: the content and its hash, itself canonical."""
        return canonical({"sha256": self.sha256, "snapshot": self.data})


def canonical(data: Summary | Mapping[str, Any]) -> bytes:
    """The one spelling of a summary, or of other plain data, as JSON. ValueError for a number that is none (NaN)."""
    plain = data.to_json() if isinstance(data, Summary) else data
    spelled = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return spelled.encode("utf-8", "surrogatepass")


def digest(content: bytes) -> str:
    """SHA-256 of some content, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def freeze(compiled: Summary, version: int, at: datetime) -> Snapshot:
    """The snapshot of a compiled summary, signed at a moment (UTC); without names of persons, since it is published."""
    content = {
        "form": FORM,
        "number": f"{compiled.quarter}-{version}",
        "quarter": str(compiled.quarter),
        "version": version,
        "signed_at": at.isoformat(timespec="seconds"),
        "summary": without_persons(compiled.to_json()),
    }
    return Snapshot(compiled.quarter, version, at, canonical(content))


def without_persons(data: Any) -> Any:
    """Plain data without the names of those who wrote reports: the unit stands for them."""
    if isinstance(data, dict):
        return {key: without_persons(value) for key, value in data.items() if key != "author"}
    return [without_persons(one) for one in data] if isinstance(data, list) else data


def verified(file: bytes) -> Snapshot:
    """The snapshot of a file that `Snapshot.to_file` wrote, down to the byte.

    ValueError("snapshot.unreadable") for what is no such file, ValueError("snapshot.changed") where the content is not
    that of its hash or a byte is not as it was written.
    """
    try:
        read = json.loads(file)
        content, said = read["snapshot"], read["sha256"]
        quarter, version = Period.parse(content["quarter"]), int(content["version"])
        found = Snapshot(quarter, version, datetime.fromisoformat(content["signed_at"]), canonical(content))
        spelled = content["number"] == found.number and found.to_file() == file
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError("snapshot.unreadable") from error
    if found.sha256 != said or not spelled:
        raise ValueError("snapshot.changed")
    return found


@dataclass(frozen=True, slots=True)
class SignedVersion:
    """A signed version without its content; `upto` is the id of the newest report it knows."""

    quarter: Period
    version: int
    at: datetime
    sha256: str
    upto: int

    @property
    def number(self) -> str:
        """Number on the paper."""
        return f"{self.quarter}-{self.version}"
