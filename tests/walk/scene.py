"""A quarter in the middle, for walks: units have reported, in words that nobody else may read."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from bundled.bundle import load_bundle
from db import drafts, evidence, invitations, people
from db.engine import Database
from db.queues import downloads
from domain.calendar.fiscal import Period
from domain.evidence.evidence import PieceKind
from domain.office import Office
from domain.people import Role
from domain.reports.drafts import Draft
from domain.reports.reports import Duty, Status
from follow_up.reports.reports import submit
from follow_up.rounds import opening
from tests.addresses import address
from tests.cast import COORDINATOR, DIRECTOR, FORMER, STAFF, TWO_UNITS, UNIT_PEOPLE
from tests.walk.watched import Watched

GROUP: Final = -500
UNIT_GROUP: Final = -600
"""A group of anybody's, and hr's group, which it has bound."""

THIRD, FOURTH = Period(2563, 3), Period(2563, 4)

PERCENT: Final = {unit: 71 + number for number, unit in enumerate(UNIT_PEOPLE)}
"""Each unit's own percent: a number that nothing else has with a percent sign."""

FIRST_STEP: Final = {
    "hr": "M1.1/1",
    "budget": "M1.1/2",
    "knowledge": "M1.1/3",
    "procurement": "M1.1/4",
    "legal": "M1.2/1",
    "evaluation": "M2.1/1",
    "comms": "M2.1/2",
    "admin": "M2.2/2",
}
"""A step of each unit, which it has reported about."""


TOGETHER: Final = {"legal": ("hr",), "comms": ("knowledge",), "both": ("hr", "legal")}
"""Units that may read another's words, all of them on steps they own too; "both" are hr's on a step that legal owns."""

PERCENT_TOGETHER: Final = 90
"""Percent of what hr reported on a step that legal owns too."""

EVIDENCE: Final = ("procurement", "comms")
"""Units that have given evidence for their first step, which nobody else owns; its ids count from 1."""


_PLAN: Final = load_bundle().plan


@dataclass(frozen=True)
class Walker:
    """Somebody who walks through the bot."""

    name: str
    id: int
    units: tuple[str, ...] = ()
    oversees: bool = False
    admin: bool = False

    def may_see(self, unit: str) -> bool:
        """Check whether they may read a unit's words (docs/design.md, "Who may see what")."""
        return self.oversees or bool({unit, *TOGETHER.get(unit, ())} & set(self.units))

    def may_press(self, data: str) -> bool:
        """Check whether pressing something is theirs, in private."""
        feature, *rest = data.split("|")
        if feature in {"round", "status", "invite", "units", "unanswered", "entry", "left"}:
            return self.admin
        if feature == "evidence":
            return self._may_press_evidence(rest)
        if feature in {"prepared", "secretary"}:
            return self.oversees
        if feature == "decide" and data != "decide|drop":  # units write requests, too
            return self.oversees
        if feature == "deputy":
            return self.oversees and not self.admin
        if feature == "summary":
            signing = bool(rest) and rest[0] in {"ask-sign", "sign"}
            return self.oversees and not (signing and self.admin)
        if feature == "group":
            return self.admin or (rest[0] == "unbind" and rest[1] in self.units)
        if feature in {"report", "hand", "away"}:
            named = set(rest) & set(UNIT_PEOPLE)
            return bool(self.units) and named <= set(self.units)
        return True

    def _may_press_evidence(self, rest: list[str]) -> bool:
        if rest[0] in {"list", "piece", "yes", "no", "why"}:
            return self.admin
        if rest[0] == "remove":
            return dict(enumerate(EVIDENCE, 1)).get(int(rest[1])) in self.units
        if rest[0] == "open":
            return self.oversees or bool(set(self.units) & set(_PLAN.step_by_id[rest[2]].owners))
        return bool(self.units) and set(rest) & set(UNIT_PEOPLE) <= set(self.units)


WALKERS: Final = (
    Walker("staff", STAFF),
    Walker("unit", UNIT_PEOPLE["hr"], ("hr",)),
    Walker("other unit", UNIT_PEOPLE["procurement"], ("procurement",)),
    Walker("two units", TWO_UNITS, ("hr", "legal")),
    Walker("director", DIRECTOR, oversees=True),
    Walker("coordinator", COORDINATOR, oversees=True, admin=True),
    Walker("former member", FORMER),
)
OWNERS: Final = {person: unit for unit, person in UNIT_PEOPLE.items()}

_WORDS = re.compile(r"zq([a-z]+)(?:progress|obstacle|draft)")
_NAMES = re.compile(r"zq([a-z]+)author")
_PERCENTS: Final = {
    unit: re.compile(rf"(?<![\d.,])(?:{number}\s*%|ร้อยละ\s*{number}(?![\d.]))")
    for unit, number in {**PERCENT, "both": PERCENT_TOGETHER}.items()
}
_KNOWN_AS: Final = {"hr": "both"}
"""Units whose people's names those know who own a step with them."""


def units_in(text: str) -> set[str]:
    """The units whose words, names or percent are in a text."""
    lowered = text.lower()
    names = {_KNOWN_AS.get(unit, unit) for unit in _NAMES.findall(lowered)}
    numbers = {unit for unit, written in _PERCENTS.items() if written.search(lowered)}
    return set(_WORDS.findall(lowered)) | names | numbers


