"""Reports of colleagues of one unit on the same step: adding to one that was just sent, and taking one's own back."""

from db import reports
from domain.errors import Stale
from domain.reports.drafts import revising
from domain.reports.later_words import added_to, goes_on, only_new
from domain.reports.worksheet import Worksheet
from handlers.buttons import Press
from handlers.reports.duty_buttons import on_duty
from handlers.reports.sending import submitted
from handlers.reports.worksheet import keep, preview_of, step_shown
from screens.base import Replies, replies
from screens.buttons import reports as to
from screens.reports.replacing import just_sent


async def added_to_sent(press: Press[to.AddToReport], sheet: Worksheet) -> Replies:
    """Put the person's draft behind the report that was sent, by a colleague or themselves, and show both as one."""
    duty = press.data.duty
    draft, sent = sheet.drafts.get(duty), sheet.duties.answered.get(duty)
    if draft is None or sent is None:
        return replies(step_shown(sheet, duty))
    if sent.revision != press.data.revision:
        return replies(just_sent(sheet, draft, sent))
    now, kept = await keep(press.turn, sheet, added_to(sent, draft))
    return replies(preview_of(now, kept, ["replacing.added"]))


async def only_new_words(press: Press[to.OnlyNewWords], sheet: Worksheet) -> Replies:
    """Leave the words of what was sent out of the person's draft."""
    duty = press.data.duty
    draft, sent = sheet.drafts.get(duty), sheet.duties.answered.get(duty)
    if draft is None or sent is None or not goes_on(draft, sent):
        return replies(step_shown(sheet, duty))
    now, kept = await keep(press.turn, sheet, only_new(draft, sent))
    return replies(preview_of(now, kept))


async def taken_back(press: Press[to.TakeReportBack], sheet: Worksheet) -> Replies:
    """Send one's own report once more in place of a colleague's; the step as it stands where that is not the newest."""
    turn, duty = press.turn, press.data.duty
    now = sheet.duties.answered.get(duty)
    written = await reports.history(turn.session, duty)
    mine = next((one for one in written if one.round == sheet.quarter and one.revision == press.data.revision), None)
    if mine is None or now is None or mine.author != turn.person.id:
        raise Stale
    if now.author == turn.person.id or now.revision != mine.revision + 1:
        return replies(step_shown(sheet, duty))
    return await submitted(turn, sheet, [revising(turn.person.id, sheet.quarter, mine)])


BUTTONS = (
    on_duty(to.AddToReport, added_to_sent),
    on_duty(to.OnlyNewWords, only_new_words),
    on_duty(to.TakeReportBack, taken_back, sends=True),
)
