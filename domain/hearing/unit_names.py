"""Names of units as people say them: whole, without the word for its kind, or one part of a joined name."""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from domain.catalogue.plan import Catalogue
from domain.language.normalise import tidy
from domain.language.vocabulary import UNITS, either

_KIND: Final = re.compile(rf"^{either(UNITS, 'กลุ่มงาน', 'กลุ่ม', 'กอง', 'แผนก', 'ส่วน', 'หน่วย', 'ศูนย์')}")
_KIND_EN: Final = re.compile(r"\b(?:section|office|division|department|unit|team|group|of|the)\b")
_BEFORE: Final = (
    r"(?:^|(?<=\s)|(?<=งาน)|(?<=ฝ่าย)|(?<=กลุ่ม)|(?<=กอง)|(?<=สำนัก)|(?<=แผนก)|(?<=ส่วน)|(?<=ของ)|"
    r"(?<=ฝั่ง)|(?<=ทาง)|(?<=ทีม)"
    r"|(?<=หน่วย)|(?<=กับ)|(?<=และ)|(?<=พวก)|(?<=ที่)|(?<=ตาม)|(?<=เตือน)|(?<=ให้)|(?<=\.))"
)
_SHORTEST: Final = 4
"""Letters of a part of a name that is enough to mean its unit."""


@lru_cache(maxsize=8)
def finder(catalogue: Catalogue) -> Callable[[str], tuple[str, ...]]:
    """A function that gives the codes of the units a tidied text names, those named first first."""
    meant: dict[str, set[str]] = defaultdict(set)
    for unit in catalogue.units:
        for name in (unit.code, *unit.name.both, *unit.short.both):
            for form in _forms(tidy(name)):
                meant[form].add(unit.code)
    names = {form: next(iter(codes)) for form, codes in meant.items() if len(codes) == 1}
    ordered = sorted(names, key=lambda form: -len(form))
    pattern = re.compile("|".join(map(_pattern, ordered))) if ordered else re.compile(r"(?!)")

    def find(tidied: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(names[hit.group()] for hit in pattern.finditer(tidied)))

    return find


def _forms(name: str) -> set[str]:
    bare = _KIND.sub("", name) if not name.isascii() else " ".join(_KIND_EN.sub(" ", name).split())
    parts = re.split(r"และ|\band\b|,", bare)
    return {one.strip() for one in (name, bare, *parts) if len(one.strip()) >= _SHORTEST or one == name}


def _pattern(form: str) -> str:
    if form.isascii():
        return rf"(?<![a-z]){re.escape(form)}(?![a-z])"
    return f"{_BEFORE}{re.escape(form)}"
