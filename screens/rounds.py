"""Rounds for the coordinator: the state of the current one, offers to open one, choices and their confirmation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from domain.calendar.date_texts import datetime_text, short_date_text
from domain.calendar.fiscal import Period
from domain.calendar.local_time import buddhist_year
from domain.calendar.rounds import Round, RoundState
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Address, Invitation, Person
from domain.setup import Setup
from domain.summary.overview import Overview
from domain.summary.summary import Summary
from screens.base.buttons import ButtonData
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import rounds as to
from screens.buttons.coordination import AskReopen, ReopenRound
from screens.buttons.people import NO_UNIT, Invite
from screens.interruption import interruption_text
from screens.naming import unit_name
from screens.people.invitation import everybody, messages
from screens.reports.prompt import day_and_time
from screens.texts import label, say

_EXAMPLE_AFTER: Final = timedelta(days=19)
"""Days after a period for a due date by way of example."""

_APART: Final = 2
"""Invitations that come one by one, each with its ways to pass it on; more are a list."""

_BUTTONS: Final = 8
"""Units with a button each."""


def unlinked(
    reader: Person,
    office: Office,
    round_: Round,
    made: Sequence[tuple[str, Invitation]],
    kept: Sequence[Invitation],
) -> tuple[Outgoing, ...]:
    """Units nobody can be reached in, with new invitations to forward; many as one list.

    Those that were made before, and still hold, are named with a button for another.
    """
    lang, told = reader.language, list[Outgoing]()
    if len(made) > _APART:
        head = say(lang, "round.unlinked.many", quarter=round_.quarter, count=len(made))
        told.append(everybody(lang, office, made, head))
    else:
        for code, one in made:
            said = say(lang, "round.unlinked", quarter=round_.quarter, unit=unit_name(lang, office, one.unit or ""))
            told += messages(lang, office, one, code, said)
    if kept:
        told.append(_still_invited(lang, office, round_, kept))
    return _forwarded(told, reader.address)


def _still_invited(lang: Lang, office: Office, round_: Round, kept: Sequence[Invitation]) -> Outgoing:
    lines = [
        say(
            lang,
            "round.unlinked.line",
            unit=unit_name(lang, office, one.unit or ""),
            expires=datetime_text(one.expires_at, office.setup.zone, lang),
        )
        for one in kept
    ]
    rows = tuple(
        (
            Button(
                label(lang, "invite.b.renew", whom=unit_name(lang, office, one.unit or "")),
                Invite(one.role, one.unit or ""),
            ),
        )
        for one in kept[:_BUTTONS]
    )
    return Outgoing(join([say(lang, "round.unlinked.kept", quarter=round_.quarter), *lines]), buttons=rows)


def no_director(
    lang: Lang, office: Office, round_: Round, code: str, invitation: Invitation, chat: Address
) -> tuple[Outgoing, ...]:
    """The summary went to the coordinators since no director can be reached; an invitation to forward."""
    head = say(lang, "round.no_director", quarter=round_.quarter)
    return _forwarded(messages(lang, office, invitation, code, head), chat)


def director_invited(lang: Lang, office: Office, round_: Round, invitation: Invitation, chat: Address) -> Outgoing:
    """The summary went to the coordinators since no director has joined yet; the invitation under way still works."""
    expires = datetime_text(invitation.expires_at, office.setup.zone, lang)
    text = say(lang, "round.no_director.invited", quarter=round_.quarter, expires=expires)
    again = label(lang, "invite.b.renew", whom=label(lang, "role.director"))
    return Outgoing(text, ((Button(again, Invite(invitation.role, NO_UNIT)),),), chat=chat, priority=BROADCAST)


def _forwarded(these: Iterable[Outgoing], chat: Address) -> tuple[Outgoing, ...]:
    return tuple(replace(one, chat=chat, priority=BROADCAST) for one in these)


def offer(lang: Lang, setup: Setup, quarter: Period, opening: datetime, due: datetime, chat: Address) -> Outgoing:
    """A round whose opening lay before its plan was loaded, offered to be opened."""
    text = say(
        lang,
        "round.offer",
        quarter=quarter,
        opening=datetime_text(opening, setup.zone, lang),
        due=day_and_time(lang, setup, due),
    )
    button = Button(label(lang, "round.button.open", quarter=quarter), to.OpenRound(quarter))
    return Outgoing(text, buttons=((button,),), chat=chat, priority=BROADCAST)


def panel(lang: Lang, setup: Setup, seen: Overview) -> Outgoing:
    """Reply to /round: the state of the round and the acts possible on it."""
    parts = [_round(lang, setup, seen), next_opening(lang, setup, seen), _how(lang, seen)]
    return Outgoing(join(parts, "\n\n"), buttons=round_buttons(lang, seen))


def _how(lang: Lang, seen: Overview) -> Rich:
    """The commands in words, with the round there is, or the next."""
    period = seen.summary.quarter if seen.summary is not None else seen.opening[0] if seen.opening else None
    if period is None:
        return Rich("")
    day = period.next().first_day + _EXAMPLE_AFTER
    return say(lang, "round.how", example=str(period), day=f"{day.day}/{day.month}/{buddhist_year(day)}")


def ask_open(lang: Lang, setup: Setup, quarter: Period, due: datetime, closes: Period | None) -> Outgoing:
    """Ask for confirmation to open a round now; `closes` is the round that ends with it."""
    text = say(lang, "round.ask.open", quarter=quarter, due=day_and_time(lang, setup, due))
    if closes is not None:
        text = text + "\n" + say(lang, "round.ask.open.closes", quarter=closes)
    return _asked(lang, text, "round.button.yes_open", to.OpenRound(quarter))


def ask_close(lang: Lang, quarter: Period, missing: int) -> Outgoing:
    """Ask for confirmation to close a round."""
    text = say(lang, "round.ask.close", quarter=quarter)
    if missing:
        text = text + "\n" + say(lang, "round.ask.close.missing", count=missing)
    return _asked(lang, text, "round.button.yes_close", to.CloseRound(quarter))


def ask_move(lang: Lang, setup: Setup, round_: Round, days: Sequence[date]) -> Outgoing:
    """Ask for the day to move the due date to."""
    text = say(lang, "round.ask.move", quarter=round_.quarter, due=day_and_time(lang, setup, round_.due_at))
    rows = [(Button(short_date_text(day, lang), to.AskDue(round_.quarter, day)),) for day in days]
    back = Button(label(lang, "back"), to.ShowRound())
    return Outgoing(text, buttons=(*rows, (back,)))


def ask_due(lang: Lang, setup: Setup, round_: Round, day: date, due: datetime) -> Outgoing:
    """Ask for confirmation to move the due date to a day."""
    text = say(
        lang,
        "round.ask.due",
        quarter=round_.quarter,
        old=day_and_time(lang, setup, round_.due_at),
        new=day_and_time(lang, setup, due),
    )
    return _asked(lang, text, "round.button.yes_move", to.MoveDue(round_.quarter, day))


def opened(lang: Lang, setup: Setup, round_: Round) -> Outgoing:
    """The round was opened."""
    text = say(lang, "round.done.open", quarter=round_.quarter, due=day_and_time(lang, setup, round_.due_at))
    return Outgoing(text, buttons=(_to_status(lang),))


def closed(lang: Lang, round_: Round) -> Outgoing:
    """The round was closed."""
    text = say(lang, "round.done.close", quarter=round_.quarter)
    return Outgoing(text, buttons=(_to_status(lang),))


def moved(lang: Lang, setup: Setup, round_: Round) -> Outgoing:
    """The due date was moved."""
    text = say(lang, "round.done.due", quarter=round_.quarter, due=day_and_time(lang, setup, round_.due_at))
    return Outgoing(text, buttons=(_to_status(lang),))


def ask_reopen(lang: Lang, quarter: Period) -> Outgoing:
    """Ask for confirmation to reopen a closed round."""
    return _asked(lang, say(lang, "coord.reopen.ask", quarter=quarter), "coord.b.yes_reopen", ReopenRound(quarter))


def reopened(lang: Lang, setup: Setup, round_: Round) -> Outgoing:
    """The round was reopened."""
    text = say(lang, "coord.reopen.done", quarter=round_.quarter, due=day_and_time(lang, setup, round_.due_at))
    return Outgoing(text, buttons=(_to_status(lang),))


def _to_status(lang: Lang) -> tuple[Button, ...]:
    return (Button(label(lang, "coord.b.status"), to.RefreshStatus()),)


def _asked(lang: Lang, text: Rich, yes: str, data: ButtonData) -> Outgoing:
    buttons = ((Button(label(lang, yes), data), Button(label(lang, "cancel"), to.ShowRound())),)
    return Outgoing(text, buttons=buttons)


def _round(lang: Lang, setup: Setup, seen: Overview) -> Rich:
    compiled = seen.summary
    if compiled is None:
        return say(lang, "round.none_yet")
    state = label(lang, f"round.state.{compiled.state.value}")
    parts = [
        say(lang, "round.head", quarter=compiled.quarter, state=state),
        say(lang, "round.opened_at", at=datetime_text(compiled.opened_at, setup.zone, lang)),
        say(lang, "round.due_at", at=datetime_text(compiled.due_at, setup.zone, lang)),
    ]
    if compiled.closed_at is not None:
        parts.append(say(lang, "round.closed_at", at=datetime_text(compiled.closed_at, setup.zone, lang)))
    if seen.reminder is not None:
        parts.append(say(lang, "round.reminder_at", at=datetime_text(seen.reminder, setup.zone, lang)))
    parts.append(counts_line(lang, compiled))
    return join(parts)


def counts_line(lang: Lang, compiled: Summary) -> Rich:
    """The reports a round asks for: those that came, of them late, and those outstanding."""
    key = "round.counts.late" if compiled.late else "round.counts"
    values = {"late": compiled.late} if compiled.late else {}
    missing = compiled.asked - compiled.answered
    return say(lang, key, answered=compiled.answered, asked=compiled.asked, missing=missing, **values)


def next_opening(lang: Lang, setup: Setup, seen: Overview) -> Rich:
    """The round that opens by itself next."""
    if seen.opening is None:
        return Rich("")
    quarter, at = seen.opening
    return say(lang, "round.next", quarter=quarter, at=datetime_text(at, setup.zone, lang))


def troubles(lang: Lang, setup: Setup, seen: Overview) -> Rich:
    """Faults the coordinator should know of: the way to Telegram, no director, people out of reach, failing work."""
    parts = [interruption_text(lang, setup.zone, one) for one in seen.interruptions]
    if seen.no_director:
        parts.append(say(lang, "round.director.none"))
    if seen.unreachable:
        names = join(say(lang, "round.unreachable.line", name=one.name) for one in seen.unreachable)
        parts.append(say(lang, "round.unreachable", count=len(seen.unreachable), people=names))
    if seen.failing:
        parts.append(say(lang, "round.failing", count=seen.failing))
    return join(parts, "\n\n")


def round_buttons(lang: Lang, seen: Overview) -> Rows:
    """Buttons of the acts possible now: open the next round, move the due date, close or reopen."""
    rows: list[tuple[Button, ...]] = []
    if seen.openable is not None:
        text = label(lang, "round.button.open", quarter=seen.openable)
        rows.append((Button(text, to.AskOpen(seen.openable)),))
    running = seen.summary
    if running is not None and seen.current and running.state is not RoundState.CLOSED:
        move = Button(label(lang, "round.button.move"), to.OfferDays(running.quarter))
        close = Button(label(lang, "round.button.close"), to.AskClose(running.quarter))
        rows.append((move, close))
    elif running is not None and seen.current:
        text = label(lang, "coord.b.reopen", quarter=running.quarter)
        rows.append((Button(text, AskReopen(running.quarter)),))
    return tuple(rows)
