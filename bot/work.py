"""What is done with the updates that were taken in: worker, sender, scheduler and housekeeping, wired for one service.

Loaded once the first poll has left (`bot.build`): importing this is a third of a start, and until it is done the inbox
keeps what comes.
"""

from collections.abc import Callable
from datetime import datetime

from bot.api import Api
from bot.charts import Charts
from bot.desk import Desk
from bot.dispatch import App
from bot.forgetting import Forgetting
from bot.housekeeping import Housekeeping
from bot.leader import Leader
from bot.library import LibraryCache
from bot.sender import Sender
from bot.settings import Settings
from bot.tally import Tally
from bot.unreachable import Unreachable
from bot.worker import Worker
from db import menus, people
from db.engine import Database
from db.phrases import load_phrases
from domain.messages import Replies
from domain.setup import Setup
from handlers import HANDLERS
from scheduler.clockwork import Scheduler


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
    ) -> None:
        tick = settings.tick_seconds
        library = LibraryCache(load_phrases)
        unreachable = Unreachable(db, setup, office_now)
        self._db, self._setup = db, setup
        self.sender = unreachable.sender = Sender(db, api, settings.send_rate, unreachable, tick, may_send)
        self.scheduler = Scheduler(db, office_now, setup, library.current, self.sender.wake, tick, leader.leads)
        self.forgetting = Forgetting(db)
        self.tally = Tally(db, office_now, setup.zone)
        self.housekeeping = Housekeeping(db, api, setup, office_now, self.forgetting, self.tally)
        self.worker = Worker(
            Desk(
                db=db,
                app=app,
                api=api,
                setup=setup,
                library=library,
                charts=Charts(),
                handlers=HANDLERS,
                office_now=office_now,
                outlet=self.sender,
                heard=self._heard,
            )
        )

    async def show_menus(self) -> None:
        """Coordinators come from the settings: their command menus are renewed at each start."""
        async with self._db.transaction() as session:
            for person in await people.coordinators(session, self._setup):
                await menus.show(session, person)
        self.sender.wake()

    def _heard(self, said: Replies) -> None:
        if said.forget:
            self.forgetting.at_once()
        if said.unanswered is not None:
            self.tally.note(said.unanswered)
