"""The operator's settings, from the environment or `.env`, prefix `BOT_`."""

from datetime import date
from ipaddress import ip_address
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.lang import Lang
from domain.rounds import DEFAULT_TIMETABLE
from domain.setup import Setup
from domain.workdays import Workdays


class SettingsError(Exception):
    """The settings can't be used; the message is one line for the operator and never holds a secret."""


class Settings(BaseSettings):
    """What the operator sets (design §4). Lists are comma-separated."""

    model_config = SettingsConfigDict(
        env_prefix="BOT_", env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    token: SecretStr | None = None
    api_url: str = "https://api.telegram.org/bot"
    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///data/tidtam.db")
    admins: Annotated[frozenset[int], NoDecode] = frozenset()
    timezone: str = "Asia/Bangkok"
    language: Lang = "th"
    send_rate: float = Field(default=30, gt=0, le=100_000)
    tick_seconds: float = Field(default=10, gt=0, le=3600)
    extra_holidays: Annotated[frozenset[date], NoDecode] = frozenset()
    webhook_url: str | None = None
    webhook_listen: str = "127.0.0.1:8080"
    webhook_secret: SecretStr | None = None
    clock_url: str | None = None

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("extra_holidays", mode="before")
    @classmethod
    def _dates(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

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
        if not value.get_secret_value().startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://")):
            raise ValueError("must begin with sqlite+aiosqlite:// or postgresql+asyncpg://")
        return value

    @field_validator("clock_url")
    @classmethod
    def _loopback(cls, value: str | None) -> str | None:
        host = urlsplit(value).hostname if value else None
        if value and not (host == "localhost" or (host and _is_loopback(host))):
            raise ValueError("is for the demo: it must be on loopback")
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
            raise SettingsError("; ".join(_explain(dict(one)) for one in error.errors())) from None

    def setup(self, bot_username: str = "") -> Setup:
        """The same as what the rules need to know."""
        return Setup(
            zone=ZoneInfo(self.timezone),
            workdays=Workdays(self.extra_holidays),
            timetable=DEFAULT_TIMETABLE,
            admins=self.admins,
            language=self.language,
            bot_username=bot_username,
        )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _explain(error: dict[str, object]) -> str:
    """One pydantic error as a line: the variable's name and what is wrong, without its value."""
    location = error.get("loc")
    name = f"BOT_{str(location[0]).upper()} " if isinstance(location, tuple) and location else ""
    return f"{name}{str(error.get('msg', '')).removeprefix('Value error, ')}"
