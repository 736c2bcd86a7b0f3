"""Owners of a step in a cell: lead and joint units, all of a kind, sections with their office, people and groups."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from domain.importing.doubts import Doubts, ImportDoubtKind

ALL: Final = "ALL"
"""Every unit; `ALL: …` every unit of a kind."""

_RANKS: Final = (
    ("สำนักงาน", 1), ("สำนัก", 1), ("กองทุน", 2), ("กอง", 1), ("สถาบัน", 1), ("ศูนย์", 2), ("คณะ", 1),
    ("วิทยาลัย", 1), ("โรงเรียน", 1),
    ("โรงพยาบาล", 1), ("รพ.", 1), ("องค์การ", 1), ("เทศบาล", 1), ("กรม", 1), ("ส่วน", 2), ("กลุ่มภารกิจ", 2), ("ภาควิชา", 2),
    ("ภารกิจ", 2), ("สาขา", 2), ("ฝ่าย", 3), ("กลุ่มงาน", 3), ("กลุ่ม", 3), ("แผนก", 3), ("หมวด", 3), ("งาน", 4), ("หน่วย", 4),
    ("ชมรม", 4), ("ทีม", 4), ("ห้อง", 4), ("สภา", 1), ("สนง.", 1), ("สป.", 1),
)  # fmt: skip
"""Words that begin a unit's name, with the level of the unit: 1 an office, 4 a section."""
_UNIT: Final = "|".join(re.escape(word) for word, _ in sorted(_RANKS, key=lambda one: -len(one[0])))
_BEGINS: Final = re.compile(rf"(?:{_UNIT})")
_PEOPLE: Final = re.compile(
    r"(?:คณะผู้บริหาร|ผู้บริหาร|ผู้อำนวยการ|ผอ\.|รอง|นายก|นายอำเภอ|ปลัด|ผู้ช่วย|หัวหน้า|หน\.|เจ้าหน้าที่|จนท\.|เลขา|นัก(?!งาน)|นิติกร|"
    r"สาธารณสุขอำเภอ|อธิการ|คณบดี|ครู|อาจารย์|พนักงาน|ข้าราชการ|บุคลากร|ผู้จัดการ|ประธาน|กำนัน|นาย(?=[ก-ฮเ-ไ ])|นางสาว|น\.ส\.|นาง|"
    r"นพ\.|พญ\.|ดร\.|ว่าที่|ผู้รับผิดชอบ|ผู้ที่|แพทย์|พยาบาล(?!.*กลุ่ม)|ผู้ว่า)"
)
_HEADS: Final = re.compile(
    r"(?:คณะ)?ผู้บริหาร(?:สูงสุด|ท้องถิ่น|สถานศึกษา|องค์กร|หน่วยงาน)?|ผู้อำนวยการ(?:โรงพยาบาล|สำนักงาน|โรงเรียน|สถานศึกษา)?|ผอ\.?|อธิการบดี|อธิบดี|"
    r"นายก(?:\s*อบต\.?|\s*อบจ\.?|เทศมนตรี(?:ตำบล\S*|เมือง\S*|นคร\S*)?|องค์การบริหารส่วน\S+)?|ผู้ว่าการ|เลขาธิการ|หัวหน้าส่วนราชการ"
)
"""The head of an agency, who is asked about once by whatever name."""
_GROUPS: Final = re.compile(r"คณะ(?:ทำงาน|กรรมการ|อนุกรรมการ|กก\.|บริหาร)|อนุกรรมการ|กรรมการ|คกก\.")
_EVERY: Final = re.compile(
    r"(?:ทุก(?:ๆ|\s)*(?P<of>.+)|(?P<of2>หน่วยงาน|ส่วนราชการ)ที่เกี่ยวข้อง|ทั้งหมด|ทั้งองค์กร|all(?: units)?)$", re.IGNORECASE
)
_WHOLE: Final = re.compile(
    r"(?:หน่วยงาน|หน่วย|ส่วนราชการ|ส่วนงาน|สำนัก|กอง|ฝ่าย|ส่วน|งาน|แผนก)"
    r"(?:\s*(?:/|,|และ|หรือ|\s)\s*(?:หน่วยงาน|หน่วย|ส่วนราชการ|ส่วนงาน|สำนัก|กอง|ฝ่าย|ส่วน|งาน|แผนก))*"
    r"(?:\s*(?:ใน|ของ)?(?:สังกัด|องค์กร|เทศบาล|อบต\.?|สำนักงาน|หน่วยงาน).*|ภายใน|ที่เกี่ยวข้อง)?"
)
"""Kinds that together are every unit of an agency."""
_LABELS: Final = re.compile(
    r"(?:^|[\s\n,;])\(?(?P<label>ผู้รับผิดชอบหลัก|ผู้รับผิดชอบร่วม|หน่วยงานหลัก|หน่วยงานร่วม|หน่วยงานสนับสนุน|หลัก|รอง|ร่วม|สนับสนุน)\)?\s*[::]\s*"
)
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


