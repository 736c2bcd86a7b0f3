"""The part of `plan import` for progress reports: matched to the stored plan, shown, stored."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.opened import Opened
from db import past_reports as rows
from domain.calendar.fiscal import Period
from domain.errors import DomainError
from domain.importing.doubts import ImportDoubt
from domain.importing.past_reports import PeriodReports
from domain.importing.plan import Understood
from follow_up.plans import past_reports
from follow_up.plans.plan_import import OnConflict
from screens import past_reports as screens
from screens import plans
from screens.refusal import refusal

_ROUNDS = 5
"""Turns in which proposals are taken: an answer may raise another doubt."""


@dataclass(frozen=True)
class FileReports:
    """The reports of a file; `problem` is why it can't be matched to a plan."""

    parts: tuple[PeriodReports, ...] = ()
    problem: DomainError | None = None

    @property
    def doubts(self) -> tuple[ImportDoubt, ...]:
        """Every doubt of the matching."""
        return tuple(doubt for one in self.parts for doubt in one.doubts)

    @property
    def unanswered(self) -> tuple[ImportDoubt, ...]:
        """The doubts of the matching that are open."""
        return past_reports.unanswered(self.parts)


def matched(
    to: Opened,
    found: Sequence[Understood],
    known: dict[str, str],
    period: Period | None,
    key: str | None = None,
    *,
    take: bool,
) -> list[FileReports]:
    """The progress reports among what was understood, by file; answers that are proposed are added where asked for.

    `key` is that of the plan they are on; beside a plan's file it may be the key of a plan that is new.
    """
    library = to.office.library
    if key and library.named(key) is None and any(one.kind != "progress" for one in found):
        key = None
    files = dict.fromkeys(one.file for one in found if one.kind == "progress")
    made = []
    for file in files:
        tables = [one for one in found if one.kind == "progress" and one.file == file]
        try:
            parts = past_reports.matched(library, tables, known, period, key)
            for _ in range(_ROUNDS if take else 0):
                open_ = past_reports.unanswered(parts)
                if not (proposed := {doubt.key: doubt.proposal for doubt in open_ if doubt.proposal}):
                    break
                known |= proposed
                parts = past_reports.matched(library, tables, known, period, key)
            made.append(FileReports(parts))
        except DomainError as error:
            made.append(FileReports(problem=error))
    return made


async def show(to: Opened, one: FileReports, *, quiet: bool) -> bool:
    """Print a file's doubts, and once none is open its preview; False for one that can't be stored."""
    if quiet:
        return one.problem is None
    for doubt in one.unanswered:
        print(f"? {plans.place(to.lang, doubt)}: {plans.question(to.lang, doubt)}")
        print(f"    {plans.answers_to(to.lang, doubt)}")
    if one.unanswered:
        return True
    try:
        if one.problem is not None:
            raise one.problem
        shown = await past_reports.previewed(to.session, to.office, one.parts)
    except DomainError as error:
        print(refusal(to.lang, error).text)
        return False
    print(screens.listed(to.lang, to.office.library, shown).text)
    return True


async def store(to: Opened, one: FileReports, rule: OnConflict) -> None:
    """Store a file's reports, given by the operator of the command line."""
    if one.problem is not None:
        raise one.problem
    by = await rows.operator(to.session, to.label("past.operator"), to.office.now)
    stored = await past_reports.store(to.session, to.office, one.parts, rule, by=by)
    print(to.label("past.stored", count=stored.count))
