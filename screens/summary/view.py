"""A summary as one reader sees it: the language, what they may do, and whether it is of the past."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from domain.decisions.awaiting import Awaiting
from domain.decisions.decisions import Instruction
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.setup import Setup
from domain.summary.needs import Need, needs_of
from domain.summary.snapshot import SignedVersion
from domain.summary.steps import StepSummary
from domain.summary.summary import Summary
from screens.answers.parts import shorten
from screens.base.outgoing import Button
from screens.buttons.summary import ShowStory, ShowSummary
from screens.summary.naming import BUTTON_LETTERS, step_named
from screens.texts import label


@dataclass(frozen=True)
class SummaryView:
    """A compiled summary for a reader.

    `known_at` is the moment of the past it is of, None for now. `signs` when the reader may sign it. `signed` is the
    newest signed version, and `newest_report` the id of the newest report, by which what came since is known.
    `awaiting` is the current round with what was decided in it, for `reader`, as of `known_at`; None for any other.
    """

    lang: Lang
    setup: Setup
    compiled: Summary
    known_at: datetime | None = None
    signs: bool = False
    signed: SignedVersion | None = None
    newest_report: int = 0
    office: Office | None = None
    reader: Person | None = None
    awaiting: Awaiting | None = None

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """The steps that need the director: those not decided on yet, where decisions are known."""
        return needs_of(self.compiled) if self.awaiting is None else self.awaiting.needs

    @cached_property
    def results(self) -> tuple[Instruction, ...]:
        """The instructions whose units report them done, to be accepted or returned."""
        matters = () if self.awaiting is None else self.awaiting.matters
        return tuple(one.instruction for one in matters if one.instruction is not None)

    @property
    def waiting(self) -> int:
        """Count of all that needs the director: steps, and results of instructions."""
        return len(self.needs) + len(self.results)

    @property
    def at(self) -> int:
        """The moment of the past, as buttons carry it."""
        return 0 if self.known_at is None else int(self.known_at.timestamp())

    @property
    def news_since_signed(self) -> bool:
        """Check whether reports have come since the newest version was signed."""
        return self.signed is not None and self.newest_report > self.signed.upto

    def say(self, key: str, **values: object) -> str:
        """Say a text as a plain string in the reader's language."""
        return label(self.lang, key, **values)

    def back(self) -> Button:
        """The button back to the summary."""
        return Button(self.say("summary.button.back"), ShowSummary(self.compiled.quarter, self.at))

    def named(self, one: StepSummary) -> str:
        """`1.1 ข้อ 4` of a step."""
        return step_named(self.lang, one, self.compiled.marks)

    def opens(self, one: StepSummary) -> Button:
        """The button that opens a step's story: its number and title."""
        text = self.say("summary.button.step", step=self.named(one), title=one.step.title.say(self.lang))
        story = ShowStory(self.compiled.quarter, one.plan, one.step.id, at=self.at)
        return Button(shorten(text, BUTTON_LETTERS), story)
