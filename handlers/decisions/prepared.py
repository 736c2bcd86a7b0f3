"""Prepared decisions: passed or dropped with one tap by whoever decides; and the secretaries who prepare them."""

from datetime import date

from db import people
from domain.decisions.decisions import Decision, DecisionKind
from domain.decisions.drafts import DecisionDraft
from domain.errors import Forbidden, Stale
from follow_up.decisions import decisions as deciding
from follow_up.decisions import preparing, told
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.decisions import decide, instructing, instruction_results, more_time, returning
from screens.base import Outgoing, Replies, Toast, replies
from screens.buttons import preparing as to
from screens.decisions import prepared as say_prepared
from screens.people import invitation
from screens.texts import label


async def prepared_shown(press: Press[to.ShowPrepared]) -> Replies:
    """Show what is prepared."""
    return replies(await _listing(press.turn))


async def prepared_sent(press: Press[to.SendPrepared]) -> Replies:
    """Send what is prepared as a message of its own, below a summary that stays."""
    return replies(await _listing(press.turn), anew=True)


async def decision_passed(press: Press[to.PassPrepared]) -> Replies:
    """Make a prepared decision, as it was shown, in the name of whoever passes it."""
    turn = press.turn
    found = await preparing.take(turn.session, turn.office, turn.person, press.data.number)
    if found is None:
        return replies(await _listing(turn), Toast(label(turn.lang, "decide.changed"), alert=True))
    return await _made(turn, found.decision, found.stamp)


async def prepared_dropped(press: Press[to.DropPrepared]) -> Replies:
    """Drop a prepared decision, and show what is left."""
    turn = press.turn
    found = await preparing.drop(turn.session, turn.office, turn.person, press.data.number)
    key = "prepared.dropped" if found else "decide.done.before"
    return replies(await _listing(turn), Toast(label(turn.lang, key), alert=found is None))


async def deciders_told(press: Press[to.TellPrepared]) -> Replies:
    """Tell those who decide what is prepared: one message each."""
    turn = press.turn
    seen = await deciding.awaiting(turn.session, turn.office)
    if not seen.prepared:
        return replies(await _listing(turn))
    sent = await told.deciders(
        turn.session,
        turn.office,
        lambda lang, office: say_prepared.told(lang, office, seen.prepared, turn.person.name),
        but=turn.person,
    )
    key = "prepared.told" if sent else "prepared.told.nobody"
    return replies(sent, Toast(label(turn.lang, key), alert=not sent))


async def secretary_invited(press: Press[to.InviteSecretary]) -> Replies:
    """Make an invitation for a secretary, to be forwarded."""
    turn = press.turn
    code, made = await preparing.invite_secretary(turn.session, turn.office, turn.person)
    return replies(*invitation.messages(turn.lang, turn.office, made, code, say_prepared.invited(turn.lang)))


async def secretaries_shown(press: Press[to.ShowSecretaries]) -> Replies:
    """Show who prepares decisions."""
    turn = press.turn
    return replies(say_prepared.secretaries(turn.lang, await people.secretaries(turn.session, turn.setup)))


async def secretary_ended(press: Press[to.EndSecretary]) -> Replies:
    """Take a secretary's role back, and tell them."""
    turn = press.turn
    ended = await preparing.end_secretary(turn.session, turn.office, press.data.person)
    if ended is None:
        raise Stale
    note = [] if ended.blocked else [say_prepared.over(ended)]
    return replies(say_prepared.ended(turn.lang, ended.name), note)


def names_secretaries(turn: Turn) -> None:
    """Raise unless the director or a coordinator asks, in private: a deputy names nobody."""
    turn.overseer_only()
    if not (turn.person.is_director or turn.person.is_admin):
        raise Forbidden("decide.forbidden")


async def _listing(turn: Turn) -> Outgoing:
    seen = await deciding.awaiting(turn.session, turn.office)
    return say_prepared.listing(turn.lang, turn.office, seen.prepared, turn.person)


async def _made(turn: Turn, one: Decision, stamp: str) -> Replies:
    """Make a decision by the use case its own button has."""
    plan, number = one.plan or 0, one.refers or 0
    match one.kind:
        case DecisionKind.ACKNOWLEDGE:
            return await decide.acknowledged(turn, one.round, plan, one.step, stamp)
        case DecisionKind.RETURN if one.refers is not None:
            return await instruction_results.result_returned(turn, number, one.words)
        case DecisionKind.RETURN:
            return await returning.returned(turn, one.round, one.duty, one.revision, one.words)
        case DecisionKind.INSTRUCT:
            return await instructing.instructed(turn, _draft(turn, one))
        case DecisionKind.ACCEPT:
            return await instruction_results.accepted(turn, number)
        case DecisionKind.GRANT if one.refers is None:
            return await more_time.given(turn, one.round, plan, one.step, one.until or date.min)
        case DecisionKind.GRANT | DecisionKind.REFUSE:
            return await more_time.decided(turn, number, one.until, one.words)
        case DecisionKind.CANCEL:
            return await decide.cancelled(turn, one.round, plan, one.step, one.words)
        case DecisionKind.MOVE:
            return await decide.moved(turn, one.round, one.duty, one.to_unit, one.words)
    raise Stale


def _draft(turn: Turn, one: Decision) -> DecisionDraft:
    return DecisionDraft(
        turn.person.id, one.kind, one.round, one.plan, one.step, one.unit, words=one.words, until=one.until
    )


BUTTONS = (
    on(to.ShowPrepared, prepared_shown, Turn.overseer_only),
    on(to.SendPrepared, prepared_sent, Turn.overseer_only),
    on(to.PassPrepared, decision_passed, Turn.overseer_only),
    on(to.DropPrepared, prepared_dropped, Turn.overseer_only),
    on(to.TellPrepared, deciders_told, Turn.preparer_only),
    on(to.ShowSecretaries, secretaries_shown, names_secretaries),
    on(to.InviteSecretary, secretary_invited, names_secretaries),
    on(to.EndSecretary, secretary_ended, names_secretaries),
)
