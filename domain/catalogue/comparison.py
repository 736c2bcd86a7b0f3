"""One thing the audit compares."""

from typing import Final, NamedTuple

NOWHERE: Final = "nothing"
"""Computed value of a link that leads nowhere."""


class Comparison(NamedTuple):
    """One thing checked: the data's name for it (`IND7.score`), what is printed or expected, what is computed."""

    where: str
    printed: str
    computed: str
