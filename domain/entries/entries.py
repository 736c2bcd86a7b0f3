"""Channels and guidelines as the coordinator keeps them: what was written over the bundled data, and what staff see.

The bundled data stays what it is. What is written lies above it field by field, so that a corrected bundle still shows
where nobody wrote anything.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from domain.catalogue.keys import to_keys
from domain.catalogue.plan import Catalogue, Channel, File, Guideline
from domain.language.bilingual import Bilingual

NO_FILE: Final = File("", "")
"""Written where a file is taken away."""

MOST: Final = 40
"""Entries of a kind there may be: each is a button of one message."""


class Kind(StrEnum):
    """Kind of entry the coordinator keeps."""

    CHANNEL = "channel"
    GUIDELINE = "guideline"


class Field(StrEnum):
    """A part of an entry that can be written."""

    TITLE = "title"
    TITLE_EN = "title_en"
    TEXT = "text"
    TEXT_EN = "text_en"
    URL = "url"
    FILE = "file"
    UNIT = "unit"
    RETIRED = "retired"


FIELDS: Final = {
    Kind.CHANNEL: (Field.TITLE, Field.TITLE_EN, Field.TEXT, Field.TEXT_EN),
    Kind.GUIDELINE: (Field.TITLE, Field.TITLE_EN, Field.TEXT, Field.TEXT_EN, Field.URL, Field.FILE, Field.UNIT),
}
"""Fields that can be changed in each kind, besides retiring it; a channel's page or telephone is part of its text."""


def kind_of(entry: str) -> Kind:
    """The kind an id belongs to: guidelines are `G:…`."""
    return Kind.GUIDELINE if entry.startswith("G:") else Kind.CHANNEL


@dataclass(frozen=True, slots=True)
class Written:
    """Words written over an entry: None leaves the bundled ones, "" (or `NO_FILE`) empties the field."""

    title: str | None = None
    title_en: str | None = None
    text: str | None = None
    text_en: str | None = None
    url: str | None = None
    unit: str | None = None
    file: File | None = None
    retired: bool | None = None

    def over(self, below: "Written") -> "Written":
        """Lay these words on top of those written before."""
        return replace(below, **{name: getattr(self, name) for name in self.names})

    @property
    def names(self) -> tuple[Field, ...]:
        """The fields that are written."""
        return tuple(Field(one.name) for one in fields(self) if getattr(self, one.name) is not None)

    def differs(self, before: "Written") -> tuple[Field, ...]:
        """The fields that are not as they were before."""
        return tuple(field for field in Field if getattr(self, field) != getattr(before, field))


NOTHING: Final = Written()

_EMPTY: Final = Bilingual("")


