"""Sending of drafts, by a button or by a word."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from db import coordination, people
from domain.reports.drafts import Draft
from domain.reports.parts import given
from domain.reports.reports import Report
from domain.reports.worksheet import Worksheet
from follow_up.people import hand_over
from follow_up.reports import owners
from follow_up.reports.reports import submit
from handlers.context import Turn
from handlers.decisions.returning import came_back
from handlers.reports.worksheet import join_evidence
from screens.base import Outgoing, Replies, join, replies
from screens.coordination import behalf
from screens.coordination.behalf import to_unit
from screens.reports import owners as say_owners
from screens.reports import preview as pre
from screens.reports import report as say_report


async def submitted(turn: Turn, sheet: Worksheet, these: Sequence[Draft], *, jointly: Collection[str] = ()) -> Replies:
    """Send drafts, confirm them, and notify those whose reports they replace, and owners whom they contradict.

    A single one may be sent `jointly` for other owners of its step.
    """
    if turn.brought and len(these) == 1:
        sheet = await join_evidence(turn, sheet, these[0].duty, these[0].round)
    notes: list[Outgoing] = []
    done: list[Report] = []
    for draft in these:
        before = sheet.duties.answered.get(draft.duty)
        done.append(await submit(turn.session, turn.now, turn.person, draft, joint=bool(jointly)))
        notes += await _to_colleague(turn, sheet, before, done[-1])
        notes += await _on_behalf(turn, sheet, before, done[-1])
        notes += await owners.joint_replaced(turn.session, turn.office, turn.person, before, done[-1])
        notes += await hand_over.told(turn.session, turn.office, turn.person, done[-1])
    for one in done:
        sheet = sheet.with_report(one)
    shown = say_report.sent(sheet, [(one, pre.content(sheet, one)) for one in done])
    if jointly:
        _, told = await owners.give_jointly(turn.session, turn.office, turn.person, done[0], jointly)
        notes += told
        head = say_owners.sent_jointly(turn.lang, turn.office, jointly)
        shown = replace(shown, text=join((head, shown.text), "\n\n"))
    notes += await owners.contradictions(turn.session, turn.office, done)
    if turn.person.behalf and not any(draft.duty.unit in turn.person.behalf for draft in sheet.drafts.values()):
        await coordination.end_behalf(turn.session, turn.person.id)
        shown = to_unit(turn.lang, turn.office, shown, turn.person.behalf[0])
    return replies(shown, [*notes, *await came_back(turn, done)])


async def _to_colleague(turn: Turn, sheet: Worksheet, before: Report | None, now: Report) -> list[Outgoing]:
    """The note to the colleague whose report was replaced, where they can be reached and still report for the unit."""
    if before is None or before.author in (None, turn.person.id):
        return []
    colleague = await people.find(turn.session, turn.setup, before.author)
    if colleague is None or colleague.blocked or not colleague.may_report(before.duty):
        return []
    theirs = replace(sheet, person=colleague)
    return [say_report.replaced(theirs, turn.person, (before, pre.content(theirs, before)), pre.content(theirs, now))]


async def _on_behalf(turn: Turn, sheet: Worksheet, before: Report | None, now: Report) -> list[Outgoing]:
    """A report in a unit's place to the unit's people; what came of one to the coordinator who gave it."""
    if now.on_behalf:
        members = (await people.members(turn.session, turn.setup, [now.unit], limited=True)).get(now.unit, ())
        sheets = [replace(sheet, person=one) for one in members if not one.blocked and one.may_report(now.duty)]
        return [
            behalf.told(one.lang, turn.office, now, pre.content(one, replace(now, on_behalf=False)), one.person.address)
            for one in sheets
        ]
    if before is None or not before.on_behalf:
        return []
    gave = await people.find(turn.session, turn.setup, before.author)
    if gave is None or gave.blocked or not gave.is_admin:
        return []
    same = given(before) == given(now)
    return [behalf.answered(gave.language, turn.office, now, gave.address, same=same)]


def replaced_meanwhile(sheet: Worksheet, draft: Draft) -> bool:
    """Check whether a colleague sent a report since a draft was shown: what it would replace was not seen."""
    sent = sheet.duties.answered.get(draft.duty)
    if sent is None or sent.author == sheet.person.id or draft.updated_at is None:
        return False
    return sent.at >= draft.updated_at
