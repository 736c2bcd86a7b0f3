"""Words by which people say that a step cannot be done at all, told from what only waits or comes late."""

import re
from typing import Final

from domain.language.vocabulary import POLITELY, YES_NO
from domain.reports.status_words import DO, TH

_STEP: Final = r"(?:โครงการ|กิจกรรม|ขั้นตอน|มาตรการ|(?:งาน|ข้อ|เรื่อง|อัน)(?=นี้))"
_THIS: Final = r"(?:นี้|ทั้งหมด|ทั้งโครงการ|ดังกล่าว)*"
_GONE: Final = r"(?:ไป)?(?:แล้ว|เรียบร้อย(?:แล้ว)?)?"
_END: Final = rf"(?={POLITELY}\s*(?:$|[\s,.;:!()]|เนื่อง|เพราะ|ตาม|โดย|จาก|ด้วย))"
_BEGIN: Final = r"(?:^|(?<=[\n:]))(?:ขอ(?:แจ้ง)?|แจ้ง|จำเป็น|ต้อง|ให้|ได้|มีการ|ถูก|โดน|ว่า|สถานะ|\s|:)*"
_EN_STEP: Final = (
    r"(?:the |this |our |whole |entire )*(?:project|activity|step|measure|task|programme|program|it|this|item|event)"
)
_CALLED_OFF: Final = r"(?:cancel+ed|called off|scrapped|abandoned|discontinued)"

_OTHERS: Final = r"(?!เดิม|เก่า|แรก|ที่|บาง|ย่อย|ครั้ง|รุ่น)"
"""Look-ahead past words that single out a part or what was before."""

CALLED_OFF: Final = re.compile(
    rf"{_BEGIN}(?:ยกเลิก|ยุติ|ล้มเลิก)(?:การ)?(?:{DO})?{_STEP}{_THIS}{_OTHERS}{TH}{{0,40}}?{_GONE}{_END}"
    rf"|{_BEGIN}ยกเลิก{_GONE}{_END}"
    rf"|(?:^|(?<=[\s,.;:])){_STEP}(?:นี้|(?!(?:ยัง|อาจ|จะ|ไม่)){TH}){{0,40}}?\s?"
    r"(?<!ไม่)(?<!จะ)(?<!อาจ)(?<!ไม่ได้)(?:ถูก|โดน|ได้)?(?<!ไม่ได้)"
    rf"(?:ยกเลิก|ยุติ|ล้มเลิก){_GONE}{_END}"
    rf"|^(?:status |now )*{_CALLED_OFF}\b(?=\s*(?:$|[.,;:!(\n–—-]|because|due|since|as |by |for ))"
    rf"|\b{_EN_STEP} (?:(?:was|is|has been|had to be|got|has now been|now) )*{_CALLED_OFF}\b"
    r"|\b(?:we|they|management|the [a-z]+) (?:have |has |had to )?"
    rf"(?:cancel+(?:ed)?|call(?:ed)? off|scrap(?:ped)?|abandon(?:ed)?|drop(?:ped)?) {_EN_STEP}\b"
)
"""The step itself was called off: not a meeting, a contract or a part of it."""

_OBJECT: Final = r"(?:โครงการ|กิจกรรม|ขั้นตอน|การ|งาน|นี้|ดังกล่าว|ตามมาตรการ)*"
_EN_DONE: Final = r"be (?:done|carried out|implemented|completed|held|accomplished)"
_EN_DO: Final = r"(?:do|carry out|implement|hold) (?:it|this|the (?:step|project|activity|task))\b"

IMPOSSIBLE: Final = re.compile(
    rf"(?<!ยัง)(?:ไม่สามารถ\s?(?:ที่จะ)?(?:{DO}|จัด){_OBJECT}ได้|{DO}ไม่ได้(?!ผล|ต่าง))"
    rf"(?:จริง\s?ๆ|แน่นอน|แน่|แล้ว|อีก(?:ต่อไป)?|ทั้งปี|เลย)*{_END}"
    r"|เป็นไปไม่ได้(?:แล้ว|เลย)*"
    r"|\b(?:(?:we|i|it|this|unfortunately) )*(?:can ?not|ca not|could not|can never)(?: (?:possibly|simply|ever))? "
    rf"(?:{_EN_DONE}|{_EN_DO})(?: at all| any ?more)?"
    r"|(?<!not )\b(?:is |it is |was )?(?:impossible|not (?:possible|feasible|doable)|no longer (?:possible|feasible))\b"
    r"(?: to (?:do|carry out|implement|hold|complete)(?: (?:it|this|the \w+))?)?"
)
"""Phrase that the step can't be done, unless something near says for how long, or what it waits for."""

_STANDING: Final = re.compile(
    r"ยัง|ตอนนี้|ขณะนี้|ช่วง|ปัจจุบัน|ชั่วคราว|(?:เดือน|ไตรมาส|รอบ|สัปดาห์|อาทิตย์|วัน|งวด)นี้|รอ(?!บ)|จนกว่า|ก่อน|ทัน|"
    r"ตามแผน|ตามกำหนด|ต่อ(?!ไป)|เลื่อน|ติด|น้ำท่วม|ฝน|พายุ|โควิด|ระบาด|ป่วย|ลา(?:คลอด|บวช|กิจ|พัก)|ล่ม|ขัดข้อง|"
    rf"เสีย(?:$|\s)|ชำรุด|ล่าช้า|ถ้า|หาก|อาจ(?!าร)|น่าจะ|เกรง|กลัว|{YES_NO}|หรือ(?:เปล่า|ไม่)|ไม่ใช่|มิใช่|"
    r"\b(?:yet|until|till|now|currently|at (?:the moment|present)|this (?:month|quarter|week|period|round|half)|"
    r"(?:in|on) time|by (?:the end|then|next|\d)|before|soon|without|unless|if|may|might|still|so far|wait\w*|pending|"
    r"await\w*|flood\w*|sick|leave|delayed|postponed|rescheduled|temporarily|alone)\b|\?"
)
"""Words of what is only held up, or for a time, or not certain."""

_CHANGED: Final = re.compile(
    rf"แทน|เปลี่ยน(?:เป็น|ไป)|เลื่อน|จัดใหม่|เริ่มใหม่|ทำใหม่|กลับมา|ถ้า|หาก(?!า)|{YES_NO}|หรือ(?:เปล่า|ไม่|ยัง)|"
    r"\b(?:instead|rescheduled|postponed|moved to|replaced|will be|may be|might be|if|unless|nearly|almost)\b|\?"
)
"""Words of what goes on otherwise, or is not certain."""


def cannot_part(words: str) -> str:
    """The words of a tidied text that say that the step can't be done, "" where it doesn't say so."""
    called_off = CALLED_OFF.search(words)
    if called_off is not None:
        return "" if _CHANGED.search(words) else called_off.group()
    impossible = IMPOSSIBLE.search(words)
    if impossible is None or _STANDING.search(words.replace(impossible.group(), " ", 1)):
        return ""
    return impossible.group()


def without_cannot(words: str) -> str:
    """A tidied text without the words that say that a step can't be done."""
    part = cannot_part(words)
    if not part:
        return words
    left = words.replace(part, " ", 1)
    again = IMPOSSIBLE.search(left)  # "can't be done, the project was called off" says it twice
    return left.replace(again.group(), " ", 1) if again is not None else left
