"""The two languages people are spoken to in, and which one a person gets."""

from typing import Final, Literal, get_args

Lang = Literal["th", "en"]

LANGS: Final[tuple[Lang, ...]] = get_args(Lang)


def as_language(code: str | None) -> Lang | None:
    """The language of an IETF tag ("en", "en-GB", "th_TH", any case), None if it is not one of ours."""
    primary = (code or "").strip().lower().replace("_", "-").partition("-")[0]
    return next((lang for lang in LANGS if lang == primary), None)


def pick_language(own: str | None, channel: str | None, default: Lang) -> Lang:
    """A person's own choice first, then their client's if Thai or English, then the default."""
    return as_language(own) or as_language(channel) or default
