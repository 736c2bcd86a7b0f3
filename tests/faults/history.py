"""History of a run: the messages asked, their effects, and the faults in them.

Two kinds of numbered messages: `/score I7` to be answered with the code's name (its number is the code, no code twice
in a chat), and a coordinator's `/invite hr`, whose effect is a row of its own and whose answer is a note and a text
to forward that names that row's secret. A message is repeated when a chat got more of them than the outbox held; where
there is no outbox, when an answer came twice.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from sqlalchemy import text

from db.engine import Database
from tests.faults.bots import ADMINS, FIRST_ADMIN

ITEMS = [*(f"I{n}" for n in range(1, 31)), *(f"E{n}" for n in range(1, 16)), *(f"O{n}" for n in range(1, 44))]
FIRST_PERSON = 10_000

_ITEM = re.compile(r"\b([IEO]\d{1,2})\b")
_SECRET = re.compile(r"/start ([A-Za-z0-9_-]{20,})")


@dataclass
class Verdict:
    """The counts of a run; `messages` were asked, `effects` rows and `replies` came of them."""

    messages: int = 0
    kills: int = 0
    lost: int = 0
    doubled: int = 0
    repeated: int = 0
    out_of_order: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        """Check whether the guarantee held: nothing lost, nothing done twice, nothing out of order."""
        return not (self.lost or self.doubled or self.out_of_order)

    def note(self, example: str) -> None:
        """Keep a few examples for whoever reads a failure."""
        if len(self.examples) < 5:
            self.examples.append(example)


class Asked:
    """The numbered messages of a run, made from a seed: every fourth chat is a coordinator's."""

    def __init__(self, dice: Random, chats: int) -> None:
        self._dice = dice
        self.people = [FIRST_PERSON + n for n in range(chats - chats // 4)]
        self.people += [FIRST_ADMIN + n for n in range(min(chats // 4, ADMINS))]
        self.codes = {person: dice.sample(ITEMS, len(ITEMS)) for person in self.people if person < FIRST_ADMIN}
        self.asked: dict[int, int] = Counter()

    def next(self, count: int) -> list[tuple[int, str]]:
        """The next messages, from chats in turn but shuffled."""
        order: list[int] = []
        while len(order) < count:
            order += self._dice.sample(self.people, len(self.people))
        return [(person, self._text(person)) for person in order[:count]]

    def _text(self, person: int) -> str:
        number = self.asked[person]
        self.asked[person] += 1
        return f"/score {self.codes[person][number]}" if person < FIRST_ADMIN else "/invite hr"

    @property
    def total(self) -> int:
        """Count of the messages."""
        return sum(self.asked.values())


@dataclass(frozen=True)
class Effects:
    """Effects of the messages, according to the database."""

    said: Mapping[int, int]
    """Messages put in the outbox, per chat."""
    made: Mapping[int, Sequence[str]]
    """Hashes of the secrets of each coordinator's invitations, in the order of their rows."""


async def effects(url: str) -> Effects:
    """Read them from a bot's database."""
    db = Database(url)
    made: dict[int, list[str]] = {}
    try:
        async with db.reading() as session:
            connection = await session.connection()
            counted = await connection.execute(
                text("SELECT chat, count(*) FROM outbox WHERE kind = 'message' GROUP BY chat")
            )
            said = {int(row[0]): row[1] for row in counted}
            made_by = "SELECT external_id, code_hash FROM invitation JOIN address ON person = created_by"
            for maker, code in await connection.execute(text(f"{made_by} ORDER BY invitation.id")):
                made.setdefault(int(maker), []).append(code)
    finally:
        await db.close()
    return Effects(said, made)


async def idle(url: str) -> bool:
    """Check whether nothing is left to be handled or sent."""
    db = Database(url)
    try:
        async with db.reading() as session:
            left = "SELECT (SELECT count(*) FROM inbox WHERE state = 0) + (SELECT count(*) FROM outbox WHERE state = 0)"
            return bool((await (await session.connection()).execute(text(left))).scalar() == 0)
    finally:
        await db.close()


def judge(asked: Asked, done: Effects, received: Mapping[int, Sequence[str]]) -> Verdict:
    """Compare what was asked with what came of it."""
    verdict = Verdict(messages=asked.total)
    for person, count in asked.asked.items():
        told = received[person]
        if person < FIRST_ADMIN:
            wanted = asked.codes[person][:count]
            answers = [found[1] for one in told if (found := _ITEM.search(one))]
            verdict.doubled += max(0, done.said.get(person, 0) - count)
        else:
            wanted = list(done.made.get(person, ()))
            answers = [_hash(found[1]) for one in told if (found := _SECRET.search(one))]
            verdict.lost += max(0, count - len(wanted))
            verdict.doubled += max(0, len(wanted) - count)
        verdict.repeated += _repeated(told, answers, done.said.get(person))
        _compare(verdict, person, wanted, answers)
    return verdict


def _repeated(told: Sequence[str], answers: Sequence[str], queued: int | None) -> int:
    """Count of messages a chat got more often than they were queued; where nothing is queued, answers got twice."""
    return len(answers) - len(set(answers)) if queued is None else max(0, len(told) - queued)


def _compare(verdict: Verdict, person: int, wanted: Sequence[str], answers: Sequence[str]) -> None:
    """Count the answers of a chat that are missing, repeated, or early."""
    for one in wanted:
        if one not in answers:
            verdict.lost += 1
            verdict.note(f"{person}: no answer {one}; got {list(answers)}")
    places = [wanted.index(one) for one in dict.fromkeys(answers) if one in wanted]
    inversions = sum(later < earlier for earlier, later in pairwise(places))
    verdict.out_of_order += inversions
    if inversions:
        verdict.note(f"{person}: wanted {list(wanted)}, got {list(answers)}")


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
