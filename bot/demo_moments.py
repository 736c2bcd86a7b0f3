"""The demo's next moments – openings, reminders, due dates – as the rounds have them now."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.service import Service
from db import rounds
from db.engine import Database
from domain.calendar.rounds import Round
from domain.setup import Setup
from screens.texts import label

Post = Callable[[str, Any], Awaitable[Any]]

LOOK_SECONDS = 1.0
MOST = 8


async def presets(db: Database, setup: Setup, now: datetime) -> list[dict[str, str]]:
    """Read the moments ahead: those of the round that runs, with a due date that was moved, then of the next ones."""
    async with db.reading() as session:
        running = await rounds.current_round(session)
        course = await rounds.course(session, None if running is None else running.quarter)
    moments = [] if running is None else _of_round(running)
    at = now
    while course is not None and len([one for one in moments if one[0] > now]) < MOST:
        quarter, opening = setup.calendar.next_opening(at, course)
        dates = setup.calendar.dates_from(opening, quarter.cycle)
        moments += [(opening, _moment(opening, "opens", quarter=quarter))]
        moments += _of_round(Round(quarter, opening, dates.due, dates.reminders))
        at, course = opening, replace(course, after=quarter)
    ahead = sorted((one for one in moments if one[0] > now), key=lambda one: one[0])
    return [shown for _, shown in ahead[:MOST]]


def _of_round(one: Round) -> list[tuple[datetime, dict[str, str]]]:
    reminders = [
        (at, _moment(at, "reminder", number=number))
        for number, at in enumerate(one.reminders, start=1)
        if at < one.due_at
    ]
    return [*reminders, (one.due_at, _moment(one.due_at, "due"))]


def _moment(at: datetime, kind: str, **values: object) -> dict[str, str]:
    """A moment for the page; by its `kind` the guided story knows the opening of a round."""
    labels = {"label": label("th", f"demo.{kind}", **values), "label_en": label("en", f"demo.{kind}", **values)}
    return {"kind": kind, **labels, "to": at.isoformat()}


async def follow(service: Service, post: Post, stop: asyncio.Event) -> None:
    """Give the page its moments anew whenever the rounds or the clock changed them."""
    shown: list[dict[str, str]] = []
    while not stop.is_set():
        found = await presets(service.db, service.setup, service.clock.now())
        if found != shown:
            await post("/presets", found)
            shown = found
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), LOOK_SECONDS)
