"""Owners of a step in a cell: lead and joint units, all of a kind, sections with their office, people and groups."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from domain.catalogue.plan import Reporting
from domain.importing.doubts import Doubts, ImportDoubtKind
from domain.importing.owner_names import (
    AS_LISTED,
    BEGINS,
    GROUPS,
    HEADS,
    LEAD_REPORTS,
    PEOPLE,
    UNIT_WORDS,
    WHOLE,
    core,
    every_kind,
    joined,
    labelled,
    office_in,
    rank_of,
    reporting_said,
    with_its_mark,
)
from domain.importing.plan import CollectiveOwner

ALL: Final = "ALL"
"""Every unit; `ALL: …` every unit of a kind."""

_TAGGED: Final = re.compile(r"\s*\((?P<tag>หลัก|ร่วม|รอง|สนับสนุน)\)")
_WITH: Final = re.compile(r"\s*(?:ร่วมกับ|โดยมี)\s*")
_NUMBER: Final = re.compile(r"^\s*(?:[0-9๐-๙]{1,2}\s*[.)]|[-–•▪●*]|\([0-9๐-๙]{1,2}\))\s*")
_NONE: Final = re.compile(r"[-–—.\s]*|ไม่มี")
_CANONICAL: Final = {
    "หน่วยตรวจ": "หน่วยตรวจสอบภายใน",
    "สำนักปลัด": "สำนักปลัด",
    "กองยุทธ": "กองยุทธศาสตร์และงบประมาณ",
    "กองสวัสดิการ": "กองสวัสดิการสังคม",
    "กองสาธารณสุข": "กองสาธารณสุขและสิ่งแวดล้อม",
}
"""Names that are shortened with ฯ, in full."""

Place = tuple[int | None, str | None]


@dataclass
class Owners:
    """The owners of a step in the plan's words."""

    lead: list[str] = field(default_factory=list)
    joint: list[str] = field(default_factory=list)
    collective: list[CollectiveOwner] = field(default_factory=list)


