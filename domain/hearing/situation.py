"""Situation a message is written in, read once: who writes, what they owe, what waits, what is replied to."""

from dataclasses import dataclass

from domain.coordination.drafts import CoordinatorDraft
from domain.decisions.decisions import Instruction
from domain.decisions.drafts import DecisionDraft
from domain.people import Person
from domain.reports.drafts import Draft
from domain.reports.text_to_drafts import About
from domain.reports.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Shown:
    """Entries that were shown, best first, and the year of the plan whose catalogue they are from; None: the newest.

    `asked` of them, from the first, were asked for.
    """

    entries: tuple[str, ...]
    plan: int | None = None
    asked: int = 1


@dataclass(frozen=True, slots=True)
class Situation:
    """The situation of one message.

    `worksheet` is that of the person's units, None without a round or units. `replied` is the subject of our message
    that is replied to, if it is about a report; `follows` that of the message just before, when the client may have cut
    a long text in two. `shown` are the entries last shown in the chat (or replied to), at most ten minutes ago.
    `deciding` is the decision, the request or the result of an instruction that they are writing, `coordinating` the
    text of a coordinator that they are. `colleagues` are the ids and names of people with a role, read only where a
    text may say that one of them has left. `asked_day` is the unit until when whose reporting is handed over was asked
    last, "" where it was until when the person is away. `instructed` is the instruction that our newest message to the
    person was about, while it is not reported done.
    """

    person: Person
    private: bool = True
    worksheet: Worksheet | None = None
    replied: About | None = None
    follows: About | None = None
    shown: Shown | None = None
    deciding: DecisionDraft | None = None
    coordinating: CoordinatorDraft | None = None
    colleagues: tuple[tuple[int, str], ...] = ()
    asked_day: str | None = None
    instructed: Instruction | None = None

    @property
    def asked(self) -> bool:
        """Check whether the running round asks the person for a report, owed or sent."""
        return self._has_duties and not self.between

    @property
    def asked_later(self) -> bool:
        """Check whether what the person reports is kept for the next opening, since no round takes reports."""
        return self._has_duties and self.between

    @property
    def between(self) -> bool:
        """Check whether no round takes reports."""
        sheet = self.worksheet
        return sheet is not None and (sheet.closed or sheet.early)

    @property
    def _has_duties(self) -> bool:
        return self.private and self.worksheet is not None and bool(self.worksheet.asked())

    @property
    def awaiting(self) -> Draft | None:
        """The draft that awaits the person's next text."""
        drafts = self.worksheet.drafts.values() if self.worksheet and self.private else ()
        return next((one for one in drafts if one.awaits is not None), None)

    @property
    def waiting(self) -> tuple[Draft, ...]:
        """Drafts of this round that wait to be sent, the latest first."""
        sheet = self.worksheet
        if sheet is None or sheet.closed or not self.private:
            return ()
        return tuple(one for one in sheet.drafts.values() if one.round == sheet.quarter)
