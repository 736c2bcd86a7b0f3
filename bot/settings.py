"""The operator's settings, from the environment or `.env`, prefix `BOT_`."""

import hmac
import re
from dataclasses import replace
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.calendar.answer_days import read_answer_days
from domain.calendar.days import parse_day
from domain.calendar.fiscal import Cycle
from domain.calendar.rounds import DEFAULT_TIMETABLE, EARLIEST, LATEST
from domain.calendar.workdays import Workdays
from domain.errors import OperatorError
from domain.language.lang import Lang
from domain.people import TELEGRAM, Address
from domain.setup import Setup

LAST_PORT = 65_535


class SettingsError(OperatorError):
    """Settings that can't be used."""


class Settings(BaseSettings):
    """Settings of the operator (README.md, "Settings"). Lists are comma-separated."""

    model_config = SettingsConfigDict(
        env_prefix="BOT_", env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    token: SecretStr | None = None
    api_url: str = "https://api.telegram.org/bot"
    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///data/tidtam.db")
    admins: Annotated[frozenset[int], NoDecode] = frozenset()
    data: Path | None = None
    timezone: str = "Asia/Bangkok"
    language: Lang = "th"
    send_rate: float = Field(default=30, gt=0, le=100_000)
    tick_seconds: float = Field(default=10, gt=0, le=3600)
    extra_holidays: Annotated[frozenset[date], NoDecode] = frozenset()
    opens_after: int = Field(default=0, ge=EARLIEST, le=LATEST)
    reminders: Annotated[tuple[int, ...], NoDecode] = DEFAULT_TIMETABLE.reminders_after
    escalate_after: int = Field(default=0, ge=0, le=60)
    answer_days: Annotated[tuple[tuple[Cycle, int], ...], NoDecode] = ()
    webhook_url: str | None = None
    webhook_listen: str = "127.0.0.1:8080"
    webhook_secret: SecretStr | None = None
    clock_url: str | None = None
    emblem: Path | None = None
    evidence: str | None = None

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        ids = _listed(value)
        if not all(one.isascii() and one.isdigit() for one in ids):
            raise ValueError("must be Telegram ids, numbers separated by commas (/whoami tells a person's)")
        return ids

    @field_validator("extra_holidays", mode="before")
    @classmethod
    def _dates(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return [parse_day(one) for one in _listed(value)]
        except ValueError as error:
            raise ValueError("must be dates such as 2020-05-11 or 2563-05-11, separated by commas") from error

    @field_validator("answer_days", mode="before")
    @classmethod
    def _days(cls, value: object) -> object:
        return read_answer_days(value) if isinstance(value, str) else value

    @field_validator("reminders", mode="before")
    @classmethod
    def _reminders(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            days = tuple(map(int, _listed(value)))
            replace(DEFAULT_TIMETABLE, reminders_after=days)
        except ValueError as error:
            most = DEFAULT_TIMETABLE.due_after
            raise ValueError(f"must be working days after the opening, rising, 1 to {most}, such as 3,7,9") from error
        return days

    @field_validator("api_url")
    @classmethod
    def _base(cls, value: str) -> str:
        if not _is_web(value) or not value.endswith("/bot"):
            raise ValueError("must be an http(s) URL that ends in /bot")
        return value

    @field_validator("data")
    @classmethod
    def _folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueError("must be a folder of data files")
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("is not a time zone such as Asia/Bangkok") from error
        return value

    @field_validator("database_url")
    @classmethod
    def _async_driver(cls, value: SecretStr) -> SecretStr:
        url = value.get_secret_value()
        if not url.startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://")):
            raise ValueError("must begin with sqlite+aiosqlite:// or postgresql+asyncpg://")
        if not _is_database(url):
            raise ValueError("is not a URL such as postgresql+asyncpg://user:password@host:5432/name")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _public(cls, value: str | None) -> str | None:
        if value and not _is_web(value):
            raise ValueError("must be an http(s) URL")
        return value

    @field_validator("webhook_listen")
    @classmethod
    def _address(cls, value: str) -> str:
        host_and_port(value)
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _alphabet(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("must be 1-256 characters of A-Z a-z 0-9 _ -")
        return value

    @field_validator("evidence")
    @classmethod
    def _store(cls, value: str | None) -> str | None:
        if value and "://" in value and not (value.startswith("s3://") and urlsplit(value).netloc):
            raise ValueError("must be a folder, or s3://bucket/prefix")
        return value

    @field_validator("clock_url")
    @classmethod
    def _loopback(cls, value: str | None) -> str | None:
        if value and not (_is_web(value) and _is_loopback(urlsplit(value).hostname or "")):
            raise ValueError("is for the demo: it must be an http(s) URL on loopback")
        return value

    @field_validator("emblem")
    @classmethod
    def _picture(cls, value: Path | None) -> Path | None:
        if value is None:
            return None
        try:
            with value.open("rb") as file:
                head = file.read(8)
        except OSError as error:
            raise ValueError(f"is no file that can be read ({type(error).__name__})") from error
        if not head.startswith((b"\x89PNG", b"\xff\xd8")):
            raise ValueError("is not a PNG or JPEG picture")
        return value

    @model_validator(mode="after")
    def _webhook_is_guarded(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("BOT_WEBHOOK_URL needs BOT_WEBHOOK_SECRET, or anybody could post updates")
        return self

    @classmethod
    def load(cls) -> Self:
        """The settings; raises SettingsError with one line naming what is wrong."""
        try:
            return cls()
        except ValidationError as error:
            raise SettingsError("; ".join(dict.fromkeys(_explain(dict(one)) for one in error.errors()))) from None

    def setup(self, bot_username: str = "") -> Setup:
        """The settings that the rules need. Of the token they get a hash that can't be turned back."""
        token = self.token.get_secret_value() if self.token else ""
        return Setup(
            zone=ZoneInfo(self.timezone),
            workdays=Workdays(self.extra_holidays),
            timetable=replace(
                DEFAULT_TIMETABLE,
                answer_days=self.answer_days,
                opens_after=self.opens_after,
                reminders_after=self.reminders,
            ),
            admins=frozenset(Address(TELEGRAM, str(one)) for one in self.admins),
            language=self.language,
            bot_username=bot_username,
            escalate_after=self.escalate_after,
            secret=hmac.digest(token.encode(), b"seals", "sha256"),
        )


def host_and_port(listen: str) -> tuple[str, int]:
    """Read `host:port`, `[::1]:port` or `:port`, which is on 127.0.0.1; raises ValueError."""
    host, colon, port = listen.rpartition(":")
    if not (colon and port.isascii() and port.isdigit() and 0 < int(port) <= LAST_PORT):
        raise ValueError(f"must be host:port, such as 127.0.0.1:8080, the port 1-{LAST_PORT}")
    return host.removeprefix("[").removesuffix("]") or "127.0.0.1", int(port)


def _listed(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _is_web(url: str) -> bool:
    """Return whether it is an http(s) URL with a host and, if any, a valid port."""
    try:
        found = urlsplit(url)
        return found.scheme in ("http", "https") and bool(found.hostname) and found.port != 0
    except ValueError:
        return False


def _is_database(url: str) -> bool:
    """Return whether SQLAlchemy can read a database URL."""
    from sqlalchemy import make_url  # noqa: PLC0415 - 140 ms, and 13 MB, for commands that need no database
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415 - part of the same

    try:
        return 0 < (make_url(url).port or 1) <= LAST_PORT
    except (ArgumentError, ValueError):
        return False


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _explain(error: dict[str, object]) -> str:
    """One pydantic error as a line: the variable's name and what is wrong, without its value."""
    location = error.get("loc")
    name = f"BOT_{str(location[0]).upper()} " if isinstance(location, tuple) and location else ""
    return f"{name}{str(error.get('msg', '')).removeprefix('Value error, ')}"
