"""A way to Telegram, out or in, as its calls show it: in order, or failing since when and why. Machine time."""

import asyncio
import logging
import time

log = logging.getLogger(__name__)


class Way:
    """The way out or the way in of one process. `changed` is set whenever it begins to fail or to work."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.failing_since: float | None = None
        self.works = False
        """The last call was answered by Telegram; neither this nor failing before the first answer."""
        self.why = ""
        self.changed = asyncio.Event()

    def failed(self, why: str) -> None:
        """Note a call that got no answer from Telegram; logged when it is the first."""
        self.why = why
        if self.failing_since is None:
            self.failing_since, self.works = time.time(), False
            log.warning("%s fails: %s; trying again until it works", self.name, why)
            self.changed.set()

    def worked(self) -> None:
        """Note a call that Telegram answered; logged when calls failed before it."""
        if self.works:
            return
        if self.failing_since is not None:
            log.warning("%s works again after %.0f s", self.name, time.time() - self.failing_since)
        self.failing_since, self.works = None, True
        self.changed.set()
