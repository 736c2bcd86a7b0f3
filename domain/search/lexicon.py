"""Words to ideas: what a message is about, whatever the wording, spelling or language.

A lexicon maps each idea to the forms people use for it. Thai is written without spaces, so forms are looked up inside
the text, longest first: as typed at first, then by sound in what is left (so that a typo still finds its idea but
`สื่อ` and `ซื้อ` stay apart when spelt right).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.search.normalise import skeleton, tidy

NEUTRAL: Final = tuple(
    """
    คะแนนเฉลี่ย คะแนน คแนน แต้ม สกอร์ กี่เปอร์เซ็นต์ เปอร์เซ็นต์ เท่าไหร่ เท่าไร เท่าใด เท่าไหร เท่าหร่าย เทาไร เทาไหร่ กี่ ได้รับ ได้ไหม ได้มั้ย
    ได้ไหม ได้มั๊ย ได้หรือเปล่า ได้ปะ ได้ป่าว ได้ป่ะ ได้หรือไม่ หรือไม่ หรือเปล่า หรือป่าว รึเปล่า รึป่าว ไหม มั้ย มัย ไม๊ มั๊ย ปะ ป่ะ บ้าง อะไรบ้าง อะไร
    ยังไงบ้าง ยังไง ไง อย่างไร เป็นไง เป็นยังไง มากน้อยเพียงใด เพียงใด แค่ไหน ขนาดไหน อยากทราบ อยากรู้ อยากถาม ขอถาม สอบถามหน่อย ขอทราบ ขอดู ขอ ดู
    ช่วยบอก บอก ช่วย หน่อย ครับ ค่ะ คะ นะ จ้า จ้ะ ที่ ใน ของ และ กับ หรือ เป็น คือ มี การ ความ ให้ แก่ จาก โดย ตาม ต่อ ถึง แล้ว ยัง อยู่ ก็ จะ ต้อง ควร
    เรื่อง ประเด็น ข้อ หัวข้อ เกี่ยวกับ ด้าน หน่วยงานของเรา หน่วยงานเรา หน่วยงานของท่าน หน่วยงาน องค์กรของเรา องค์กรเรา องค์กร สำนักงาน ออฟฟิศ ที่นี่ บ้านเรา
    ของเรา พวกเรา เรา ท่าน ผม หนู ดิฉัน ฉัน พี่ สามารถ พร้อม ว่า นี้ นั้น ไหน ใด คน ทุกคน ถ้า หาก เมื่อ เวลา ตอนนี้ ปีนี้ ปีที่แล้ว ปีก่อน ปี 2562 2563 62 63 ปีงบ ปีงบประมาณ
    พศ พ.ศ. เคย ถูก โดน มาก น้อย ไป มา ทำ ได้ ไม่ ผ่าน ประเมิน ita iit eit oit ไอทีเอ คำถาม สนง องค์การมหาชน
    """.split()  # noqa: SIM905
)
"""Words that carry the asking, not the subject."""
_NEUTRAL_LATIN: Final = frozenset(
    """
    a an the of for to in on at by is are was were be been do does did we our us you your i my me it its they their
    he she his her what which how who whom when why where can could should would will may might must have has had get
    got gets give tell show know please pls thanks thank hi hello score scores scored scoring point points result much
    many about with from and or any some this that there if as so not no item items question rated rate agency office
    organisation organization ita iit eit oit year fiscal fy 2019 2020 2562 2563 want need like let see find out cea
    percent mark marks ever there here just also all people say think well good
    """.split()  # noqa: SIM905
)
_THAI: Final = re.compile("[ก-๛]")
_GAP: Final = re.compile("(?<=[ก-๛]) (?=[ก-๛])")
_LATIN_WORD: Final = re.compile(r"[a-z][a-z0-9&.'-]*[a-z0-9]|[a-z]")


@dataclass(frozen=True, slots=True)
class Spotted:
    """The ideas in a text, and the text's own letters (by sound, asking words taken out)."""

    concepts: frozenset[str]
    letters: str


class Lexicon:
    """The ideas of the curated words, ready to be found in a text."""

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        exact: dict[str, str] = {}
        latin: dict[str, str] = {}
        for word in NEUTRAL:
            exact[_close(tidy(word))] = ""
        for concept, forms in concepts.items():
            for form in forms:
                if _THAI.search(form):
                    exact[_close(tidy(form))] = concept
                else:
                    latin[tidy(form)] = concept
        self._exact, self._exact_pattern = exact, _alternatives(exact)
        self._sound = {skeleton(form): concept for form, concept in exact.items() if len(skeleton(form)) >= 4}
        self._sound_pattern = _alternatives(self._sound)
        self._latin = {form.rstrip("*"): concept for form, concept in latin.items()}
        self._latin_pattern = _latin_pattern(latin)

    def spot(self, text: str) -> Spotted:
        """The ideas of a tidied text."""
        concepts: set[str] = set()
        rest = self._take_latin(text, concepts)
        rest = _take(_GAP.sub("", rest), self._exact_pattern, self._exact, concepts)
        _take(skeleton(rest), self._sound_pattern, self._sound, concepts)
        return Spotted(frozenset(concepts), self._letters(text))

    def _take_latin(self, text: str, concepts: set[str]) -> str:
        def take(match: re.Match[str]) -> str:
            concepts.add(self._concept(match[0]))
            return " "

        return self._latin_pattern.sub(take, text)

    def _concept(self, word: str) -> str:
        """The idea of a Latin match: itself, or the longest stem it starts with."""
        for end in range(len(word), 0, -1):
            if word[:end] in self._latin:
                return self._latin[word[:end]]
        raise KeyError(word)

    def _letters(self, text: str) -> str:
        words = [word for word in _LATIN_WORD.findall(text) if word not in _NEUTRAL_LATIN]
        thai = _LATIN_WORD.sub(" ", text)
        thai = self._exact_pattern.sub(lambda match: " " if not self._exact[match[0]] else match[0], _GAP.sub("", thai))
        thai = skeleton("".join(char for char in thai if _THAI.match(char)))
        return f"{thai} {' '.join(words)}".strip()


def _close(text: str) -> str:
    return _GAP.sub("", text)


def _alternatives(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))


def _latin_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(forms, key=len, reverse=True)
    parts = [re.escape(form.rstrip("*")) + (r"[a-z]*" if form.endswith("*") else r"\b") for form in ordered]
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(parts)})")


def _take(text: str, pattern: re.Pattern[str], forms: Mapping[str, str], concepts: set[str]) -> str:
    """Collect the ideas found and blank them out, so that what is left can be tried another way."""

    def take(match: re.Match[str]) -> str:
        if concept := forms[match[0]]:
            concepts.add(concept)
        return " "

    return pattern.sub(take, text)
