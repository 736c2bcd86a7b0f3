"""Buttons below the messages of a round: a row a step, and what a person does about the round."""

from collections.abc import Sequence
from typing import Final

from domain.calendar.rounds import Round
from domain.catalogue.event_terms import waits_for_event
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.doubts import doubts_of
from domain.reports.drafts import Draft, stamp
from domain.reports.reports import Status
from screens.answers.parts import shorten
from screens.base.outgoing import Button, Rows
from screens.buttons.decisions import AskEvent
from screens.buttons.hand_over import OfferHandOver
from screens.buttons.reports import (
    NoObstacles,
    OpenStep,
    PostponeReminder,
    SendReport,
    SettleCarried,
    ShowDraft,
    StillCompleted,
    StillStuck,
    TakeToCalendar,
)
from screens.reports.prompt_step import Line
from screens.texts import label

BUTTON_LETTERS: Final = 40
"""Letters of a button that has its row for itself."""

PERSONAL: Final = (OfferHandOver, PostponeReminder)
"""Buttons, first in their row, that are left out in a group."""


def _draft_button(lang: Lang, line: Line, draft: Draft) -> Button:
    """Send a draft that is complete and without doubts, as it is shown; open any other."""
    step = line.duty.step
    if draft.sendable and not doubts_of(draft, line.previous):
        return Button(label(lang, "prompt.button.send", step=step), SendReport(line.duty, stamp(draft, line.given)))
    return Button(label(lang, "prompt.button.draft", step=step), ShowDraft(line.duty))


def step_buttons(lang: Lang, round_: Round, lines: Sequence[Line]) -> Rows:
    """A row a step: report on it (or correct the report, or send the draft), "still completed" where it was.

    Another where it is due after an event whose day nobody has said.
    """
    rows: list[tuple[Button, ...]] = []
    for line in lines:
        if line.draft is not None:
            rows.append((_draft_button(lang, line, line.draft),))
            continue
        key = "prompt.button.answer" if line.given is None else "prompt.button.correct"
        named = label(lang, key, step=line.duty.step, title=line.step.title.say(lang))
        row = [Button(shorten(named, BUTTON_LETTERS), OpenStep(line.duty))]
        if line.given is None and line.completed_before:
            row.append(Button(label(lang, "prompt.button.still"), StillCompleted(line.duty, round_.quarter)))
        rows.append(tuple(row))
        if line.given is None:
            rows += _carried_buttons(lang, round_, line)
    return (*rows, *_event_buttons(lang, lines))


def _carried_buttons(lang: Lang, round_: Round, line: Line) -> Rows:
    """Begin the report with the obstacle solved, or still there; or not be asked again about what is open."""
    if not line.carried.reports:
        return ()
    duty, step = line.duty, line.duty.step
    settle = Button(label(lang, "prompt.button.settled", step=step), SettleCarried(duty, round_.quarter))
    if line.carried.obstacle is None:
        return ((settle,),)
    solved = Button(label(lang, "prompt.button.solved", step=step), NoObstacles(duty))
    still = "cannot" if line.carried.obstacle.status is Status.CANNOT else "stuck"
    return ((solved, Button(label(lang, f"prompt.button.{still}", step=step), StillStuck(duty))), (settle,))


def _event_buttons(lang: Lang, lines: Sequence[Line]) -> Rows:
    """One row a step that is due after an event nobody has said the day of."""
    return tuple(
        (Button(shorten(label(lang, "event.b.ask", step=line.duty.step), BUTTON_LETTERS), AskEvent(line.duty)),)
        for line in lines
        if waits_for_event(line.step) is not None
    )


def when_buttons(lang: Lang, office: Office, round_: Round, unit: str) -> Rows:
    """Be reminded later and take the due date to a calendar, until it has passed; hand over."""
    hand_over = (Button(label(lang, "hand.b.offer"), OfferHandOver(unit)),)
    if round_.is_late(office.now):
        return (hand_over,)
    later = Button(label(lang, "prompt.button.later"), PostponeReminder(round_.quarter))
    return ((later, Button(label(lang, "prompt.button.calendar"), TakeToCalendar(round_.quarter, unit))), hand_over)
