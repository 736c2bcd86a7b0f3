"""The coordinator's check of evidence: the list, a piece with its file, and the verdict."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from db import evidence, reports
from domain.errors import Stale
from domain.evidence.evidence import Piece, Verdict
from domain.reports.reports import Duty
from follow_up import evidence as follow_up
from handlers.addressing import WRITTEN
from handlers.buttons import Press, on
from handlers.context import PASS, Context, Turn, message_of
from screens.base import Outgoing, Replies, Toast, replies
from screens.base.topics import PieceTopic
from screens.buttons import evidence as to
from screens.evidence import checking as say_checking
from screens.evidence.given import file_again
from screens.evidence.naming import is_file
from screens.texts import label


async def check(update: Update, context: Context) -> Replies:
    """`/evidence`: the evidence that waits for a verdict."""
    context.turn.admin_only()
    return replies(await _listing(context.turn))


async def listed(press: Press[to.ListUnchecked]) -> Replies:
    """Show the list, which was gone back to."""
    return replies(await _listing(press.turn))


async def piece_opened(press: Press[to.OpenPiece]) -> Replies:
    """Show a piece with its file, to be decided."""
    turn = press.turn
    one = await _piece(turn, press.data.piece)
    duty = Duty(one.plan, one.step, one.unit)
    report = (await reports.of_round(turn.session, one.round, duties=[duty])).get(duty)
    files = (file_again(turn.lang, turn.office, duty, one),) if is_file(one) else ()
    return replies(*files, say_checking.piece(turn.lang, turn.office, one, report), anew=True)


async def accepted(press: Press[to.AcceptPiece]) -> Replies:
    """Accept a piece."""
    return await _decided(press.turn, press.data.piece, Verdict.ACCEPTED, "")


async def returned(press: Press[to.ReturnPiece]) -> Replies:
    """Send a piece back for one of the usual reasons."""
    why = label(press.turn.setup.language, f"evidence.why.{press.data.why}")
    return await _decided(press.turn, press.data.piece, Verdict.RETURNED, why)


async def reason_asked(press: Press[to.AskReason]) -> Replies:
    """Ask for the reason to be typed."""
    one = await _piece(press.turn, press.data.piece)
    return replies(say_checking.ask_reason(press.turn.lang, one), anew=True)


async def reason_typed(update: Update, context: Context) -> Replies:
    """Send a piece back for the reason a coordinator types in reply to it."""
    turn, message = context.turn, message_of(update)
    if not turn.person.is_admin:
        return PASS
    topic = await turn.topic_of(message.replied)
    if not isinstance(topic, PieceTopic):
        return PASS
    return await _decided(turn, topic.piece, Verdict.RETURNED, (message.text or "").strip()[:500])


async def _decided(turn: Turn, one: int, verdict: Verdict, reason: str) -> Replies:
    decided = await follow_up.decide(turn.session, turn.office, turn.person, one, verdict, reason)
    if decided is None:
        return replies(Toast(label(turn.lang, "evidence.decided"), alert=True), await _listing(turn))
    return replies(say_checking.decided(turn.lang, decided, await evidence.unchecked(turn.session)))


async def _listing(turn: Turn) -> Outgoing:
    some = await evidence.to_check(turn.session, say_checking.SHOWN)
    return say_checking.listing(turn.lang, turn.office, some, await evidence.unchecked(turn.session))


async def _piece(turn: Turn, one: int) -> Piece:
    """A piece that belongs to a sent report. Stale for one that is gone."""
    found = await evidence.find(turn.session, one)
    if found is None or not found.sent or not found.step:
        raise Stale
    return found


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("evidence", check),
    MessageHandler(filters.TEXT & filters.REPLY & ~filters.COMMAND & WRITTEN, reason_typed),
)

BUTTONS = (
    on(to.ListUnchecked, listed, Turn.admin_only),
    on(to.OpenPiece, piece_opened, Turn.admin_only),
    on(to.AcceptPiece, accepted, Turn.admin_only),
    on(to.ReturnPiece, returned, Turn.admin_only),
    on(to.AskReason, reason_asked, Turn.admin_only),
)
