"""Due work for units: prompts and their changes, reminders, due notes, instructions that fall due.

Also units nobody can be reached in.
"""

from collections.abc import Sequence
from functools import partial

from db import decisions, notices, rounds
from db.unit_messages import WaitingMessages
from domain.calendar.record import RoundRecord
from domain.calendar.rounds import CHANGE_PAUSE, after
from domain.reports import occasions
from domain.reports.occasions import Escalation
from follow_up.agenda.due_work import DueWork, Work
from follow_up.decisions import escalation, order_due
from follow_up.prompts import kept_prompts, prompts


class UnitWork(DueWork):
    """Derives the work for units and their people."""

    async def prompts(self, record: RoundRecord) -> list[Work]:
        """Prompts of the units in which somebody has had none, in office hours."""
        round_ = record.round
        units = await self.unnotified(occasions.prompt(round_.quarter), self.state.units)

        async def prompt(these: Sequence[str]) -> None:
            await prompts.prompt_units(self.session, self.office, round_, these)

        return [Work(f"prompt|{round_.quarter}|{unit}", self.slot, prompt, unit) for unit in units]

    async def unlinked(self, record: RoundRecord) -> list[Work]:
        """Units that owe and in which nobody can be reached, while there is a coordinator to name them to."""
        round_, now = record.round, self.office.now
        there = self.state.linked | self.state.away
        nobody = [unit for unit in self.state.owing if unit not in there]
        if not nobody or not self.state.coordinators:
            return []
        occasion = occasions.unlinked(round_)
        occurrences = [occasion.of(unit) for unit in nobody]
        named = await notices.announced(self.session, occasion.what, occurrences)

        async def name(these: Sequence[str]) -> None:
            await prompts.name_unlinked(self.session, self.office, round_, these)

        return [
            Work(f"unlinked|{round_.quarter}|{unit}", now, name, unit)
            for unit in nobody
            if occasion.of(unit) not in named
        ]

    async def notes(self, record: RoundRecord) -> list[Work]:
        """Due notes to the units that owe; people linked after the due moment have been prompted as late already."""
        if record.due_told_at is None:
            return []
        round_, now, setup = record.round, self.office.now, self.office.setup
        at = setup.calendar.note_slot(round_.due_at, now)
        units = await self.unnotified(occasions.due(round_), self.state.silent, record.due_told_at)

        async def note(these: Sequence[str]) -> None:
            await prompts.tell_due(self.session, self.office, round_, these)

        return [Work(f"note|{round_.quarter}|{unit}", at, note, unit) for unit in units]

    async def reminders(self, record: RoundRecord) -> list[Work]:
        """The next reminder; missed ones have become one, sent in office hours, unit by unit.

        Once the round is due there are none: the due note says it.
        """
        left, round_, now = record.reminders_left, record.round, self.office.now
        if not left or round_.is_late(now):
            return []
        missed = {number: at for number, at in left.items() if at <= now}
        number = max(missed, default=min(left))
        name = f"remind|{round_.quarter}|{number}"

        async def finish(_: Sequence[str]) -> None:
            await rounds.finish_reminders(self.session, now, round_.quarter, number)

        async def remind(these: Sequence[str]) -> None:
            await prompts.remind_units(self.session, self.office, round_, number, these)

        if not missed or self.slot > now:
            return [Work(name, self.slot if missed else left[number], finish)]
        units = await self.unnotified(occasions.reminder(round_, number), self.state.owing, missed[number])
        return [Work(f"{name}|{unit}", now, remind, unit) for unit in units] or [Work(name, now, finish)]

    def chosen(self, record: RoundRecord, waiting: WaitingMessages) -> list[Work]:
        """Reminders at moments that their readers chose, in office hours, until the round is due."""
        round_, now = record.round, self.office.now
        if round_.is_late(now):
            return []

        async def remind(these: Sequence[str]) -> None:
            await prompts.remind_as_chosen(self.session, self.office, round_, [int(one) for one in these])

        return [
            Work(f"chosen|{round_.quarter}|{person}", self.slot if at <= now else at, remind, str(person))
            for person, at in waiting.chosen.items()
        ]

    def changes(self, record: RoundRecord, waiting: WaitingMessages) -> list[Work]:
        """Units whose prompt and reminders do not show something yet; each is made again once a minute at most."""
        round_, now = record.round, self.office.now

        async def show(these: Sequence[str]) -> None:
            await kept_prompts.show(self.session, self.office, round_, these)

        return [
            Work(
                f"changed|{round_.quarter}|{unit}",
                now if shown_at is None else after(shown_at, CHANGE_PAUSE, now),
                show,
                unit,
            )
            for unit, shown_at in waiting.changed.items()
        ]

    async def escalations(self, record: RoundRecord) -> list[Work]:
        """Units that still owe long after the round was due, to be named to their office, then to the director."""
        round_ = record.round
        if not self.office.setup.escalate_after or record.due_told_at is None:
            return []
        owing = self.state.silent
        work = []
        for to in Escalation:
            at = escalation.due_at(self.office, round_, to)
            name = partial(escalation.name_units, self.session, self.office, round_, to)
            named = await escalation.named(self.session, round_, to, owing)
            work += [
                Work(f"escalate|{round_.quarter}|{to}|{unit}", at, name, unit) for unit in owing if unit not in named
            ]
        return work

    async def orders_due(self) -> list[Work]:
        """Notes to units that an instruction is due, on the morning of its day."""
        setup = self.office.setup
        dated = [one for one in await decisions.unaccepted(self.session) if one.decision.until and one.done is None]
        if not dated:
            return []
        occurrences = {order_due.occurrence(one): one for one in dated}
        said = await notices.announced(self.session, occasions.order_due().what, occurrences)

        async def remind(these: Sequence[str]) -> None:
            await order_due.tell(self.session, self.office, [occurrences[one] for one in these])

        return [
            Work(f"order|{name}", order_due.due_at(setup, one), remind, name)
            for name, one in occurrences.items()
            if name not in said
        ]
