"""A plan file in the course of import in chat: read, its doubts asked one by one, then shown before it is stored."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncSession

from bundled.kinds import plan_kinds
from db import new_year, plan_imports
from db.plan_imports import ImportDraft
from documents.tables.words import speller
from domain.catalogue.library import Library
from domain.catalogue.plan import Plan
from domain.catalogue.plan_kinds import kind_in
from domain.errors import DomainError
from domain.importing import stored
from domain.importing.doubts import ImportDoubt
from domain.importing.past_reports import PeriodReports
from domain.importing.plan import Understood
from domain.importing.table import FileTable
from domain.importing.understanding import understand
from domain.importing.which_plan import further_key
from domain.language.lang import Lang
from domain.new_year.conversation import NewYear, Stage
from domain.office import Office
from follow_up.plans import past_reports, plan_import
from screens import past_reports as report_screens
from screens import plan_import as screens
from screens.base import Outgoing

MOST_ROUNDS = 5
"""Turns in which proposals are taken: an answer may raise another doubt."""


@dataclass(frozen=True)
class UnderWay:
    """A file in the course of import, as understood with the answers there are."""

    draft: ImportDraft
    tables: tuple[FileTable, ...]
    found: tuple[Understood, ...]
    reports: tuple[PeriodReports, ...] = ()
    """Reports on the stored plan that a progress report holds; empty for a plan."""

    @property
    def unanswered(self) -> tuple[ImportDoubt, ...]:
        """The doubts that are open, each once."""
        open_ = [one.unanswered for one in self.found] + [one.unanswered for one in self.reports]
        return tuple({doubt.key: doubt for these in open_ for doubt in these}.values())

    @property
    def doubts(self) -> Iterator[ImportDoubt]:
        """Every doubt there was."""
        every = [one.doubts for one in self.found] + [one.doubts for one in self.reports]
        return (doubt for these in every for doubt in these)


async def begun(session: AsyncSession, office: Office, draft: ImportDraft, tables: tuple[FileTable, ...]) -> UnderWay:
    """Begin the import of a file that was read. DomainError where it has no plan."""
    kept = ImportDraft(draft.person, draft.file, draft.file_id, stored.dumped(tables))
    one = await _read(session, office.library, kept, tables)
    if not one.found:
        raise DomainError("import.no_header", name=draft.file)
    await past_reports.check(session, office, one.reports)
    await plan_imports.keep_draft(session, kept, office.now)
    return one


async def _read(session: AsyncSession, library: Library, draft: ImportDraft, tables: tuple[FileTable, ...]) -> UnderWay:
    """A file as understood with the answers there are; a progress report is matched to the stored plan."""
    answers = await plan_imports.answers(session)
    found = understand(tables, answers, speller)
    is_report = bool(found) and all(one.kind == "progress" for one in found)
    reports = past_reports.matched(library, found, answers) if is_report else ()
    return UnderWay(draft, tables, found, reports)


async def under_way(session: AsyncSession, library: Library, person: int) -> UnderWay | None:
    """The file a coordinator imports; None without one that is read."""
    draft = await plan_imports.draft(session, person)
    if draft is None or draft.tables is None:
        return None
    tables = stored.loaded(draft.tables)
    return await _read(session, library, draft, tables)


async def answer(session: AsyncSession, office: Office, one: UnderWay, doubt: ImportDoubt, words: str) -> UnderWay:
    """Keep an answer, and understand the file with it."""
    await plan_imports.remember(session, {doubt.key: words}, office.now)
    return await _read(session, office.library, one.draft, one.tables)


async def take_proposals(session: AsyncSession, office: Office, one: UnderWay) -> UnderWay:
    """Answer every doubt that has a proposal with it."""
    for _ in range(MOST_ROUNDS):
        proposed = {doubt.key: doubt.proposal for doubt in one.unanswered if doubt.proposal is not None}
        if not proposed:
            break
        await plan_imports.remember(session, proposed, office.now)
        one = await _read(session, office.library, one.draft, one.tables)
    return one


async def plan_chosen(session: AsyncSession, office: Office, one: UnderWay, plan: Plan | None) -> UnderWay:
    """Keep which plan a file is of: a stored one, or a further one of its year."""
    key = plan.key if plan is not None else further_key(office.library, plan_of(one), plan_kinds())
    draft = replace(one.draft, plan_key=key)
    await plan_imports.keep_draft(session, draft, office.now)
    return replace(one, draft=draft)


async def dropped(session: AsyncSession, person: int) -> bool:
    """Drop the file a coordinator has begun to import; returns whether there was one."""
    return await plan_imports.drop_draft(session, person)


async def screen(session: AsyncSession, lang: Lang, office: Office, one: UnderWay) -> Outgoing:
    """The next doubt of a file, or its preview when none is open. DomainError where it can't be imported.

    While the conversation about the new year asks for that year's plan, the file is to be used there.
    """
    if one.unanswered:
        proposals = any(doubt.proposal is not None for doubt in one.unanswered[1:])
        return screens.doubt(lang, one.unanswered[0], len(one.unanswered), proposals=proposals)
    library = office.library
    if one.reports:
        return report_screens.preview(lang, library, await past_reports.previewed(session, office, one.reports))
    found, key = plan_of(one), one.draft.plan_key
    shown = plan_import.previewed(library, found, key)
    choices = await new_year.conversation(session, one.draft.person)
    if choices is not None and _is_asked_for(library, choices, shown.plan):
        return screens.preview_for_new_year(lang, one.found, shown)
    return screens.preview(lang, one.found, shown, plan_import.other_plan(library, shown, found, key))


def _is_asked_for(library: Library, choices: NewYear, plan: Plan) -> bool:
    """Check whether the conversation about the new year asks for a file's plan: its year's own, or a further one."""
    if choices.stage is not Stage.PLAN or choices.year != plan.fiscal_year:
        return False
    last = library.plan(choices.further) if choices.further else None
    return not plan.further if last is None else kind_in(plan.title.th, plan_kinds()).id == last.plan.kind


def plan_of(one: UnderWay) -> Understood:
    """The plan of a file: its only table, or the tables of one plan joined. DomainError where they are of several."""
    plans = [found for found in one.found if found.kind != "progress"] or list(one.found)
    first = plans[0]
    if any(found.fiscal_year != first.fiscal_year for found in plans):
        raise DomainError("import.several_years", name=one.draft.file)
    return plan_import.joined(plans)
