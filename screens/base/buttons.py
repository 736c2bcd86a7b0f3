"""Callback data: what a button carries to the handler that takes it, typed."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Literal

from screens.base.codec import AtMost, Registry

DATA_LIMIT: Final = 64
"""Bytes of callback data Telegram carries."""

Page = Annotated[int, AtMost(9999)]
"""A page's number, from 1."""

Year = Annotated[int, AtMost(9999)]
"""A fiscal year of the Buddhist era."""

PlanNumber = Annotated[int, AtMost(999_999)]
"""The number of a plan, which is its year for a year's own plan."""

Act = Literal["send", "discard"]
"""The act a button is coloured by: sending or saving what a message shows, once in it, or throwing something away."""


@dataclass(frozen=True)
class ButtonData:
    """Base of what a button carries; each kind of button is a frozen dataclass, registered under its prefix.

    The prefix is the feature's word and the action's: `class OpenRound(ButtonData, prefix="round|open")`. `also` is an
    older spelling that messages people still have may carry, `act` what the button is coloured by. Not for
    `slots=True`, which would make another class.
    """

    _act: ClassVar[Act | None] = None

    def __init_subclass__(cls, prefix: str = "", also: str = "", act: Act | None = None) -> None:
        if act is not None:
            cls._act = act
        if prefix:
            _BUTTONS.add(cls, prefix, *([also] if also else []))

    @property
    def act(self) -> Act | None:
        """The act it is coloured by."""
        return self._act

    def pack(self) -> str:
        """The callback data, at most 64 bytes. ValueError when it is longer or a text in it holds the separator."""
        data = _BUTTONS.pack(self)
        if len(data.encode()) > DATA_LIMIT:
            raise ValueError(f"callback data over {DATA_LIMIT} bytes: {data}")
        return data


_BUTTONS: Final[Registry[ButtonData]] = Registry()


def unpack(data: str | None) -> ButtonData | None:
    """The button some callback data is of; None for what no button carries: any client may send anything."""
    if data is None or not data.isprintable():
        return None
    return _BUTTONS.unpack(data) if len(data.encode()) <= DATA_LIMIT else None


def kinds() -> tuple[type[ButtonData], ...]:
    """Every kind of button there is."""
    return _BUTTONS.kinds
