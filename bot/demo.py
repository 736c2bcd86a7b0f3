"""The demo: a loopback Telegram in its own process, and the bot, seeded with people of an invented agency staff.

Everybody is linked the way real people are: with an invitation, by pressing Start. One unit is left without anybody, so
that a visitor sees the message the coordinator gets about it.
"""

import asyncio
import contextlib
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
from pydantic import SecretStr

from bot.demo_moments import follow, presets
from bot.demo_story import story
from bot.service import Service, build
from bot.settings import Settings, SettingsError
from bundled.bundle import load_bundle
from db import health, invitations
from domain.calendar.fiscal import Period
from domain.calendar.workdays import Workdays
from domain.catalogue.plan import Catalogue
from domain.people import Role
from screens.texts import label

TOKEN = "100:DEMO-loopback-only"  # noqa: S105 - the sandbox's, worth nothing elsewhere
BOT_NAME = "tidtam_bot"
CLOCK = "2020-06-29T08:30:00+07:00"
"""Monday 29 June 2563: the day before the quarter's round opens."""

READY_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody of the demo: `links` are the (role, unit) pairs they are invited to."""

    id: int
    first_name: str
    last_name: str
    label: str
    label_en: str
    links: tuple[tuple[Role, str | None], ...] = ()
    language: str = "th"
    starts: bool = True


def _guests() -> tuple[Guest, ...]:
    """The people of `demo.toml`, the coordinator first."""
    listed = tomllib.loads((Path(__file__).parent / "demo.toml").read_text(encoding="utf-8"))["people"]
    return tuple(_guest(**one) for one in listed)


def _guest(role: str | None = None, unit: str | None = None, **person: Any) -> Guest:
    return Guest(**person, links=((Role(role), unit),) if role else ())


GUESTS = _guests()
ADMIN = GUESTS[0].id

_OWN_IDS = 201
"""Telegram ids of the people of one's own data, from here on."""


def guests_of(catalogue: Catalogue) -> tuple[Guest, ...]:
    """The people of a demo on data of one's own: a coordinator, a director, one of each unit but the last."""
    units, head = catalogue.plan.responsible_units, label("th", "demo.head")
    heads = tuple(
        Guest(_OWN_IDS + at, head, catalogue.unit_by_code[code].short.th, code, code, ((Role.UNIT, code),))
        for at, code in enumerate(units[:-1] or units)
    )
    return (*GUESTS[:2], *heads)


def clock_of(catalogue: Catalogue) -> str:
    """The morning before the plan's first round opens."""
    quarter = Period.of(catalogue.plan.approved_on, catalogue.plan.cycle)
    return f"{Workdays().last_of(quarter) - timedelta(days=1)}T08:30:00+07:00"


