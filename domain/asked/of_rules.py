"""Questions after the rules: the pass mark, the grade of a score, which items ask for a paper, how often is reported.

Each is read only where nothing else is said, so that a question about an entry stays one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from domain.catalogue.framework import Asked
from domain.language.normalise import tidy, without_particles
from domain.language.vocabulary import ASK_HOW, ASK_WHICH, SPEAKER, either


class Rule(StrEnum):
    """A rule that can be asked for."""

    PASSING = "passing"
    GRADE = "grade"
    ASKS = "asks"
    CYCLE = "cycle"


@dataclass(frozen=True, slots=True)
class RuleAsked:
    """A question after a rule: of a grade with the `score`, of items with the papers (`kinds`) they ask for."""

    rule: Rule
    score: Decimal | None = None
    kinds: tuple[Asked, ...] = ()


_MANY: Final = rf"(?:เท่า(?:ไร|ไหร่|ไหร|ไร่|ใด)|กี่(?:คะแนน|เปอร์เซ็นต์|%)?|ที่ไหน|อะไร|{ASK_HOW})"
_WE: Final = f"(?:{either(SPEAKER, 'เรา', 'หน่วยงานเรา', 'หน่วยงาน')})?"
_YEAR: Final = r"(?:ของ)?(?:ita|การประเมิน)?(?:ปีนี้|ปี\d{2,4})?"
_PASS_MARK: Final = re.compile(
    rf"(?:คะแนน)?(?:เกณฑ์(?:การ)?(?:ผ่าน|คะแนนผ่าน)?|คะแนน(?:ที่)?ผ่าน)(?:เกณฑ์|ประเมิน)?{_YEAR}(?:คือ|อยู่ที่|ต้องได้|ที่|เป็น)?{_MANY}"
    rf"|{_WE}(?:ต้อง)?ได้{_MANY}(?:คะแนน)?(?:ถึง|จึง)(?:จะ)?(?:ผ่าน|ถือว่าผ่าน)(?:เกณฑ์|ประเมิน|ita)?"
    r"|(?:what(?:is|'s)|what)(?:the|our)?(?:ita)?(?:pass(?:ing)?(?:mark|score|threshold|grade)|threshold)(?:forita|forus|thisyear)?"
    r"|(?:how(?:many|much)points|whatscore)(?:dowe|doi|doweneedto|dowehaveto|isneededto|needto)?(?:need)?(?:to)?(?:get)?(?:to)?pass"
)
_NUMBER: Final = r"(?P<{}>\d{{1,3}}(?:\.\d+)?)"
_GRADE: Final = re.compile(
    rf"(?:ถ้า|หาก)?{_WE}(?:ได้)?(?:คะแนน)?{_NUMBER.format('a')}(?:คะแนน|%)?(?:จะ)?(?:ได้|อยู่|เป็น|คือ|ถือเป็น|อยู่ใน)*(?:ระดับ|เกรด)(?:{ASK_WHICH})"
    rf"|(?:ระดับ|เกรด)(?:{ASK_WHICH})(?:ถ้า)?ได้{_NUMBER.format('b')}(?:คะแนน)?"
    rf"|what(?:grade|level|rating)(?:is|does|would|do|for|isascoreof|doesascoreof|wouldascoreof)*(?:a)?(?:scoreof)?{_NUMBER.format('c')}(?:points)?(?:get|give|be|mean|earn|make)?"
    rf"|(?:ascoreof)?{_NUMBER.format('d')}(?:points)?is(?:what|which)(?:grade|level|rating)"
)
_PAPERS: Final[Mapping[Asked, str]] = {
    "plan": r"แผน(?:งาน)?|plans?",
    "measures": r"มาตรการ|measures?",
    "report": r"(?:การ)?รายงาน(?:ผล)?|reports?|reporting",
}
_KINDS: Final = "|".join(_PAPERS.values())
_ASKS: Final = re.compile(
    rf"(?:มี)?(?:ข้อ|ประเด็น|รายการ|คำถาม)(?:{ASK_WHICH})(?:บ้าง)?(?:ที่)?(?:ต้อง)?(?:ถาม|ขอ|พูด|ให้มี|ให้ทำ|ให้เผยแพร่|ให้|ต้องการ|ต้องมี|เผยแพร่|ส่ง|มี)*"
    rf"(?:เรื่อง|ถึง|หา|เกี่ยวกับ|ดู)*(?P<th>(?:{_KINDS})(?:(?:และ|หรือ|กับ|/|,)(?:{_KINDS}))*)(?:บ้าง)?"
    rf"|(?:which|what)(?:items?|questions?|points?)(?:ask|asks|are|want|wants|need|require|requires)(?:about|for|to)?(?:the|a|an|our)?"
    rf"(?P<en>(?:{_KINDS})(?:(?:and|or|/|,)(?:the|a|an)?(?:{_KINDS}))*)"
)
_CYCLE: Final = re.compile(
    rf"{_WE}(?:ต้อง)?(?:ส่ง)?รายงาน(?:ความก้าวหน้า|ผล|แผน)?(?:บ่อย(?:แค่ไหน|ขนาดไหน|เท่าไร|เท่าไหร่|ไหม)|(?:ทุก)?กี่เดือน(?:ครั้ง|ต่อครั้ง|ครั้งหนึ่ง|ที)?|ปีละกี่(?:ครั้ง|รอบ|หน)|ทุก(?:เมื่อไร|เมื่อไหร่))"
    rf"|รอบ(?:การ)?รายงาน(?:คือ|เป็น|ของแผน)*(?:อะไร|กี่เดือน|{ASK_HOW}|แบบไหน)"
    r"|how(?:often|frequently)(?:do|must|should|does|are)?(?:we|i|units?|theunits?|eachunit|everyunit)?(?:have)?(?:to|needto)?(?:report|sendreports?|submitreports?)(?:progress|dueto)?"
    r"|how(?:many)?times(?:a|per)year(?:do|must|should)(?:we|i|units)(?:report)"
)


def rule_asked(text: str) -> RuleAsked | None:
    """The rule that a tidied text asks for, and nothing else; None for any other text."""
    said = re.sub(r"[\s?!]+|\.(?!\d)", "", without_particles(tidy(text)))
    if _PASS_MARK.fullmatch(said):
        return RuleAsked(Rule.PASSING)
    if grade := _GRADE.fullmatch(said):
        score = Decimal(next(filter(None, grade.groupdict().values())))
        return RuleAsked(Rule.GRADE, score) if score <= 100 else None
    if asks := _ASKS.fullmatch(said):
        named = asks["th"] or asks["en"]
        return RuleAsked(Rule.ASKS, kinds=tuple(kind for kind, words in _PAPERS.items() if re.search(words, named)))
    return RuleAsked(Rule.CYCLE) if _CYCLE.fullmatch(said) else None
