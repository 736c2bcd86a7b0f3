"""Housekeeping: renews the public command menus at a start, and deletes rows past their age."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from bot.process.unanswered_counter import UnansweredCounter
from bot.process.wal import WalTruncation
from bot.telegram import wire
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed
from db import coordination, drafts, evidence, leases, questions
from db.engine import Database, unbroken
from db.queues import files, inbox, outbox
from domain.calendar.local_time import local_time
from domain.commands.commands import commands_for
from domain.language.lang import LANGS
from domain.setup import Setup
from follow_up import menus

log = logging.getLogger(__name__)

SECONDS = 60
"""Between two rounds."""


class Housekeeping:
    """Deletes in time what is kept for a time only; a background part."""

    def __init__(
        self,
        db: Database,
        api: Api,
        setup: Setup,
        office_now: Callable[[], datetime],
        wal_truncation: WalTruncation,
        unanswered_counter: UnansweredCounter,
    ) -> None:
        self._office_now = office_now
        self._db = db
        self._api = api
        self._setup = setup
        self._wal_truncation = wal_truncation
        self._unanswered_counter = unanswered_counter

    async def run(self) -> None:
        """Delete rows past their age, until cancelled."""
        shown = await self._show_public_menus()
        while True:
            await asyncio.sleep(SECONDS)
            shown = shown or await self._show_public_menus()
            try:
                await unbroken(self._tidy())
            except (SQLAlchemyError, OSError) as error:
                log.warning("housekeeping failed (%s)", type(error).__name__)

    async def _show_public_menus(self) -> bool:
        """Show the commands of whoever has no menu of their own yet, and of groups; False to be tried again."""
        for private in (True, False):
            for code, lang in (("", self._setup.language), *((one, one) for one in LANGS)):
                listed = menus.listed(commands_for(None, private), lang)
                menu = wire.public_menu(listed, private=private, language=code)
                try:
                    await self._api.call(menu.method, menu.parameters)
                except DeliveryFailed as failure:
                    log.warning("the command menu can't be set: %s", failure.description)
                    return failure.is_telegrams
        return True

    async def _tidy(self) -> None:
        async with self._db.transaction() as session:
            await inbox.forget(session, time.time())
            await outbox.forget(session, time.time())
            await files.forget(session, time.time())
            await leases.forget(session)
            await drafts.forget(session, self._office_now())
            await coordination.forget(session, self._office_now())
            await evidence.forget(session, self._office_now())
            await questions.forget(session, local_time(self._office_now(), self._setup.zone).date())
        await self._unanswered_counter.write()
        self._wal_truncation.at_once()