class Sandbox:
    """The loopback Telegram in its own process, and the calls that act for its people."""

    def __init__(self, url: str, process: asyncio.subprocess.Process, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._process = process
        self._http = http

    @classmethod
    async def launch(cls, port: int, clock: str = CLOCK) -> "Sandbox":
        """Start it; raises SettingsError when it does not come up (the port is taken)."""
        arguments = ["--port", str(port), "--token", TOKEN, "--username", BOT_NAME, "--clock", clock]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "sandbox", *arguments, "--exit-with-parent",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        try:
            line = (await asyncio.wait_for(process.stdout.readline(), READY_SECONDS)).decode()
        except TimeoutError:
            line = ""
        if "http://" not in line:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            raise SettingsError(f"the sandbox did not start on port {port}: is the port taken? (--port N)")
        return cls(line.split()[-1].strip(), process, aiohttp.ClientSession())

    async def post(self, path: str, body: Any) -> Any:
        """A call to `/sandbox…`; raises aiohttp.ClientResponseError when it is refused."""
        async with self._http.post(f"{self.url}/sandbox{path}", json=body) as answer:
            answer.raise_for_status()
            return await answer.json()

    async def close(self) -> None:
        """End the process."""
        await self._http.close()
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        await self._process.wait()


def demo_settings(url: str, database: Path, data: Path | None = None) -> Settings:
    """The settings of the demo's bot: nothing of the operator's environment shows through."""
    return Settings(
        _env_file=None,
        token=SecretStr(TOKEN),
        api_url=f"{url}/bot",
        database_url=SecretStr(f"sqlite+aiosqlite:///{database}"),
        admins=frozenset({ADMIN}),
        data=data,
        timezone="Asia/Bangkok",
        language="th",
        send_rate=30,
        tick_seconds=1,
        extra_holidays=frozenset(),
        webhook_url=None,
        webhook_secret=None,
        clock_url=f"{url}/sandbox/clock",
    )


async def seed(sandbox: Sandbox, service: Service, guests: Sequence[Guest] = GUESTS) -> list[Guest]:
    """Create the people and let each press Start, those with a role by their invitations; returns who has to wait.

    An invitation revokes an unused one for the same, so that a unit's second person waits until the first is linked.
    """
    invited: set[tuple[Role, str | None]] = set()
    waiting: list[Guest] = []
    await sandbox.post("/presets", await presets(service.db, service.setup, service.clock.now()))
    for guest in (*guests[1:], guests[0]):  # the coordinator last: by then everybody else is linked
        person = {
            "id": guest.id,
            "first_name": guest.first_name,
            "last_name": guest.last_name,
            "label": guest.label,
            "label_en": guest.label_en,
            "language_code": guest.language,
        }
        await sandbox.post("/people", person)
        if guest.starts and not invited.isdisjoint(guest.links):
            waiting.append(guest)
        elif guest.starts:
            await _start(sandbox, service, guest)
            invited.update(guest.links)
    return waiting


async def _start(sandbox: Sandbox, service: Service, guest: Guest) -> None:
    """Let somebody press Start, by an invitation to each role."""
    codes = [await _code(service, role, unit) for role, unit in guest.links]
    for code in codes or ("",):
        await sandbox.post(f"/chats/{guest.id}/start", {"as": guest.id, **({"payload": code} if code else {})})


async def _code(service: Service, role: Role, unit: str | None) -> str:
    async with service.db.transaction() as session:
        code, _ = await invitations.invite(session, service.clock.now(), role, unit, None)
    return code


def _story(catalogue: Catalogue, guests: Sequence[Guest]) -> list[dict[str, Any]]:
    director = next((one.id for one in guests for role, _ in one.links if role is Role.DIRECTOR), None)
    heads = {unit: one.id for one in reversed(guests) if one.starts for _, unit in one.links if unit}
    staff = next((one.id for one in guests[1:] if one.starts and not one.links), None)
    return story(catalogue.plan, heads, director, staff)


async def settled(service: Service, guests: Sequence[Guest] = GUESTS) -> None:
    """Wait until everybody's Start has been handled and answered."""
    expected = sum(len(guest.links) for guest in guests)
    for _ in range(600):
        async with service.db.reading() as session:
            linked, queued = await health.linked(session), await health.queued(session)
        if linked >= expected and not queued:
            return
        await asyncio.sleep(0.1)


async def demo(port: int, stop: asyncio.Event, data: Path | None = None) -> None:
    """Run the sandbox and the bot until `stop`; prints the page's address once everybody is linked.

    `data` is a folder of one's own, whose units then have the people.
    """
    own = load_bundle(data) if data is not None else None
    guests = guests_of(own) if own is not None else GUESTS
    sandbox = await Sandbox.launch(port, clock_of(own) if own is not None else CLOCK)
    try:
        with tempfile.TemporaryDirectory(prefix="tidtam-demo-") as folder:
            service = await build(demo_settings(sandbox.url, Path(folder) / "demo.db", data))
            try:
                waiting = await seed(sandbox, service, guests)
                serving = asyncio.create_task(service.run(stop))
                started = [one for one in guests if one not in waiting]
                for guest in waiting:
                    await settled(service, started)
                    await _start(sandbox, service, guest)
                    started.append(guest)
                await settled(service, guests)
                await sandbox.post("/story", _story(own or load_bundle(), guests))
                following = asyncio.create_task(follow(service, sandbox.post, stop))
                print(f"Tidtam demo: open {sandbox.url}/ in a browser (Ctrl-C ends it)", flush=True)  # noqa: T201
                await serving
                await following
            finally:
                await service.close()
    finally:
        await sandbox.close()