@dataclass(frozen=True, slots=True)
class Revision:
    """An entry as somebody saved it: everything written over it from then on. Numbers count from 1."""

    entry: str
    number: int
    written: Written
    by: int
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A channel or guideline: the bundled one (None for one that was added), and what is written over it."""

    id: str
    bundled: Channel | Guideline | None
    written: Written = NOTHING
    newest: Revision | None = None
    changed_at: datetime | None = None
    """Moment the written words were saved, UTC office time; of changes not saved yet, now."""

    @property
    def kind(self) -> Kind:
        """Channel or guideline."""
        return kind_of(self.id)

    @property
    def revision(self) -> int:
        """The number of the newest revision; 0 while nobody has written anything."""
        return self.newest.number if self.newest else 0

    @property
    def is_new(self) -> bool:
        """Check whether it has still to be saved for the first time."""
        return self.bundled is None and self.newest is None

    @property
    def retired(self) -> bool:
        """Check whether it is hidden from staff."""
        return bool(self.written.retired)

    def value(self, field: Field) -> Any:
        """A field as it is now, empty where there is nothing."""
        written = getattr(self.written, field)
        return _value(self.bundled, field) if written is None else written

    def below(self, field: Field) -> Any:
        """A field as the bundled data has it; None for an entry that was added."""
        return None if self.bundled is None else _value(self.bundled, field)

    def changed(self, changes: Written, now: datetime | None = None) -> "Entry":
        """The entry with changes that are not saved (yet). What equals the bundled data is not kept as written."""
        written = changes.over(self.written)
        if self.bundled is not None:
            same = {
                one: None for one in written.names if one is not Field.FILE and getattr(written, one) == self.below(one)
            }
            written = replace(written, **same)
        if written.file == NO_FILE:
            written = replace(written, file=None)
        return replace(
            self, written=replace(written, retired=written.retired or None), changed_at=now or self.changed_at
        )

    def shown(self, field: Field) -> Any:
        """A field as staff see it, empty where there is nothing."""
        return _value(self._as_staff_see, field)

    @property
    def title(self) -> Bilingual:
        """Title as staff see it."""
        return self._as_staff_see.title

    @property
    def _as_staff_see(self) -> Channel | Guideline:
        return self.channel() if self.kind is Kind.CHANNEL else self.guideline()

    @property
    def lacks(self) -> tuple[Field, ...]:
        """Fields nobody has filled in: a channel's text; a guideline's link or file (FILE), and its contact."""
        if self.retired:
            return ()
        if self.kind is Kind.CHANNEL:
            return () if self.value(Field.TEXT) else (Field.TEXT,)
        lacking = () if self.value(Field.URL) or self.value(Field.FILE) else (Field.FILE,)
        return lacking if self.value(Field.UNIT) else (*lacking, Field.UNIT)

    @property
    def missing(self) -> Field | None:
        """Fields to be written before it can be saved: a title, and the text of a channel that was added."""
        if not self.value(Field.TITLE):
            return Field.TITLE
        needs_text = self.bundled is None and self.kind is Kind.CHANNEL
        return Field.TEXT if needs_text and not self.value(Field.TEXT) else None

    def channel(self) -> Channel:
        """The channel as staff see it."""
        base = self.bundled if isinstance(self.bundled, Channel) else Channel(self.id, _EMPTY, _EMPTY, _EMPTY)
        return replace(base, **self._words())

    def guideline(self) -> Guideline:
        """The guideline as staff see it."""
        base = self.bundled if isinstance(self.bundled, Guideline) else Guideline(self.id, _EMPTY, _EMPTY, _EMPTY, None)
        unit, url = self.value(Field.UNIT) or None, self.value(Field.URL) or None
        words = self._words()
        kept = base.wordings if words.get("title", base.title).th == base.title.th else ()
        return replace(base, **words, unit=unit, url=url, file=self.written.file, wordings=kept)

    def _words(self) -> dict[str, Any]:
        """Titles and texts. English of Thai words that were written over is dropped: better the Thai than the old."""
        written = self.written
        words: dict[str, Any] = {}
        for thai, english in ((Field.TITLE, Field.TITLE_EN), (Field.TEXT, Field.TEXT_EN)):
            outdated = getattr(written, thai) is not None and getattr(written, english) is None
            said = self.value(thai)  # serves as the English too, so that the export has a text in both
            words[thai] = Bilingual(said, ("" if outdated else self.value(english)) or said or None)
        rewritten = written.text is not None or self.bundled is None
        return words | {"edited_at": self.changed_at if rewritten else None}


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """Changes somebody has not saved. `base` is the revision they began on; `awaits` what their next message means.

    `updated_at` is UTC office time.
    """

    person: int
    entry: str
    base: int
    changes: Written = NOTHING
    awaits: Field | None = None
    updated_at: datetime | None = None


def _value(entry: Channel | Guideline | None, field: Field) -> Any:
    """A field of a channel or guideline, empty where there is nothing."""
    return (to_keys(entry).get(field) or "") if entry else ""


def stamp(entry: Entry, draft: EntryDraft) -> str:
    """Stamp of a preview, in eight characters: a save button carries it, so that nobody saves unseen changes."""
    return f"{zlib.crc32(repr((entry.revision, draft.changes)).encode()):08x}"


def entries_of(
    channels: Sequence[Channel], guidelines: Sequence[Guideline], newest: Iterable[Revision]
) -> tuple[Entry, ...]:
    """Every entry in the bundled order, those that were added last; `newest` holds an entry's newest revision."""
    written = {one.entry: one for one in newest}
    bundled: dict[str, Channel | Guideline] = {one.id: one for one in channels}
    bundled |= {one.id: one for one in guidelines}
    added = (one for one in written if one not in bundled)
    return tuple(
        Entry(one, bundled.get(one), revision.written, revision, revision.at) if revision else Entry(one, bundled[one])
        for one in (*bundled, *added)
        for revision in (written.get(one),)
    )


def live(entries: Iterable[Entry]) -> tuple[tuple[Channel, ...], tuple[Guideline, ...]]:
    """The channels and guidelines staff see."""
    shown = [one for one in entries if not one.retired]
    return (
        tuple(one.channel() for one in shown if one.kind is Kind.CHANNEL),
        tuple(one.guideline() for one in shown if one.kind is Kind.GUIDELINE),
    )


def overlaid(catalogue: Catalogue, newest: Iterable[Revision]) -> Catalogue:
    """A bundled catalogue with what was written over it."""
    channels, guidelines = live(entries_of(catalogue.channels, catalogue.guidelines, newest))
    return replace(catalogue, channels=channels, guidelines=guidelines)