def _without_askers(payload: dict[str, Any]) -> str:
    """A text without the name of whoever chose to ask a unit by name."""
    text = str(payload.get("text", ""))
    for one in payload.get("entities", []):
        if one["type"] == "text_mention":
            units = text.encode("utf-16-le")
            start, end = 2 * one["offset"], 2 * (one["offset"] + one["length"])
            text = (units[:start] + units[end:]).decode("utf-16-le")
    return text


def leaks(house: Watched, by: int = 0) -> list[str]:
    """Messages that show a unit's words to somebody who may not see them; in a group only its unit's may be.

    What somebody has half written is shown in private, and in their unit's group if they (`by`) open it there.
    """
    may = {one.id: one for one in WALKERS}
    found = []
    for chat, _, payload in house.out:
        walker = may.get(chat) or Walker("owner", chat, (OWNERS.get(chat, ""),))
        shown = units_in(f"{_without_askers(payload)} {payload.get('caption', '')} {payload.get('reply_markup', '')}")
        theirs = UNIT_PEOPLE["hr"]
        if "zqhrdraft" in str(payload).lower() and chat != theirs and not (chat == UNIT_GROUP and by == theirs):
            found.append(f"{chat} was shown what somebody else has half written")
        own = house.bound[chat] | ({"both"} if "hr" in house.bound[chat] else set())
        if foreign := {unit for unit in shown if (unit not in own if chat < 0 else not walker.may_see(unit))}:
            found.append(f"{chat} was shown words of {sorted(foreign)}: {payload.get('text', '')[:300]}")
    return found


async def build(path: Path) -> Watched:
    """The house: 3/2563 is over and was answered, 4/2563 is open and partly answered; somebody has left hr.

    Hr has bound its group.
    """
    house = await Watched(Database(f"sqlite+aiosqlite:///{path}")).open()
    for unit, person in UNIT_PEOPLE.items():
        house.name(person, f"Zq{unit}author")
    await house.link_everybody()
    await house.says(STAFF, "/start")
    for unit in ("hr", "legal"):
        await house.link(TWO_UNITS, Role.UNIT, unit)
    await house.link(FORMER, Role.UNIT, "hr")
    await _open(house, THIRD, datetime(2020, 6, 30, 2, tzinfo=UTC))
    for unit, step in FIRST_STEP.items():
        await _report(house, THIRD, unit, step, Status.COMPLETED if unit in {"hr", "budget"} else Status.IN_PROGRESS)
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(FORMER), Role.UNIT, "hr")
    house.out = [one for one in house.out if one[0] != FORMER]  # what a member was shown stays in the chat
    await house.says(UNIT_PEOPLE["hr"], "/bind", chat=UNIT_GROUP)
    await _open(house, FOURTH, datetime(2020, 9, 30, 2, tzinfo=UTC))
    for unit in ("legal", "procurement", "comms"):
        await _report(house, FOURTH, unit, FIRST_STEP[unit], Status.STUCK)
    for unit in EVIDENCE:
        await _give(house, unit)
    await _report(house, FOURTH, "hr", "M2.2/1", Status.IN_PROGRESS, "both")
    await _draft(house)
    async with house.db.transaction() as session:
        await invitations.invite(session, house.now, Role.UNIT, "legal", await house.number(COORDINATOR))
    await house.deliver()
    await house.db.truncate_wal()
    assert house.troubles == []
    return house


async def _open(house: Watched, quarter: Period, at: datetime) -> None:
    house.now = at
    async with house.db.transaction() as session:
        library = await house.library.current(session)
        await opening.open_round(session, Office(house.setup, library, house.now), quarter)
    await house.deliver()


async def _report(house: Watched, quarter: Period, unit: str, step: str, status: Status, words: str = "") -> None:
    """A unit reports on a step, in words that name it, or something else."""
    words = words or unit
    async with house.db.transaction() as session:
        author = await people.find_at(session, house.setup, address(UNIT_PEOPLE[unit]))
        assert author is not None
        draft = Draft(
            person=author.id,
            round=str(quarter),
            duty=Duty(2563, step, unit),
            status=status,
            percent=Decimal(PERCENT.get(words, PERCENT_TOGETHER)),
            progress=f"zq{words}progress",
            obstacles=f"zq{words}obstacle",
        )
        await submit(session, house.now, author, draft)


async def _give(house: Watched, unit: str) -> None:
    """Evidence of a unit for its first step, in the store and unchecked."""
    duty = Duty(2563, FIRST_STEP[unit], unit)
    async with house.db.transaction() as session:
        author = await house.number(UNIT_PEOPLE[unit])
        given = {"kind": PieceKind.DOCUMENT, "file_id": "F", "unique_id": unit, "name": f"zq{unit}progress.pdf"}
        one = await evidence.add(session, author, str(FOURTH), house.now, **given)
        await evidence.place(session, [one], duty, str(FOURTH), 1)
        await downloads.kept(session, downloads.Wanted(one, "F", 0), "0" * 64, 9, "application/pdf")


async def _draft(house: Watched) -> None:
    """Draft that hr's person has half written."""
    duty = Duty(2563, "M1.2/1", "hr")
    async with house.db.transaction() as session:
        draft = Draft(
            await house.number(UNIT_PEOPLE["hr"]), str(FOURTH), duty, status=Status.IN_PROGRESS, progress="zqhrdraft"
        )
        await drafts.save_draft(session, house.now, draft)
