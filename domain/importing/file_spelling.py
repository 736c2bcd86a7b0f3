"""The spelling of one file's texts: each asked about once, and a large file only where it looks damaged."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from domain.importing.spelling import Speller

_SIGNS: Final = re.compile(r"[ก-๎][A-Za-z][ก-๎]|[่้๊๋]{2}|ำ[่้๊๋ะ-ู]")
MANY: Final = 400
"""Texts of a file that are compared with a dictionary; of more only those that look damaged, unless one was."""


@dataclass
class FileSpelling:
    """The spelling of a file: what each text was probably spelt as; `damaged` once one was otherwise."""

    """The speller, asked about a large file only where it is damaged."""

    speller: Callable[[], Speller] | None
    asked: int = 0
    damaged: bool = False
    known: dict[str, str | None] = field(default_factory=dict)

    def __call__(self, text: str) -> str | None:
        """The text as it was probably spelt; None where it is as it was."""
        if self.speller is None or text.isascii():
            return None
        if text not in self.known:
            if self.asked >= MANY and not self.damaged and not _SIGNS.search(text):
                return None
            self.asked += 1
            self.known[text] = self.speller().proposed(text, damaged=self.damaged)
        return self.known[text]

    def look_over(self, texts: Iterable[str]) -> None:
        """Find out whether a file is damaged, so that its first cells are read like its last."""
        if self.speller is None or self.damaged:
            return
        for text in islice(dict.fromkeys(texts), MANY):
            if not text.isascii() and self.speller().proposed(text) is not None:
                self.damaged = True
                return