@dataclass
class OwnerReader:
    """Reads owners' cells; what was answered or read before holds for later cells. `offices` are sections' offices."""

    asking: Doubts
    known: dict[str, str] = field(default_factory=dict)
    """Codes of units by their names, where the file lists them."""
    template: bool = False
    offices: dict[str, str | None] = field(default_factory=dict)
    section_asked: str | None = None

    def read(self, text: str, place: Place, *, joint: bool = False) -> Owners:
        """The owners in a cell; the same words have the same owners, and their doubts are asked once."""
        if (text, joint) not in self._read:
            self._read[text, joint] = self._owners(text, place, joint=joint)
        return self._read[text, joint]

    def _owners(self, text: str, place: Place, *, joint: bool) -> Owners:
        owners = Owners()
        self._gathered = owners.collective
        for label, part in labelled(text):
            as_joint = joint if label is None else label not in ("หลัก", "ผู้รับผิดชอบหลัก", "หน่วยงานหลัก")
            main, *others = _WITH.split(part)
            self._into(owners.joint if as_joint else owners.lead, owners, main, place, joint=as_joint)
            for other in others:
                self._into(owners.joint, owners, other, place, joint=True)
        return owners

    def _into(self, names: list[str], owners: Owners, text: str, place: Place, *, joint: bool) -> None:
        for piece in self._pieces(text, place):
            tag = _TAGGED.search(piece)
            name = _TAGGED.sub("", piece).strip(" .,;()") if tag else piece
            to = names if tag is None else owners.lead if tag["tag"] == "หลัก" else owners.joint
            for one in self._named(name, place, joint=to is owners.joint):
                if one not in to:
                    to.append(one)

    # ── parts of a cell ─────────────────────────────────────────────────────────────────────────────────────────

    def _pieces(self, text: str, place: Place) -> Iterator[str]:
        """The owners' names of a cell, sections without their office."""
        lines = [piece for line in text.split("\n") if (piece := _NUMBER.sub("", line).strip(" ,;"))]
        if self.template:
            yield from (piece.strip() for line in lines for piece in line.split(",") if piece.strip())
            return
        lines = joined(lines)
        listed = [piece for line in lines for piece in self._split(line, place)]
        at = 0
        while at < len(listed):
            piece = listed[at]
            after = listed[at + 1] if at + 1 < len(listed) else None
            alone = office_in(piece)
            if alone is not None:
                section, office = alone
                both = at > 0 and rank_of(listed[at - 1]) == rank_of(section) and office_in(listed[at - 1]) is None
                self._office(section, office, piece, place, before=listed[at - 1] if both else None)
                yield from self._sections(section, office, piece, place, quiet=both)
            elif after is not None and self._line_of_both(lines, piece, after):
                self._office(piece, after, f"{piece} {after}", place, before=None)
                yield from self._sections(piece, after, f"{piece} {after}", place)
                at += 1
            else:
                yield piece
            at += 1

    def _line_of_both(self, lines: list[str], piece: str, after: str) -> bool:
        """Check whether a line with a section is followed by one with its office alone."""
        if piece not in lines or after not in lines:
            return False
        one, other = rank_of(piece), rank_of(after)
        return one is not None and other is not None and one > other and every_kind(after) is None and len(lines) == 2

    def _office(self, section: str, office: str, words: str, place: Place, *, before: str | None) -> None:
        """Remember a section's office; ask whether it is also that of the section named before."""
        self.offices.setdefault(office, None)
        self.offices[section] = office
        if before is not None:
            answer = self.asking.about(
                ImportDoubtKind.OFFICE_OF_BOTH, place, f"{before} / {words}", ("yes", f"{section} only"), closed=True
            )
            if answer != f"{section} only":
                self.offices[before] = self.offices.get(before) or office

    def _sections(self, section: str, office: str, words: str, place: Place, *, quiet: bool = False) -> Iterator[str]:
        """The owner of a section with its office: the section, unless both answer. Asked once, at the first."""
        if self.section_asked is None and not quiet:
            self.section_asked = words
            self._section_place = place
            self._section_choice = section
        if self.section_asked is None:
            yield section
            return
        answer = self.asking.about(
            ImportDoubtKind.SECTION,
            self._section_place,
            self.section_asked,
            (self._section_choice, "both"),
            closed=True,
        )
        yield section
        if answer == "both":
            yield office

    def _split(self, line: str, place: Place) -> list[str]:
        """The owners of a line: at commas, slashes and "and", unless that is part of a name."""
        if every_kind(line) is not None:
            return [line]
        parts = re.split(r"\s*[,;،]\s*|\s+/\s*|\s*/\s+|\s+(?:และ|กับ|หรือ)\s*(?=" + UNIT_WORDS + r"|ทุก|คณะ)", line)
        return [piece for part in parts if part.strip() for piece in self._split_close(part.strip(), place)]

    def _split_close(self, part: str, place: Place) -> list[str]:
        """The owners of a part without blanks around its slash or "and": split where both begin like units."""
        if every_kind(part) is not None or part in self.known:
            return [part]
        pieces = part.split("/")
        if len(pieces) > 1:
            if all(BEGINS.match(one) or PEOPLE.match(one) for one in pieces):
                return pieces
            answer = self.asking.about(ImportDoubtKind.TWO_OWNERS, place, part, ("one", "two"), closed=True)
            return pieces if answer == "two" else [part]
        close = re.search(rf"(?<=\S)และ(?={UNIT_WORDS})", part)
        if close:
            two = [part[: close.start()], part[close.end() :]]
            answer = self.asking.about(ImportDoubtKind.TWO_OWNERS, place, part, ("two", "one"), closed=True)
            return [part] if answer == "one" else two
        return [part]

    # ── one name ────────────────────────────────────────────────────────────────────────────────────────────────

    def _named(self, name: str, place: Place, *, joint: bool) -> list[str]:
        """The owner a name stands for; none where it is to be left out."""
        name = name.strip(" .,;") if not name.endswith((".", "ฯ")) else name.strip(" ,;")
        if not name or _NONE.fullmatch(name):
            return []
        if name in self.known:
            return [self.known[name]]
        plain, said = reporting_said(name)
        kinds = every_kind(plain)
        if kinds is not None:
            return self._all(plain, kinds, place, said, joint=joint)
        if GROUPS.match(name):
            return self._asked(
                ImportDoubtKind.GROUP_OF_PEOPLE, name, place, ("a unit of its own", "its secretary's unit")
            )
        if HEADS.fullmatch(name):
            self.head = self.head or (name, place)
            return (
                [name]
                if self._asked(ImportDoubtKind.PERSON, self.head[0], self.head[1], ("director", "leave out"))
                else []
            )
        if PEOPLE.match(name):
            return self._asked(ImportDoubtKind.PERSON, name, place, ())
        if self.template:
            return self._asked(ImportDoubtKind.NO_UNIT, name, place, _near(name, self.known))
        if "ฯ" in name.rstrip()[-2:]:
            full = _CANONICAL.get(name.rstrip("ฯ "))
            return self._asked(ImportDoubtKind.SHORTENED, name, place, (full,) if full else ())
        if rank_of(name) is None:
            if (whole := with_its_mark(name)) is not None:
                answer = self.asking.about(ImportDoubtKind.SPELLING, place, name, ("yes",), reading=whole)
                return [whole if answer in (None, "yes") else str(answer)]
            return self._asked(ImportDoubtKind.NO_UNIT, name, place, ("a unit of its own", "leave out"))
        self._compare(name, place)
        return [self._same.get(name, name)]

    def _asked(self, kind: ImportDoubtKind, name: str, place: Place, choices: tuple[str, ...]) -> list[str]:
        answer = self.asking.about(kind, place, name, choices)
        if answer == "leave out":
            return []
        if answer == "its secretary's unit":
            return self._one_for(name, place)
        if answer in (None, "a unit of its own", "director"):
            return [name]
        return [self.known.get(answer, answer)] if answer is not None else [name]

    def _all(self, name: str, kinds: str, place: Place, said: str | None, *, joint: bool) -> list[str]:
        """The collective owner: each of the units answers, or one for all; asked where the plan doesn't say so."""
        owner = ALL if WHOLE.fullmatch(kinds) else f"{ALL}: {kinds}"
        if self.template or said is not None:
            by_lead = said == LEAD_REPORTS
            self._together(owner, name, by_lead=by_lead, expands=not by_lead and said != AS_LISTED, joint=joint)
            return [owner]
        if joint:
            choices, kind = ("each of the linked units", "the lead alone reports"), ImportDoubtKind.COLLECTIVE_JOINT
        else:
            choices, kind = ("each", "one for all"), ImportDoubtKind.COLLECTIVE
        answer = self.asking.about(kind, place, name, choices)
        by_lead = answer in ("one for all", "the lead alone reports")
        if answer == "one for all":
            one = self._one_for(name, place)
            self._together(owner, name, by_lead=bool(one), expands=not one, joint=joint)
            return [*one, owner]
        if answer in (None, *choices):
            self._together(owner, name, by_lead=by_lead, expands=not by_lead, joint=joint)
            return [owner]
        return [one.strip() for one in re.split(r"[,\n]", str(answer)) if one.strip()]

    def _together(self, owner: str, words: str, *, by_lead: bool, expands: bool, joint: bool) -> None:
        """Note a collective owner in the plan's words, and who answers for it."""
        reporting = Reporting.LEAD if by_lead else Reporting.EACH
        self._gathered.append(CollectiveOwner(owner, words, reporting, joint=joint, expands=expands))

    def _one_for(self, name: str, place: Place) -> list[str]:
        """The one unit that answers for several or for a group; asked for by its name."""
        answer = self.asking.about(ImportDoubtKind.NO_OWNER, place, name)
        return [answer] if answer else []

    def _compare(self, name: str, place: Place) -> None:
        """Ask whether two names are of one unit, where the one is the other with a word before it."""
        for other in self.names:
            if other != name and (core(other) == core(name)) and name not in self._same:
                pair = f"{name} / {other}"
                if (
                    self.asking.about(ImportDoubtKind.SAME_UNIT, place, pair, ("same", "another"), closed=True)
                    == "same"
                ):
                    self._same[name] = other
        self.names.setdefault(name, place)

    names: dict[str, Place] = field(default_factory=dict)
    head: tuple[str, Place] | None = None
    _gathered: list[CollectiveOwner] = field(default_factory=list)
    _same: dict[str, str] = field(default_factory=dict)
    _read: dict[tuple[str, bool], Owners] = field(default_factory=dict)
    _section_place: Place = (None, None)
    _section_choice: str = ""


def _near(name: str, known: dict[str, str]) -> tuple[str, ...]:
    """Names of listed units, those with a common part first."""
    return tuple(sorted(known, key=lambda one: (one not in name and name not in one, one)))[:5]
