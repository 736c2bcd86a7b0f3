"""A file as it was made of a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that was made; `picture` when a messenger may show it as one.

    `kept` is the digest of a large one in the store of evidence, which has its content then.
    """

    name: str
    content: bytes
    picture: bool = False
    kept: str | None = None
