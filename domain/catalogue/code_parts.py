"""Parts of a code: `MOIT12` is the prefix `moit` and the number 12, `O1.2` the prefix `o` and the numbers 1 and 2.

Which prefixes there are is the data's: the national assessment has I, E and O, a ministry's may have MOIT or EB.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

Numbers = tuple[int, ...]
"""Numbers of a code from the outermost in: 1.12 is (1, 12)."""

_CODE: Final = re.compile(r"(\D*?)[\s.-]*(\d+(?:\.\d+)*)")


@dataclass(frozen=True, slots=True)
class CodeParts:
    """Prefix of a code in lower case, empty for a bare number, and its numbers."""

    prefix: str
    numbers: Numbers

    @classmethod
    def of(cls, code: str) -> "CodeParts | None":
        """Parts of a code; None for one that does not end in a number."""
        found = _CODE.fullmatch(code.strip())
        return cls(found[1].lower(), numbers_of(found[2])) if found else None


def is_same_code(one: str, other: str) -> bool:
    """Check whether two codes are one however they are typed: `MOIT 12`, `moit12`."""
    parts = CodeParts.of(one)
    return one == other or (parts is not None and parts == CodeParts.of(other))


def numbers_of(written: str) -> Numbers:
    """Numbers of `1.12`, blanks aside."""
    return tuple(int(one) for one in written.split("."))


def prefixes_of(codes: Iterable[str]) -> tuple[str, ...]:
    """Prefixes of codes in lower case, the longest first, so that a pattern of them reads `moit` before `m`."""
    parts = (CodeParts.of(code) for code in codes)
    found = dict.fromkeys(one.prefix for one in parts if one is not None and one.prefix)
    return tuple(sorted(found, key=lambda prefix: -len(prefix)))
