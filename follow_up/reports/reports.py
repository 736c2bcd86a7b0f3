"""Sending a report, in the caller's transaction. Times are UTC office time."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, drafts, evidence, prompt_changes, reports, rounds
from domain.calendar.rounds import RoundState
from domain.errors import DomainError
from domain.evidence.evidence import PieceKind
from domain.people import Person
from domain.reports.drafts import Draft
from domain.reports.evidence import evidence_in
from domain.reports.parts import REMARKS, given, words
from domain.reports.reports import Report


async def submit(session: AsyncSession, now: datetime, person: Person, draft: Draft, *, joint: bool = False) -> Report:
    """Send a draft: the next revision in its round, marked late from the round's due moment on. The draft goes.

    `joint` marks it as given for other owners of the step too (`follow_up.reports.owners.give_jointly`).

    The round's row is locked meanwhile, so that colleagues number their revisions one after another and nobody sends
    into a round that is being closed. DomainError (and the draft stays): `report.no_unit` when the person does not
    report for the unit, `report.early` before the round opens, `report.closed`, `report.not_asked`,
    `report.incomplete`.
    """
    duty = draft.duty
    if not person.may_report(duty):
        raise DomainError("report.no_unit")
    if not draft.sendable:
        raise DomainError("report.incomplete")
    round_ = await rounds.round_of(session, draft.round, lock=True)
    if round_ is None:
        raise DomainError("report.early")
    if round_.state(now) is RoundState.CLOSED:
        raise DomainError("report.closed", quarter=draft.round)
    if not await asked.is_asked(session, draft.round, duty):
        raise DomainError("report.not_asked")
    report = Report(
        plan=duty.plan,
        step=duty.step,
        unit=duty.unit,
        round=draft.round,
        revision=await reports.next_revision(session, draft.round, duty),
        **{**given(draft), "progress": draft.progress or ""},
        author=person.id,
        author_name=person.name,
        at=now,
        late=round_.is_late(now),
        joint=duty.unit if joint else "",
        on_behalf=duty.unit in person.behalf,
    )
    await reports.add(session, report)
    await evidence.send(session, person.id, duty, draft.round, report.revision)
    await _keep_links(session, report)
    await drafts.drop_draft(session, now, person.id, duty)
    await prompt_changes.of_step(session, now, draft.round, duty)
    return report


async def _keep_links(session: AsyncSession, report: Report) -> None:
    """Keep the links in a report's words as evidence, each once a round, so that the coordinator can check them."""
    said = (report.progress, *(words(report, part) for part in REMARKS))
    links = dict.fromkeys(link for text in said for link in evidence_in(text or ""))
    if not links:
        return
    there = await evidence.links_of(session, report.duty, report.round)
    for link in links:
        if link not in there:
            one = await evidence.add(session, report.author, report.round, report.at, kind=PieceKind.LINK, link=link)
            await evidence.place(session, [one], report.duty, report.round, report.revision)
