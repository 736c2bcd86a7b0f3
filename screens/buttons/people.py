"""Buttons about people: invitations, who is linked to what, languages."""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from domain.people import Role
from screens.base.buttons import ButtonData
from screens.base.codec import AtMost

NO_UNIT: Final = "-"
"""Code of "no unit" in callback data."""


LANGUAGES: Final[tuple[Literal["th", "en", "auto"], ...]] = ("th", "en", "auto")
"""The languages to choose from; `auto` is Telegram's."""


@dataclass(frozen=True)
class ShowHelp(ButtonData, prefix="help"):
    """The help."""


@dataclass(frozen=True)
class ChooseInvitation(ButtonData, prefix="invite"):
    """The choice of whom to invite."""


@dataclass(frozen=True)
class Invite(ButtonData, prefix="invite"):
    """Make an invitation for a role; `unit` is `NO_UNIT` for one that has none."""

    role: Role
    unit: str


@dataclass(frozen=True)
class InviteAll(ButtonData, prefix="invite|all"):
    """Make an invitation for each unit that nobody is linked to."""


@dataclass(frozen=True)
class ShowInvitationPicture(ButtonData, prefix="invite|qr"):
    """An invitation as a picture; the code is kept nowhere else."""

    code: str


@dataclass(frozen=True)
class ShowUnits(ButtonData, prefix="units"):
    """Show everybody linked."""


@dataclass(frozen=True)
class ShowHolders(ButtonData, prefix="units|of"):
    """The people of a unit or role."""

    role: Role
    unit: str


@dataclass(frozen=True)
class AskUnlink(ButtonData, prefix="units|ask"):
    """Ask before somebody is unlinked."""

    role: Role
    unit: str
    person: Annotated[int, AtMost(2**63 - 1)]


@dataclass(frozen=True)
class Unlink(ButtonData, prefix="units|unlink"):
    """Unlink somebody."""

    role: Role
    unit: str
    person: Annotated[int, AtMost(2**63 - 1)]


@dataclass(frozen=True)
class ShowInvitations(ButtonData, prefix="units|pending"):
    """The invitations nobody has used."""


@dataclass(frozen=True)
class AskRevoke(ButtonData, prefix="units|doubt"):
    """Ask before an invitation is revoked."""

    invitation: int


@dataclass(frozen=True)
class Revoke(ButtonData, prefix="units|revoke"):
    """Revoke an invitation."""

    invitation: int


@dataclass(frozen=True)
class ChooseLanguage(ButtonData, prefix="language"):
    """The choice of languages."""


@dataclass(frozen=True)
class SetLanguage(ButtonData, prefix="language"):
    """Speak a language, or Telegram's with `auto`."""

    language: Literal["th", "en", "auto"]
