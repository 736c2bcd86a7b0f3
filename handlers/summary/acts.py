"""Acts from the summary: reminding those who owe reports, and signing the quarter."""

from db import snapshots
from domain.calendar.fiscal import Period
from domain.decisions import rights
from domain.errors import Forbidden, Stale
from follow_up.prompts import nudging
from follow_up.rounds import rounds
from follow_up.summary.signing import sign, to_sign
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.summary.showing import view
from screens.base import Replies, Toast, replies
from screens.buttons.summary import AskNudge, AskSign, Nudge, SendSigned, SignQuarter
from screens.summary import notes, screen, signing
from screens.texts import label


def director_only(turn: Turn) -> None:
    """Raise unless the director asks, in private."""
    turn.private_only()
    if not turn.person.is_director:
        raise rights.refusal(turn.person) if turn.person.is_secretary else Forbidden


async def nudge_asked(press: Press[AskNudge]) -> Replies:
    """Ask before those who owe reports are reminded."""
    turn, quarter = press.turn, press.data.quarter
    round_ = await rounds.running(turn.session, turn.now, quarter)
    found = await nudging.look(turn.session, turn.office, round_)
    compiled = (await view(turn, quarter)).compiled
    return replies(notes.ask_nudge(turn.lang, compiled, len(found.reached), found.people))


async def nudged(press: Press[Nudge]) -> Replies:
    """Remind them, and show the summary again."""
    turn, quarter = press.turn, press.data.quarter
    round_ = await rounds.running(turn.session, turn.now, quarter)
    people = (await nudging.nudge(turn.session, turn.office, round_, turn.person)).people
    key = "nudge.done" if people else "nudge.nobody"
    return replies(screen.summary(await view(turn, quarter)), Toast(label(turn.lang, key, people=people)))


async def sign_asked(press: Press[AskSign]) -> Replies:
    """Ask before the quarter is signed."""
    return await sign_shown(press.turn, press.data.quarter)


async def sign_shown(turn: Turn, quarter: Period) -> Replies:
    """A quarter as it would be signed. Forbidden for others than the director."""
    director_only(turn)
    await to_sign(turn.session, turn.office, quarter)
    return replies(signing.ask(await view(turn, quarter)))


async def signed(press: Press[SignQuarter]) -> Replies:
    """Sign the quarter, unless reports have come since it was shown: then it is shown again."""
    turn, asked = press.turn, press.data
    shown = await view(turn, asked.quarter)
    if shown.newest_report != asked.upto:
        return replies(signing.ask(shown, changed=True))
    made = await sign(turn.session, turn.office, asked.quarter, turn.person)
    return replies(signing.signed(turn.lang, turn.setup, made))


async def file_asked(press: Press[SendSigned]) -> Replies:
    """Send the file of a signed version."""
    turn, asked = press.turn, press.data
    made = await snapshots.snapshot(turn.session, asked.quarter, asked.version)
    if made is None:
        raise Stale
    return replies(signing.file(turn.lang, made), anew=True)


BUTTONS = (
    on(AskNudge, nudge_asked, Turn.overseer_only),
    on(Nudge, nudged, Turn.overseer_only),
    on(AskSign, sign_asked, director_only),
    on(SignQuarter, signed, director_only),
    on(SendSigned, file_asked, Turn.overseer_only),
)
