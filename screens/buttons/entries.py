"""Buttons by which the coordinator keeps channels and guidelines."""

from dataclasses import dataclass

from domain.entries.entries import Field, Kind
from domain.language.lang import Lang
from screens.base.buttons import ButtonData, Page


@dataclass(frozen=True)
class ListEntries(ButtonData, prefix="entry|list"):
    """Every entry of a kind."""

    kind: Kind


@dataclass(frozen=True)
class ListUnfilled(ButtonData, prefix="entry|unfilled"):
    """Entries that lack something, of both kinds."""


@dataclass(frozen=True)
class NewEntry(ButtonData, prefix="entry|new"):
    """Begin an entry."""

    kind: Kind


@dataclass(frozen=True)
class EntryButton(ButtonData):
    """Base of buttons about one entry."""

    entry: str


@dataclass(frozen=True)
class OpenEntry(EntryButton, prefix="entry|open"):
    """An entry, in the coordinator's language or the one named."""

    language: Lang | None = None


@dataclass(frozen=True)
class AskField(EntryButton, prefix="entry|ask"):
    """Ask for a field."""

    field: Field


@dataclass(frozen=True)
class ClearField(EntryButton, prefix="entry|clear", act="discard"):
    """Leave a field empty."""

    field: Field


@dataclass(frozen=True)
class TakeBundled(EntryButton, prefix="entry|bundled"):
    """Take a field as it was delivered."""

    field: Field


@dataclass(frozen=True)
class SetUnit(EntryButton, prefix="entry|unit"):
    """Name the unit to ask."""

    unit: str


@dataclass(frozen=True)
class RetireEntry(EntryButton, prefix="entry|retire"):
    """Take an entry from staff's sight."""


@dataclass(frozen=True)
class ReturnEntry(EntryButton, prefix="entry|return"):
    """Let staff see an entry again."""


@dataclass(frozen=True)
class SaveEntry(EntryButton, prefix="entry|save", act="send"):
    """Store just the preview that the stamp identifies."""

    stamp: str


@dataclass(frozen=True)
class RebaseEntry(EntryButton, prefix="entry|rebase"):
    """Show one's own changes on top of somebody else's saved ones."""


@dataclass(frozen=True)
class DropEntry(EntryButton, prefix="entry|drop", act="discard"):
    """Forget one's own changes."""


@dataclass(frozen=True)
class ShowHistory(EntryButton, prefix="entry|history"):
    """The changes of an entry, by whom and when; the first page where none is named."""

    page: Page | None = None


@dataclass(frozen=True)
class SendEntryFile(EntryButton, prefix="entry|file"):
    """The file of an entry as it is shown, saved or not."""