def rank_of(name: str) -> int | None:
    """The level of the unit a name may be of, 1 the highest; None for a name that begins like none."""
    for word, rank in sorted(_RANKS, key=lambda one: -len(one[0])):
        if name.startswith(word):
            return rank
    return None


@dataclass
class Owners:
    """The owners of a step in the plan's words."""

    lead: list[str] = field(default_factory=list)
    joint: list[str] = field(default_factory=list)


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
        for label, part in _labelled(text):
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
            for one in self._named(name, place, joint=joint):
                if one not in to:
                    to.append(one)

    # ── parts of a cell ─────────────────────────────────────────────────────────────────────────────────────────

    def _pieces(self, text: str, place: Place) -> Iterator[str]:
        """The owners' names of a cell, sections without their office."""
        lines = [piece for line in text.split("\n") if (piece := _NUMBER.sub("", line).strip(" ,;"))]
        if self.template:
            yield from (piece.strip() for line in lines for piece in line.split(",") if piece.strip())
            return
        lines = _joined(lines)
        listed = [piece for line in lines for piece in self._split(line, place)]
        at = 0
        while at < len(listed):
            piece = listed[at]
            after = listed[at + 1] if at + 1 < len(listed) else None
            alone = _office_in(piece)
            if alone is not None:
                section, office = alone
                both = at > 0 and rank_of(listed[at - 1]) == rank_of(section) and _office_in(listed[at - 1]) is None
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
        return one is not None and other is not None and one > other and _every(after) is None and len(lines) == 2

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
        if _every(line) is not None:
            return [line]
        parts = re.split(r"\s*[,;،]\s*|\s+/\s*|\s*/\s+|\s+(?:และ|กับ|หรือ)\s*(?=" + _UNIT + r"|ทุก|คณะ)", line)
        return [piece for part in parts if part.strip() for piece in self._split_close(part.strip(), place)]

    def _split_close(self, part: str, place: Place) -> list[str]:
        """The owners of a part without blanks around its slash or "and": split where both begin like units."""
        if _every(part) is not None or part in self.known:
            return [part]
        pieces = part.split("/")
        if len(pieces) > 1:
            if all(_BEGINS.match(one) or _PEOPLE.match(one) for one in pieces):
                return pieces
            answer = self.asking.about(ImportDoubtKind.TWO_OWNERS, place, part, ("one", "two"), closed=True)
            return pieces if answer == "two" else [part]
        close = re.search(rf"(?<=\S)และ(?={_UNIT})", part)
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
        kinds = _every(name)
        if kinds is not None:
            return self._all(name, kinds, place, joint=joint)
        if _GROUPS.match(name):
            return self._asked(
                ImportDoubtKind.GROUP_OF_PEOPLE, name, place, ("a unit of its own", "its secretary's unit")
            )
        if _HEADS.fullmatch(name):
            self.head = self.head or (name, place)
            return (
                [name]
                if self._asked(ImportDoubtKind.PERSON, self.head[0], self.head[1], ("director", "leave out"))
                else []
            )
        if _PEOPLE.match(name):
            return self._asked(ImportDoubtKind.PERSON, name, place, ())
        if self.template:
            return self._asked(ImportDoubtKind.NO_UNIT, name, place, _near(name, self.known))
        if "ฯ" in name.rstrip()[-2:]:
            full = _CANONICAL.get(name.rstrip("ฯ "))
            return self._asked(ImportDoubtKind.SHORTENED, name, place, (full,) if full else ())
        if rank_of(name) is None:
            if (whole := _whole_kind(name)) is not None:
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

    def _all(self, name: str, kinds: str, place: Place, *, joint: bool) -> list[str]:
        """The collective owner: each of the units answers, or one for all."""
        owner = ALL if _WHOLE.fullmatch(kinds) else f"{ALL}: {kinds}"
        if self.template:
            return [owner]
        if joint:
            choices, kind = ("each of the linked units", "the lead alone reports"), ImportDoubtKind.COLLECTIVE_JOINT
        else:
            choices, kind = ("each", "one for all"), ImportDoubtKind.COLLECTIVE
        answer = self.asking.about(kind, place, name, choices)
        if answer == "one for all":
            return self._one_for(name, place) or [owner]
        if answer in (None, *choices):
            self.collective.setdefault(owner, answer or choices[0])
            return [owner]
        return [one.strip() for one in re.split(r"[,\n]", str(answer)) if one.strip()]

    def _one_for(self, name: str, place: Place) -> list[str]:
        """The one unit that answers for several or for a group; asked for by its name."""
        answer = self.asking.about(ImportDoubtKind.NO_OWNER, place, name)
        return [answer] if answer else []

    def _compare(self, name: str, place: Place) -> None:
        """Ask whether two names are of one unit, where the one is the other with a word before it."""
        for other in self.names:
            if other != name and (_core(other) == _core(name)) and name not in self._same:
                pair = f"{name} / {other}"
                if (
                    self.asking.about(ImportDoubtKind.SAME_UNIT, place, pair, ("same", "another"), closed=True)
                    == "same"
                ):
                    self._same[name] = other
        self.names.setdefault(name, place)

    names: dict[str, Place] = field(default_factory=dict)
    head: tuple[str, Place] | None = None
    collective: dict[str, str] = field(default_factory=dict)
    _same: dict[str, str] = field(default_factory=dict)
    _read: dict[tuple[str, bool], Owners] = field(default_factory=dict)
    _section_place: Place = (None, None)
    _section_choice: str = ""


