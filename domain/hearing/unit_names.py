"""Names of units as people say them: whole, without the word for its kind, or one part of a joined name."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from domain.catalogue.plan import Catalogue
from domain.language.normalise import tidy
from domain.language.vocabulary import OFFICES, SECTIONS, UNITS, either

_KIND: Final = re.compile(rf"^{either(UNITS)}")
_KIND_EN: Final = re.compile(r"\b(?:section|office|division|department|unit|team|group|of|the)\b")
_BEFORE: Final = (
    r"(?:^|(?<=\s)|(?<=งาน)|(?<=ฝ่าย)|(?<=กลุ่ม)|(?<=กอง)|(?<=สำนัก)|(?<=แผนก)|(?<=ส่วน)|(?<=ของ)|"
    r"(?<=ฝั่ง)|(?<=ทาง)|(?<=ทีม)"
    r"|(?<=หน่วย)|(?<=กับ)|(?<=และ)|(?<=พวก)|(?<=ที่)|(?<=ตาม)|(?<=เตือน)|(?<=ให้)|(?<=แทน)|(?<=เวลา)|(?<=ถึง)|(?<=บอก)|(?<=แจ้ง)|(?<=สั่ง)|(?<=ฝาก)|(?<=มอบ)|(?<=เชิญ)|(?<=\.))"
)
_KINDS: Final = re.compile(rf"(?:(?:the|ทาง|ท่าน|หัวหน้า|คน|พวก|น้อง|พี่|{SECTIONS}|{OFFICES}|office|of)\s*)*")
"""Words before a unit's name that belong to it."""
_SHORTEST: Final = 4
"""Letters of a part of a name that is enough to mean its unit."""


@dataclass(frozen=True, slots=True)
class UnitsNamed:
    """The names of an agency's units in a tidied text: `codes` by name, found by `pattern`, the longest first."""

    codes: Mapping[str, str]
    pattern: re.Pattern[str]

    def __call__(self, tidied: str) -> tuple[str, ...]:
        """Codes of the units a text names, those named first first."""
        return tuple(dict.fromkeys(self.codes[hit.group()] for hit in self.pattern.finditer(tidied)))

    def first(self, tidied: str) -> tuple[str, str] | None:
        """The code of the unit a text begins with, perhaps behind words for its kind, and what follows its name."""
        hit = self.pattern.search(tidied)
        if hit is None or not _KINDS.fullmatch(tidied[: hit.start()]):
            return None
        return self.codes[hit.group()], tidied[hit.end() :]


@lru_cache(maxsize=8)
def names_of(catalogue: Catalogue) -> UnitsNamed:
    """The names of a catalogue's units: their own, their codes, and what people call them."""
    meant: dict[str, set[str]] = defaultdict(set)
    for unit in catalogue.units:
        for name in (unit.code, *unit.name.both, *unit.short.both):
            for form in _forms(tidy(name)):
                meant[form].add(unit.code)
        for name in unit.wordings:
            meant[tidy(name)].add(unit.code)
    names = {form: next(iter(codes)) for form, codes in meant.items() if len(codes) == 1}
    ordered = sorted(names, key=lambda form: -len(form))
    return UnitsNamed(names, re.compile("|".join(map(_pattern, ordered))) if ordered else re.compile(r"(?!)"))


def _forms(name: str) -> set[str]:
    bare = _KIND.sub("", name) if not name.isascii() else " ".join(_KIND_EN.sub(" ", name).split())
    parts = re.split(r"และ|\band\b|,", bare)
    return {one.strip() for one in (name, bare, *parts) if len(one.strip()) >= _SHORTEST or one == name}


def _pattern(form: str) -> str:
    if form.isascii():
        return rf"(?<![a-z]){re.escape(form)}(?![a-z])"
    return f"{_BEFORE}{re.escape(form)}"
