"""Reads the files of plans and scores coordinators send, beside the worker; the first doubt or the preview is sent.

A kill between download and commit downloads again. Only Telegram's own word ends a download.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed
from db import catalogue, people, plan_imports
from db.engine import Database, unbroken
from db.plan_imports import ImportDraft
from db.queues import outbox
from documents.tables.files import read_file
from domain.errors import DomainError
from domain.importing.table import FileTable
from domain.new_year.conversation import Stage
from domain.office import Office
from domain.setup import Setup
from follow_up.new_year import new_year
from follow_up.new_year.new_year_screens import screen
from follow_up.plans import import_draft
from screens.base import Outgoing
from screens.refusal import refusal

log = logging.getLogger(__name__)

_EVERY = 2.0
"""Seconds between two looks for files: a coordinator waits for the answer."""


class PlanFileReader:
    """Background part that reads files which coordinators sent; in the one process that leads."""

    def __init__(
        self,
        db: Database,
        api: Api,
        setup: Setup,
        office_now: Callable[[], datetime],
        leads: Callable[[], bool],
        queued: Callable[[], None],
    ) -> None:
        self._db, self._api, self._setup = db, api, setup
        self._office_now, self._leads, self._queued = office_now, leads, queued

    async def run(self) -> None:
        """Read files until cancelled."""
        while True:
            with suppress(SQLAlchemyError, OSError):
                if self._leads():
                    await unbroken(self.turn())
            await asyncio.sleep(_EVERY)

    async def turn(self) -> None:
        """Read every file that waits."""
        async with self._db.reading() as session:
            waiting = await plan_imports.unread(session)
        for one in waiting:
            await self._read(one)

    async def _read(self, one: ImportDraft) -> None:
        """Download and read a file, and send what it says; Telegram's refusal or an unreadable file ends it."""
        found: tuple[FileTable, ...] | DomainError
        try:
            data = await self._api.download(one.file_id or "")
            found = await asyncio.to_thread(read_file, data, one.file)
        except DeliveryFailed as failure:
            if not failure.is_telegrams:
                log.warning("a plan's file could not be fetched (%s); trying again", failure.description)
                return
            found = DomainError("import.damaged", name=one.file)
        except DomainError as error:
            found = error
        await self._answer(one, found)

    async def _answer(self, one: ImportDraft, found: tuple[FileTable, ...] | DomainError) -> None:
        async with self._db.transaction() as session:
            person = await people.find(session, self._setup, one.person)
            if person is None or await plan_imports.draft(session, one.person) != one:
                return
            office = Office(self._setup, await catalogue.load(session), self._office_now())
            try:
                if isinstance(found, DomainError):
                    raise found
                scored = await new_year.under_way(session, office, one.person)
                if scored is not None and scored.one.stage is Stage.SCORES:
                    taken = await new_year.scores_sent(session, office, scored, one.file, found)
                    said = screen(person.language, office, taken)
                else:
                    begun = await import_draft.begun(session, office, one, found)
                    said = await import_draft.screen(session, person.language, office, begun)
            except DomainError as error:
                await plan_imports.drop_draft(session, one.person)
                said = Outgoing(refusal(person.language, error))
            await outbox.put(session, [replace(said, chat=person.address)])
        self._queued()
