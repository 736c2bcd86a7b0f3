"""Wires worker, sender, scheduler and housekeeping for one service.

Loaded once the first poll has left (`bot.service`): importing this is a third of a start, and until it is done the
inbox keeps what comes.
"""

from collections.abc import Callable
from datetime import datetime

from bot.inbound.dispatch import App
from bot.inbound.handling import UpdateHandler
from bot.inbound.worker import Worker
from bot.outbound.sender import Sender
from bot.outbound.undelivered import Undelivered
from bot.process.catalogue_cache import CatalogueCache
from bot.process.chart_cache import ChartCache
from bot.process.document_maker import DocumentMaker
from bot.process.evidence_keeper import EvidenceKeeper
from bot.process.housekeeping import Housekeeping
from bot.process.interruptions import Interruptions
from bot.process.leader import Leader
from bot.process.plan_reader import PlanFileReader
from bot.process.unanswered_counter import UnansweredCounter
from bot.process.wal import WalTruncation
from bot.settings import Settings
from bot.telegram.api import Api
from bundled.phrases import load_phrases
from db import people
from db.engine import Database
from db.evidence_store import store_at
from domain.setup import Setup
from follow_up import menus
from handlers import HANDLERS
from scheduler.clockwork import Scheduler
from screens.base import Replies


class Work:
    """The parts, wired; the service runs each of them."""

    def __init__(
        self,
        *,
        db: Database,
        api: Api,
        app: App,
        settings: Settings,
        setup: Setup,
        office_now: Callable[[], datetime],
        leader: Leader,
        may_send: Callable[[], bool],
        catalogues: CatalogueCache | None = None,
    ) -> None:
        tick = settings.tick_seconds
        library = catalogues or CatalogueCache(load_phrases)
        undelivered = Undelivered(db, setup, office_now)
        self._db, self._setup = db, setup
        self.store = store = store_at(settings.evidence, settings.database_url.get_secret_value())
        self.sender = undelivered.sender = Sender(db, api, settings.send_rate, undelivered, tick, may_send, store)
        self.evidence_keeper = EvidenceKeeper(db, api, store, setup, office_now, self.sender.wake, tick)
        self.interruptions = Interruptions(db, setup, api, self.sender.wake)
        self.scheduler = Scheduler(db, office_now, setup, library.current, self.sender.wake, tick, leader)
        self.plan_reader = PlanFileReader(db, api, setup, office_now, lambda: leader.held, self.sender.wake)
        self.wal_truncation = WalTruncation(db)
        self.unanswered_counter = UnansweredCounter(db, office_now, setup.zone)
        self.documents = DocumentMaker(db, setup, office_now, self.sender.wake, settings.emblem, store.place)
        self.housekeeping = Housekeeping(db, api, setup, office_now, self.wal_truncation, self.unanswered_counter)
        self.handler = UpdateHandler(
            db=db,
            app=app,
            api=api,
            setup=setup,
            library=library,
            charts=ChartCache(),
            handlers=HANDLERS,
            office_now=office_now,
            outlet=self.sender,
            committed=self._committed,
        )
        self.worker = Worker(self.handler)

    async def show_menus(self) -> None:
        """Renew the coordinators' command menus at each start, since coordinators come from the settings."""
        async with self._db.transaction() as session:
            for person in await people.coordinators(session, self._setup):
                await menus.show(session, person)
        self.sender.wake()

    def _committed(self, said: Replies) -> None:
        if said.forget:
            self.wal_truncation.at_once()
        if said.documents:
            self.documents.wake()
        if said.unanswered is not None:
            self.unanswered_counter.note(said.unanswered)
