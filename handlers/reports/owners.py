"""Steps that several units own: joint reports and taking one's part back, and reports that contradict each other."""

from dataclasses import replace

from domain.errors import DomainError
from domain.reports.drafts import stamp
from domain.reports.worksheet import Worksheet
from follow_up.reports import owners
from handlers.buttons import Press
from handlers.reports.duty_buttons import on_duty
from handlers.reports.sending import submitted
from handlers.reports.worksheet import current_worksheet, preview_of, step_shown
from screens.base import Replies, Toast, join, replies
from screens.buttons import reports as to
from screens.reports import owners as say_owners
from screens.texts import label


async def sent_jointly(press: Press[to.SendJointly], sheet: Worksheet) -> Replies:
    """Send what the preview showed for the other owners too; what is no longer that is shown again."""
    press.turn.private_only()
    duty = press.data.duty
    draft, sent = sheet.drafts.get(duty), sheet.duties.answered.get(duty)
    if draft is None:
        return replies(Toast(label(press.turn.lang, "report.already_sent"), alert=True))
    units = say_owners.joined_by(sheet, duty)
    if not draft.sendable or draft.round != sheet.quarter or press.data.stamp != stamp(draft, sent):
        return replies(preview_of(sheet, draft), Toast(label(press.turn.lang, "report.changed"), alert=True))
    if not units:
        raise DomainError("owners.answered")
    return await submitted(press.turn, sheet, [draft], jointly=units)


async def joint_undone(press: Press[to.UndoJoint], sheet: Worksheet) -> Replies:
    """Take the unit's part of a joint report back; the step as it stands where it is not that any more."""
    turn, duty = press.turn, press.data.duty
    sent = sheet.duties.answered.get(duty)
    if sent is None or not sent.is_anothers or sent.revision != press.data.revision:
        return replies(step_shown(sheet, duty))
    notes = await owners.undo_joint(turn.session, turn.office, turn.person, sent)
    now = await current_worksheet(turn) or sheet
    shown = step_shown(now, duty)
    return replies(replace(shown, text=join((say_owners.undone(now, duty), shown.text), "\n\n")), notes)


async def confirmed(press: Press[to.ConfirmReport], sheet: Worksheet) -> Replies:
    """Record that the unit stands by its report, which another owner's contradicts."""
    turn, duty = press.turn, press.data.duty
    sent = sheet.duties.answered.get(duty)
    if sent is None or sent.revision != press.data.revision:
        return replies(step_shown(sheet, duty))
    notes = await owners.confirm(turn.session, turn.office, turn.person, sent)
    return replies(say_owners.confirmed(turn.lang, turn.office, sent), notes)


BUTTONS = (
    on_duty(to.SendJointly, sent_jointly, sends=True),
    on_duty(to.UndoJoint, joint_undone, sends=True),
    on_duty(to.ConfirmReport, confirmed),
)
