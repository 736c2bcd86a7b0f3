"""Shared by the handlers of reports: the sheet of the person who writes, and the screen a draft is at."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from db import drafts, evidence, prompt_changes, reports, rounds
from domain.errors import DomainError, Forbidden, Stale
from domain.evidence.evidence import NONE
from domain.reports.drafts import Draft
from domain.reports.duties import RoundDuties, for_group, nameless
from domain.reports.parts import Part
from domain.reports.reports import Duty, Report
from domain.reports.worksheet import Worksheet
from follow_up.no_round import no_round
from follow_up.reports import owners
from follow_up.rounds.opening import early_duties
from follow_up.rounds.rounds import duties_of
from handlers.context import Turn
from screens.base import Outgoing
from screens.naming import unit_name
from screens.reports import preview as pre
from screens.reports import report as say_report


async def worksheet_of(turn: Turn, *, running: bool = False) -> Worksheet:
    """The person's worksheet for the current round. DomainError without a round, or, if `running`, when closed."""
    turn.reporter_only()
    sheet = await current_worksheet(turn)
    if sheet is None:
        raise no_round(turn.office, "report.no_round")
    if running and sheet.closed:
        raise DomainError("report.closed", quarter=sheet.quarter)
    return sheet


async def locked_worksheet(turn: Turn) -> Worksheet:
    """The worksheet from which a report is sent: what a colleague sends at this moment is in it, or waits for this.

    DomainError without a running round.
    """
    await rounds.lock_current(turn.session)
    return await worksheet_of(turn, running=True)


async def current_worksheet(turn: Turn) -> Worksheet | None:
    """The person's worksheet for the current round, or for the first before it opens; None if no plan is followed."""
    person = turn.reporter
    duties = await duties_of(turn.session, turn.library, person) or early_duties(turn.office, person)
    if duties is None:
        return None
    written = await drafts.drafts_of(turn.session, turn.person.id)
    earlier = await reports.newest(turn.session, units=person.units, before=duties.round.quarter)
    named = partial(unit_name, turn.lang, turn.office)
    return Worksheet(
        person=person,
        office=turn.office,
        duties=duties if turn.private else for_group(duties, named),
        drafts={
            one.duty: one
            for one in written
            if person.may_report_for(one.duty.unit) and (one.unplaced or person.may_report(one.duty))
        },
        earlier=earlier if turn.private else nameless(earlier, named),
        evidence=await evidence.of_round(turn.session, duties.round.quarter, person.units),
        others=await _others(turn, duties) if turn.private else {},
    )


async def _others(turn: Turn, duties: RoundDuties) -> Mapping[Duty, Report | None]:
    """The reports of the other owners of the steps that the person's units owe or have reported on."""
    mine = (*duties.owed, *duties.answered)
    found = await owners.others_of(turn.session, turn.library, duties.round.quarter, mine)
    return {duty: given for duty, given in found.items() if duty.unit not in turn.person.units}


def check_asked(sheet: Worksheet, duty: Duty) -> None:
    """Raise Forbidden or Stale unless the round asks a duty of the person."""
    if not sheet.person.may_report(duty):
        raise Forbidden("report.no_unit")
    if duty not in sheet.asked(duty.unit):
        raise Stale


async def keep(turn: Turn, sheet: Worksheet, draft: Draft, *, alone: bool = True) -> tuple[Worksheet, Draft]:
    """Save a draft; returns the sheet with it. Files that came with the message join it, if it is the only one made."""
    kept = await drafts.save_draft(turn.session, turn.now, draft)
    await prompt_shows(turn, sheet, kept)
    if alone and turn.brought and not kept.unplaced:
        sheet = await join_evidence(turn, sheet, kept.duty, kept.round)
    return sheet.with_draft(kept), kept


async def prompt_shows(turn: Turn, sheet: Worksheet, draft: Draft) -> None:
    """Let the person's prompt show a draft of the running round, or that it is gone."""
    if draft.round == sheet.quarter and not draft.unplaced and not sheet.early:
        await prompt_changes.add(turn.session, turn.now, draft.round, [(draft.duty.unit, turn.person.id)])


async def join_evidence(turn: Turn, sheet: Worksheet, duty: Duty, quarter: str, revision: int = 0) -> Worksheet:
    """Let what the message brought be a duty's evidence: of the draft, or of a revision that was sent.

    A file the duty has already is not kept twice. Returns the sheet with the evidence.
    """
    brought, turn.brought = turn.brought, ()
    await evidence.place(turn.session, brought, duty, quarter, revision)
    doubles = await evidence.doubles(turn.session, duty, quarter)
    await evidence.remove(turn.session, doubles)
    turn.doubles = len(doubles)
    found = await evidence.of_round(turn.session, quarter, [duty.unit])
    return replace(sheet, evidence={**sheet.evidence, duty: found.get(duty, NONE)})


async def proceed(
    turn: Turn, sheet: Worksheet, draft: Draft, *, just: Part, note: str = "", became: Part | None = None
) -> Outgoing:
    """Save a draft and go on step by step: ask for what is missing, else show it whole.

    `just` is the part that was given, `became` the part that a message of the person's became. Who changes the status
    or percent of a written report sees it whole again.
    """
    missing = draft.missing
    written = bool(draft.progress) and just in (Part.STATUS, Part.PERCENT)
    if missing is None or missing is Part.STATUS or written:
        sheet, kept = await keep(turn, sheet, draft.awaiting(None))
        return pre.preview(sheet, kept, became=became)
    sheet, kept = await keep(turn, sheet, draft.awaiting(missing))
    return say_report.question(sheet, kept, missing, note=note, became=became)


def preview_of(sheet: Worksheet, draft: Draft, notes: Sequence[str] = (), became: Part | None = None) -> Outgoing:
    """Show a draft as it is; one of a closed round is offered for the current one first."""
    if draft.round != sheet.quarter:
        return say_report.old_draft(sheet, draft, pre.content(sheet, draft))
    return pre.preview(sheet, draft, notes=notes, became=became)


def step_shown(sheet: Worksheet, duty: Duty) -> Outgoing:
    """A step: the draft if there is one, else what has been sent, else the question for its status."""
    draft, sent = sheet.drafts.get(duty), sheet.duties.answered.get(duty)
    if draft is not None:
        return preview_of(sheet, draft)
    if sent is not None and duty not in sheet.duties.returned:
        return say_report.shown(sheet, sent, pre.content(sheet, sent))
    return say_report.status_question(sheet, duty)
