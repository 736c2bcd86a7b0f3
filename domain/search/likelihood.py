"""Likelihood of each entry for a message, by all its words together: a naive Bayes over the curated wordings.

The nearest single wording decides when somebody says it as written down. When nobody foresaw the wording, the evidence
of every feature over all wordings of an entry decides, and is counted here.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from domain.search.sparse import Rows

SMOOTHING: Final = 0.03
"""Count of a feature never seen with an entry, against one phrase's whole weight of 1."""


class Likelihood:
    """Mean log-likelihood of a message for each entry, no entry more likely than another beforehand."""

    def __init__(self, shares: Sequence[Mapping[int, float]], entries: int) -> None:
        """`shares` holds, feature by feature, how much of each entry's wordings it makes up."""
        totals = [SMOOTHING * len(shares)] * entries
        for row in shares:
            for entry, share in row.items():
                totals[entry] += share
        self._unseen = [-math.log(total) for total in totals]
        self._gains = Rows((row, [math.log1p(share / SMOOTHING) for share in row.values()]) for row in shares)

    def knowing(self, feature: int) -> list[int]:
        """The entries that know a feature."""
        return [entry for entry, _ in self._gains[feature]]

    def behind(self, weights: Mapping[int, float]) -> list[float]:
        """Distance of each entry behind the likeliest, 0 or less, for a message's features and their weights."""
        total = sum(weights.values())
        likely = [unseen * total for unseen in self._unseen]
        for feature, weight in weights.items():
            for entry, gain in self._gains[feature]:
                likely[entry] += weight * gain
        top = max(likely)
        return [(value - top) / (total or 1.0) for value in likely]
