"""Checks of the text or file the coordinator sends for a field of an entry; a refusal names the fault."""

import re
import unicodedata
from typing import Final
from urllib.parse import quote, urlsplit

from domain.catalogue.plan import File
from domain.entries.entries import Field, Kind
from domain.errors import DomainError

TITLE_LETTERS: Final = 150
CHANNEL_LETTERS: Final = 600
TEXT_LETTERS: Final = 1500
URL_LETTERS: Final = 1000
NAME_LETTERS: Final = 100

_HOST: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z0-9-]{2,63}|\d{1,3})", re.IGNORECASE)


def limit_of(kind: Kind, field: Field) -> int:
    """The longest text a field takes, in characters."""
    if field in (Field.TITLE, Field.TITLE_EN):
        return TITLE_LETTERS
    if field is Field.URL:
        return URL_LETTERS
    return CHANNEL_LETTERS if kind is Kind.CHANNEL else TEXT_LETTERS


def typed(kind: Kind, field: Field, said: str) -> str:
    """A field's value as it is kept; raises DomainError for what can't be."""
    text = _clean(said)
    if field in (Field.TITLE, Field.TITLE_EN, Field.URL):
        text = " ".join(text.split())
    if not any(unicodedata.category(letter)[0] in "LNSP" for letter in text):
        raise DomainError("entry.empty")
    if field is Field.URL:
        text = _link(text)
    limit = limit_of(kind, field)
    if len(text) > limit:
        raise DomainError("entry.too_long", length=f"{len(text):,}", limit=f"{limit:,}")
    return text


def sent(file_id: str, name: str | None, *, photo: bool) -> File:
    """A file that was sent, its name made fit to be shown."""
    return File(file_id, " ".join(_clean(name or "").split())[:NAME_LETTERS].strip(), photo)


def _clean(text: str) -> str:
    """Remove control characters (PostgreSQL takes no NUL) and blank margins."""
    return "".join(one for one in text if one == "\n" or unicodedata.category(one) not in ("Cc", "Cs")).strip()


def _link(text: str) -> str:
    """A page's address that Telegram takes on a button; other letters than ASCII are written as such addresses are."""
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:  # an address that is none, a port that is none, a name IDNA does not know
        raise DomainError("entry.bad_link") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise DomainError("entry.link_scheme")
    if not _HOST.fullmatch(host) or parts.username is not None or " " in text:
        raise DomainError("entry.bad_link")
    rest = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    part = f"#{quote(parts.fragment, safe='/%:@!$&()*+,;=~-._?')}" if parts.fragment else ""
    return f"{parts.scheme.lower()}://{host}{port}{rest}{query}{part}"
