"""Sending of drafts, by a button or by a word."""

from collections.abc import Sequence

from domain.reports.drafts import Draft
from domain.reports.reports import Report
from domain.reports.worksheet import Worksheet
from follow_up.reports import submit
from handlers.context import Turn
from handlers.decisions.returning import came_back
from screens.base import Replies, replies
from screens.reports import preview as pre
from screens.reports import report as say_report


async def submitted(turn: Turn, sheet: Worksheet, these: Sequence[Draft]) -> Replies:
    """Send drafts, and confirm them."""
    done: list[Report] = [await submit(turn.session, turn.now, turn.person, draft) for draft in these]
    for one in done:
        sheet = sheet.with_report(one)
    shown = say_report.sent(sheet, [(one, pre.content(sheet, one)) for one in done])
    return replies(shown, await came_back(turn, done))


def replaced_meanwhile(sheet: Worksheet, draft: Draft) -> bool:
    """Check whether a colleague sent a report since a draft was shown: what it would replace was not seen."""
    sent = sheet.duties.answered.get(draft.duty)
    if sent is None or sent.author == sheet.person.id or draft.updated_at is None:
        return False
    return sent.at >= draft.updated_at
