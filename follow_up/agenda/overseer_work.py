"""Due work for those who oversee the round: summaries and notes to the director, notes to the coordinators."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from db import evidence, notices
from domain.calendar.record import RoundRecord
from domain.calendar.rounds import CHANGE_PAUSE, Round, after
from domain.coordination.notes import NoteNews
from follow_up import evidence as evidence_told
from follow_up.agenda.due_work import DueWork, Work
from follow_up.coordination import coordinator_notes
from follow_up.decisions import deputies
from follow_up.summary import director

OPENING_LASTS: Final = timedelta(days=7)
"""Time after an opening in which it is still news to the director."""


class OverseerWork(DueWork):
    """Derives the work for the director, deputies and coordinators."""

    def summaries(self, record: RoundRecord) -> list[Work]:
        """The summary of a round that is due or closed: at once the first time, later when reports have come since."""
        now, quarter = self.office.now, record.round.quarter
        if not (record.owes_summary or (record.ended and record.has_news)) or not self.readers:
            return []
        at = now
        if not record.owes_summary and record.summary_at is not None and record.round.closed_at is None:
            at = after(record.summary_at, CHANGE_PAUSE, now)

        async def send(_: Sequence[str]) -> None:
            await director.send(self.session, self.office, quarter)

        return [Work(f"summary|{quarter}", at, send)]

    async def years(self) -> list[Work]:
        """The note that a fiscal year is over, once its last period was summed up, until the next is."""
        record = self.state.current
        if record is None or not record.round.quarter.ends_year or not record.summed_up or not self.readers:
            return []
        quarter = record.round.quarter
        if await notices.announced(self.session, director.YEAR, [str(quarter.year)]):
            return []

        async def tell(_: Sequence[str]) -> None:
            await director.tell_year(self.session, self.office, quarter)

        return [Work(f"year|{quarter.year}", self.office.now, tell)]

    async def director_notes(self, record: RoundRecord) -> list[Work]:
        """Notes to the director: that the round has opened, and who has not sent the day before it is due.

        One that was missed – the bot was down, or nobody could read it – is not made up for.
        """
        round_, now = record.round, self.office.now
        if not self.readers or record.due_told_at is not None:
            return []
        found: list[Work] = []
        opened, eve = round_.opened_at, director.eve_at(self.office.setup, round_)

        async def tell_opening(_: Sequence[str]) -> None:
            await director.tell_opening(self.session, self.office, round_)

        async def tell_eve(_: Sequence[str]) -> None:
            await director.tell_eve(self.session, self.office, round_)

        opening_said, eve_said = await self._said_of(round_)
        if opened <= now < opened + OPENING_LASTS and not opening_said:
            found.append(Work(f"{director.OPENING}|{round_.quarter}", self.slot, tell_opening))
        if opened < eve and now < round_.due_at and not eve_said:
            found.append(Work(f"{director.EVE}|{round_.quarter}", max(eve, self.slot) if eve <= now else eve, tell_eve))
        return found

    async def _said_of(self, round_: Round) -> tuple[bool, bool]:
        """Return whether the director was notified of the opening, and on the day before the due date."""
        wanted = {director.OPENING: str(round_.quarter), director.EVE: director.eve_of(round_)}
        said = await notices.said(self.session, wanted)
        return director.OPENING in said, director.EVE in said

    def coordinator_notes(self, record: RoundRecord, news: NoteNews | None) -> list[Work]:
        """The note to the coordinators on the occasion reached last, or its change."""
        planned = None if news is None else coordinator_notes.plan(self.office, self.state, record, news)
        if planned is None:
            return []

        async def tell(_: Sequence[str]) -> None:
            await coordinator_notes.do(self.session, self.office, self.state.coordinators, planned)

        return [Work(planned.name, planned.at, tell)]

    def deputies(self) -> list[Work]:
        """Deputies of the director whose time ends."""
        end = partial(deputies.end_all, self.session, self.office)
        return [
            Work(f"deputy|{one.person}", deputies.ends_at(self.office.setup, one.until), end, str(one.person))
            for one in self.state.endings.deputies
        ]

    async def evidence(self, news: NoteNews | None) -> list[Work]:
        """The note to the coordinators that evidence waits to be checked, where no note on a round says it."""
        if not self.state.coordinators or (news is not None and news.last is not None):
            return []
        if not (await evidence.untold(self.session) if news is None else news.untold):
            return []

        async def tell(_: Sequence[str]) -> None:
            await evidence_told.tell_unchecked(self.session, self.office, self.state.coordinators)

        return [Work("evidence", self.slot, tell)]
