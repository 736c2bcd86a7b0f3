"""Steps a round asks units about, as their prompt shows them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, decisions, reports
from db.carried import open_of
from db.hand_overs import NOTHING as NOTHING_GIVEN
from db.hand_overs import Given
from domain.calendar.rounds import Round
from domain.catalogue.library import Library
from domain.coordination.nudges import NudgeWords
from domain.decisions.decisions import Instruction
from domain.hand_over import HandOver
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.reports.carried import NOTHING
from domain.reports.drafts import Draft
from domain.reports.reports import Duty
from screens import hand_over as say_hand_over
from screens.base import Outgoing
from screens.base.topics import PromptTopic
from screens.coordination.nudging import with_words
from screens.decisions.told import with_orders
from screens.reports import prompt as say_prompt
from screens.reports.prompt_step import Line

Lines = Mapping[str, Sequence[Line]]
"""Units' steps, by the unit's code; units without any are not in it."""

Unsent = Mapping[int, Mapping[Duty, Draft]]
"""Drafts that were not sent, by person and duty."""

_Key = tuple[PromptTopic, Lang, tuple[tuple[Duty, Draft | None], ...], HandOver | None]


@dataclass(frozen=True)
class Making:
    """Makes messages of a round to units' people from what was read once for all; each that differs is made once."""

    office: Office
    round: Round
    lines: Lines
    unsent: Unsent
    orders: Mapping[str, Sequence[Instruction]]
    given: Given = NOTHING_GIVEN
    words: Mapping[int, NudgeWords] = field(default_factory=dict)
    made: dict[_Key, Outgoing] = field(default_factory=dict)

    def asks(self, person: Person, unit: str) -> bool:
        """Check whether a unit's steps have one that is somebody's to report on, and that they did not hand over."""
        return any(self._asks(person, line) for line in self.lines[unit])

    def message(self, person: Person, topic: PromptTopic) -> Outgoing:
        """The message with a topic to somebody, with their drafts, for no chat yet.

        It has the steps that are theirs and not handed over; to somebody who handed all over, those they handed over.
        """
        unit = topic.unit
        mine = [line for line in self.lines[unit] if person.may_report(line.duty)]
        mine = [line for line in mine if self._asks(person, line)] or mine
        own, lang = self.unsent.get(person.id, {}), person.language
        theirs = [replace(line, draft=own.get(line.duty)) for line in mine]
        handed = self.given.to(person.id, unit)
        key = topic, lang, tuple((line.duty, line.draft) for line in theirs), handed
        if key not in self.made:
            message = say_prompt.of_topic(lang, self.office, self.round, topic, theirs)
            message = message if handed is None else say_hand_over.prompt(lang, message, handed)
            message = with_orders(message, lang, self.office, self.orders.get(unit, ()))
            said = self.words.get(topic.words) if topic.words is not None else None
            self.made[key] = message if said is None else with_words(lang, message, said)
        return self.made[key]

    def _asks(self, person: Person, line: Line) -> bool:
        return person.may_report(line.duty) and not self.given.by(person.id, line.duty)


async def lines_of(
    session: AsyncSession, library: Library, round_: Round, units: Collection[str], *, only_missing: bool = False
) -> Lines:
    """Units' steps in a round in the plans' order, with last quarter's report and this quarter's, if any."""
    duties = await asked.expected(session, round_.quarter, units)
    given = await reports.of_round(session, round_.quarter, units=units)
    record = await decisions.record_of(session, round_.quarter)
    earlier = await reports.earlier(session, round_.quarter, units)
    missed = await asked.unreported_before(session, round_.quarter, units)
    carried = await open_of(session, earlier, units)
    shared = [
        duty.of(owner)
        for duty in duties
        for owner in library.of(duty.plan).plan.step_by_id[duty.step].owners
        if owner != duty.unit
    ]
    theirs = await reports.of_round(session, round_.quarter, duties=shared) if shared else {}
    found: dict[str, list[Line]] = {}
    for duty in sorted(duties, key=lambda duty: library.step_places[duty.plan, duty.step]):
        returned = record.owed_again(duty, given.get(duty))
        if only_missing and duty in given and returned is None:
            continue
        step = library.of(duty.plan).plan.step_by_id[duty.step]
        line = Line(
            duty,
            step,
            previous=next(iter(earlier.get(duty, ())), None),
            missed=missed.get(duty),
            carried=carried.get(duty, NOTHING),
            given=given.get(duty),
            comment=returned.words if returned is not None else "",
            others=tuple((owner, theirs.get(duty.of(owner))) for owner in step.owners if owner != duty.unit),
        )
        found.setdefault(duty.unit, []).append(line)
    return found
