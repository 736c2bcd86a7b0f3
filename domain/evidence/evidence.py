"""Evidence of a step: its pieces, and whether the step is verified by them. Knows neither reports nor screens."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

LARGEST: Final = 20 * 1024 * 1024
"""Bytes a file may have: bots can download no larger one (Bot API, "getFile")."""


class PieceKind(StrEnum):
    """Kinds of evidence, files as the messenger names them."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VIDEO = "video"
    ANIMATION = "animation"
    AUDIO = "audio"
    VOICE = "voice"
    VIDEO_NOTE = "video_note"
    LINK = "link"


class PieceState(StrEnum):
    """States of a piece: still to be downloaded, kept by the agency, never to be had, or to be deleted."""

    WANTED = "wanted"
    KEPT = "kept"
    REFUSED = "refused"
    DROPPED = "dropped"


class Verdict(StrEnum):
    """The coordinator's verdict on a piece."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Piece:
    """A file or link. `round` reads `3/2563`; `step` is "" until it was chosen; `at` is UTC office time.

    `revision` is the report's that it was given with or added to, 0 while it belongs to a draft, less if that was
    discarded. `type` is the media
    type found in its bytes, `sha256` their digest; both None until it is kept. `words` are the caption.
    """

    id: int
    round: str
    plan: int
    step: str
    unit: str
    revision: int
    kind: PieceKind
    state: PieceState
    sender: int
    sender_name: str
    at: datetime
    name: str = ""
    size: int | None = None
    type: str | None = None
    sha256: str | None = None
    file_id: str | None = None
    link: str | None = None
    words: str = ""
    verdict: Verdict | None = None
    reason: str = ""
    judged_at: datetime | None = None

    def as_of(self, moment: datetime) -> "Piece | None":
        """The piece as it was known at a moment: without a later verdict; None before it was sent."""
        if self.at > moment:
            return None
        judged = self.judged_at is not None and self.judged_at <= moment
        return self if judged or self.verdict is None else replace(self, verdict=None, reason="", judged_at=None)

    @property
    def sent(self) -> bool:
        """Check whether it belongs to a report that was sent."""
        return self.revision > 0

    @property
    def counts(self) -> bool:
        """Check whether it counts as evidence: neither impossible to keep nor sent back."""
        return self.state is not PieceState.REFUSED and self.verdict is not Verdict.RETURNED


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of one unit for one step in one round, in the order it was sent."""

    pieces: tuple[Piece, ...] = ()

    @property
    def files(self) -> int:
        """Count of the files that count as evidence."""
        return sum(one.counts and one.kind is not PieceKind.LINK for one in self.pieces)

    @property
    def links(self) -> int:
        """Count of the links that count as evidence."""
        return sum(one.counts and one.kind is PieceKind.LINK for one in self.pieces)

    @property
    def unchecked(self) -> int:
        """Count of the pieces on which the coordinator has not decided."""
        return sum(one.counts and one.verdict is None for one in self.pieces)

    @property
    def accepted(self) -> int:
        """Count of the pieces the coordinator has accepted."""
        return sum(one.verdict is Verdict.ACCEPTED for one in self.pieces)

    @property
    def returned(self) -> int:
        """Count of the pieces the coordinator has sent back."""
        return sum(one.verdict is Verdict.RETURNED for one in self.pieces)

    @property
    def verified(self) -> bool:
        """Check whether the unit's part of the step is verified: a piece of it was accepted."""
        return self.accepted > 0

    @property
    def sent(self) -> "Evidence":
        """The pieces that belong to reports that were sent."""
        return Evidence(tuple(one for one in self.pieces if one.sent))

    def upto(self, revision: int) -> "Evidence":
        """The pieces that belong to a report or to earlier ones."""
        return Evidence(tuple(one for one in self.pieces if one.sent and one.revision <= revision))

    def of_draft(self, person: int) -> "Evidence":
        """The pieces a person's draft would have: those sent by the unit, and their own that are not sent yet."""
        return Evidence(tuple(one for one in self.pieces if one.sent or one.sender == person))

    def sent_with(self, person: int, revision: int) -> "Evidence":
        """Evidence once a person's draft became a revision."""
        mine = (one for one in self.pieces if not one.sent and one.sender == person)
        return self.with_pieces(replace(one, revision=revision) for one in mine)

    def with_pieces(self, more: Iterable[Piece]) -> "Evidence":
        """Evidence with more pieces, in place of those with the same id."""
        changed = {one.id: one for one in more}
        kept = tuple(changed.pop(one.id, one) for one in self.pieces)
        return replace(self, pieces=(*kept, *changed.values()))


NONE: Final = Evidence()


def verified(owners: Iterable[str], given: Mapping[str, Evidence]) -> bool:
    """Check whether a step is verified: of each of its owners (unit codes) a piece was accepted."""
    return all(given.get(owner, NONE).verified for owner in owners)