def _labelled(text: str) -> Iterator[tuple[str | None, str]]:
    """Parts of a cell by the labels before them: `หลัก: … ร่วม: …`."""
    found = list(_LABELS.finditer(text))
    if not found:
        yield None, text
        return
    if before := text[: found[0].start()].strip():
        yield None, before
    for one, after in zip(found, [*found[1:], None], strict=True):
        yield one["label"], text[one.end() : after.start() if after else None].strip()


def _joined(lines: list[str]) -> list[str]:
    """Lines of owners; one that begins with "and" or "/" goes on with the line before."""
    joined: list[str] = []
    for line in lines:
        if (joined and re.match(r"(?:และ|/|ร่วมกับ)", line)) or (joined and joined[-1].endswith(("/", "และ", ","))):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def _office_in(piece: str) -> tuple[str, str] | None:
    """The section and the office a piece names beside each other, in either order."""
    parts = [one for one in piece.split(" ") if one]
    for at in range(1, len(parts)):
        left, right = " ".join(parts[:at]), " ".join(parts[at:])
        one, other = rank_of(left), rank_of(right)
        if one is None or other is None or _GROUPS.match(left) or _GROUPS.match(right):
            continue
        if one > other:
            return left, right
        if one < other:
            return right, left
    return None


def _every(name: str) -> str | None:
    """The kinds of units a collective name speaks of; None for another name."""
    found = _EVERY.match(name.strip())
    if found is None:
        return None
    return (found["of"] or found["of2"] or "หน่วยงาน").strip()


def _core(name: str) -> str:
    """A unit's name without the word for its kind."""
    while (found := _BEGINS.match(name)) and len(found[0]) < len(name):
        name = name[len(found[0]) :]
    return name.strip()


def _whole_kind(name: str) -> str | None:
    """A name whose word for its kind has lost a mark, with the mark: `ฝายบริหาร` as ฝ่ายบริหาร."""
    for word, _ in _RANKS:
        bare = re.sub("[่้็ำ]", lambda found: "า" if found[0] == "ำ" else "", word)
        if bare != word and name.startswith(bare):
            return word + name[len(bare) :]
    return None


def is_unit(name: str) -> bool:
    """Check whether a name begins like a unit's, and is not that of people."""
    return rank_of(name) is not None and not _GROUPS.match(name) and not _HEADS.fullmatch(name)


def _near(name: str, known: dict[str, str]) -> tuple[str, ...]:
    """Names of listed units, those with a common part first."""
    return tuple(sorted(known, key=lambda one: (one not in name and name not in one, one)))[:5]
