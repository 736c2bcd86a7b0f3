"""Worksheet of a unit's person who reports: the round, duties owed and reported on, drafts, and earlier reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from domain.calendar.rounds import RoundState
from domain.catalogue.plan import Step
from domain.evidence.evidence import NONE, Evidence, Piece
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.reports.drafts import Draft
from domain.reports.duties import RoundDuties
from domain.reports.reports import Duty, Report


@dataclass(frozen=True)
class Worksheet:
    """One person's view of the current round at the office's moment.

    `earlier` holds each duty's newest report of rounds before this one, `evidence` that of this round. `others` are the
    reports of the steps' other owners in this round, by their duties.
    """

    person: Person
    office: Office
    duties: RoundDuties
    drafts: Mapping[Duty, Draft]
    earlier: Mapping[Duty, Report]
    evidence: Mapping[Duty, Evidence] = field(default_factory=dict)
    others: Mapping[Duty, Report | None] = field(default_factory=dict)

    @property
    def lang(self) -> Lang:
        """The language the person is spoken to in."""
        return self.person.language

    @property
    def quarter(self) -> str:
        """The round, `3/2563`."""
        return str(self.duties.round.quarter)

    @property
    def closed(self) -> bool:
        """Check whether the round takes no reports any more."""
        return self.duties.round.state(self.office.now) is RoundState.CLOSED

    @property
    def early(self) -> bool:
        """Check whether the round has not opened: a report is kept until it does."""
        return self.duties.early

    @property
    def late(self) -> bool:
        """Check whether a report given now is late."""
        return self.duties.round.is_late(self.office.now)

    def late_for(self, duties: Iterable[Duty]) -> bool:
        """Check whether a report given now of any of these duties is late: one that was punctual is corrected then."""
        return self.late and not self.duties.punctual.issuperset(duties)

    @property
    def sent(self) -> tuple[Report, ...]:
        """Reports the person's units have sent and that were not returned, in the plan's order."""
        given, back = self.duties.answered.values(), self.duties.returned
        mine = [one for one in given if one.unit in self.person.units and one.duty not in back]
        return tuple(sorted(mine, key=lambda one: self._place(one.duty)))

    def asked(self, unit: str | None = None) -> tuple[Duty, ...]:
        """Duties the round asks the person for (for one unit), owed or reported on, in the plan's order."""
        every = (*self.duties.owed, *(one.duty for one in self.sent))
        return tuple(sorted((one for one in every if unit in (None, one.unit)), key=self._place))

    def owed(self, unit: str | None = None) -> tuple[Duty, ...]:
        """Duties still owed (by one unit), in the plan's order."""
        return tuple(one for one in self.duties.owed if unit in (None, one.unit))

    def step(self, duty: Duty) -> Step:
        """The step of a duty; KeyError when its plan or step is not loaded."""
        return self.office.library.of(duty.plan).plan.step_by_id[duty.step]

    def unit_name(self, code: str) -> str:
        """A unit's short name."""
        unit = self.office.library.unit(code)
        return code if unit is None else unit.short.say(self.lang)

    def unit_names(self, code: str) -> tuple[str, ...]:
        """A unit's names, full and short, in every language."""
        unit = self.office.library.unit(code)
        return () if unit is None else (*unit.name.both, *unit.short.both)

    def evidence_of(self, said: Draft | Report) -> Evidence:
        """The evidence of a report that was sent, or that a draft of the person's would have."""
        given = self.evidence.get(said.duty, NONE)
        return given.sent if isinstance(said, Report) else given.of_draft(self.person.id)

    def others_of(self, duty: Duty) -> Mapping[Duty, Report | None]:
        """Duties of a step's other owners, with their reports of this round; None for one who has not reported."""
        return {
            other: given for other, given in self.others.items() if (other.plan, other.step) == (duty.plan, duty.step)
        }

    def with_pieces(self, duty: Duty, pieces: Iterable[Piece]) -> "Worksheet":
        """The worksheet once a duty has these pieces of evidence too."""
        return replace(self, evidence={**self.evidence, duty: self.evidence.get(duty, NONE).with_pieces(pieces)})

    def with_draft(self, draft: Draft) -> "Worksheet":
        """The worksheet once a draft is saved: no other awaits a text any more if this one does."""
        others = {duty: one for duty, one in self.drafts.items() if duty != draft.duty}
        if draft.awaits is not None:
            others = {duty: one.awaiting(None) for duty, one in others.items()}
        return replace(self, drafts={draft.duty: draft, **others})

    def without_draft(self, duty: Duty) -> "Worksheet":
        """The worksheet once a draft is dropped."""
        return replace(self, drafts={one: draft for one, draft in self.drafts.items() if one != duty})

    def with_report(self, report: Report) -> "Worksheet":
        """The worksheet once a draft is sent as a report."""
        owed = tuple(duty for duty in self.duties.owed if duty != report.duty)
        answered = {**self.duties.answered, report.duty: report}
        returned = {duty: one for duty, one in self.duties.returned.items() if duty != report.duty}
        acknowledged = self.duties.acknowledged - {report.duty}
        duties = replace(self.duties, owed=owed, answered=answered, returned=returned, acknowledged=acknowledged)
        sent = self.evidence.get(report.duty, NONE).sent_with(report.author, report.revision)
        evidence = {**self.evidence, report.duty: sent}
        return replace(self.without_draft(report.duty), duties=duties, evidence=evidence)

    def _place(self, duty: Duty) -> tuple[int, int, str]:
        steps = [step.id for step in self.office.library.of(duty.plan).plan.steps]
        return duty.plan, steps.index(duty.step) if duty.step in steps else -1, duty.unit
