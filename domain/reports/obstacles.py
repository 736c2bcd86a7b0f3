"""Obstacles in a person's text: named with or without a word for them, or denied.

Unsaid is None and none is "": a text without a word about obstacles leaves them to be asked for.
"""

import re
from dataclasses import dataclass
from typing import Final

from domain.reports.drafts import NONE
from domain.reports.spelling import cleaned, plain
from domain.reports.status_words import WAIT

TROUBLE: Final = r"(?:ปัญหา|อุปสรรค|ข้อติดขัด|ข้อขัดข้อง|ข้อจำกัด)"
TROUBLES: Final = rf"{TROUBLE}(?:\s*(?:/|,|-|และ/หรือ|และ|หรือ)?\s*{TROUBLE})*"
TROUBLE_EN: Final = r"(?:obstacles?|problems?|issues?|blockers?|challenges?|difficult(?:y|ies)|trouble)"
_POLITE: Final = (
    r"(?:\s*(?:นะ|เลย|แล้ว|จ้า+|จ้ะ|จ๊ะ|ครับผม|คร(?:ั|้า)บ+|ครับ|คับ|ค้าบ|ค่ะ|คะ|"
    r"ค่า|ฮะ|พี่|น้อง|ka|kha|krub|krap|sir|na))*"
)
_ANY: Final = r"(?:\s*(?:ใด\s*ๆ|ใดๆ|แต่อย่างใด|ใด|อะไร|สักอย่าง|เลย|ทั้งสิ้น))*"

_NOTHING: Final = re.compile(
    rf"[-–—*•\s.]*(?:(?:ยัง|ก็)?ไม่มี{_ANY}|(?:ยัง)?ไม่พบ{_ANY}|ไม่ติดขัด{_ANY}|ไม่มีค่ะ|"
    rf"[-–—]+|none(?: so far| at all| yet)?|no(?:t any)?|nil|nothing(?: so far)?|n\s?/\s?a|"
    rf"not applicable)"
    rf"{_POLITE}[-–—\s.!]*"
)
_NO_OBSTACLES: Final = re.compile(
    rf"(?:โดย|และ|,|แต่)?\s*(?:ยัง)?(?:ไม่(?:มี|พบ|ประสบ|ติด|เจอ|ได้ติด)|ปราศจาก|ไร้)\s*(?:ข้อ|"
    rf"อะไร|สิ่งใด)?(?:{TROUBLES}(?:อะไร)?(?:ที่)?(?:ติดขัด|ขัดข้อง)?|ติดขัด|ขัดข้อง)"
    rf"(?:\s*(?:ที่พบ|ใน(?:การ|ไตรมาส|ช่วง|รอบ)(?:ดำเนิน(?:งาน|การ)|ปฏิบัติงาน|นี้)*))?{_ANY}{_POLITE}(?=$|"
    rf"[\s.,;/)!])"
    r"(?!\s*(?:ด้าน|เรื่อง|ใน|กับ|เกี่ยว|จาก|ของ|ที่|ยกเว้น|นอกจาก))"
    rf"|(?:with\s+|there (?:are|were|is|was|have been) |we (?:have |had ))?\b(?:no|"
    rf"without(?: any)?)\s+(?:\w+ (?:or|and) |major |big |known )?{TROUBLE_EN}(?:\s*(?:and|"
    rf"or|/)\s*{TROUBLE_EN})?"
    rf"\b(?:\s+(?:so far|at all|at present|yet|encountered|found|to report|met|in this quarter|"
    rf"this quarter))*{_POLITE}(?!\s+(?:with|in|about|on|except|but)\b)"
    rf"|{TROUBLES}\s*(?:ก็|ยัง)?(?:ไม่มี|ไม่พบ){_ANY}{_POLITE}(?=$|[\s.,;!])(?!\s*[:=])"
    r"|ราบรื่นดี(?:ไม่มีอะไร)?(?=$|[\s.,])"
    r"|(?:ไม่ติดอะไร|ไม่(?:ได้)?ติดขัด(?:อะไร)?|ไม่มีอะไรติด(?:ขัด)?|ไม่มีอะไรน่า(?:ห่วง|กังวล)|(?:ทุกอย่าง|"
    r"ทุกเรื่อง|งาน|ทั้งหมด)(?:ก็)?ราบรื่น(?:ดี)?)"
    rf"{_ANY}{_POLITE}(?=$|[\s.,;!])"
    r"|(?:(?:everything|it|all|things) (?:has |have )?)?\b(?:went|going|gone|is|runs?|ran) (?:very )?smooth(?:ly)?\b"
    r"|\bno (?:hiccups?|snags?|hitch(?:es)?)\b"
)
LABEL: Final = re.compile(
    rf"(?:^|(?<=[\s,;.)]))(?<!no )(?<!any )(?<!out )(?:(?:(?:ขอ|ช่วย)?เพิ่ม)?{TROUBLES}|{TROUBLE_EN}(?:\s*(?:/|"
    rf"and|&|,|or)\s*{TROUBLE_EN})?)"
    r"(?:\s*(?:ที่พบ|ในการดำเนินงาน|ในการดำเนินการ))?\s*"
    r"(?:[:=]|-(?=\s)|(?=-)|คือ|ได้แก่|(?:ด้วย)?ว่า|\n|\s(?=(?:ยัง)?ไม่มี|ไม่พบ|none\b|no\b|-)|"
    r"(?<=ปัญหาอุปสรรค)\s(?=\S)|(?<=ปัญหา/อุปสรรค)\s(?=\S))[ \t]*"
)

_START: Final = r"(?:^|(?<=[\s,;.()]))"
_JOINT: Final = (
    r"(?:แต่(?:ว่า)?|และ|ทั้งนี้|ปัจจุบัน|ขณะนี้|ตอนนี้|เพราะ|เนื่องจาก|ด้วย|ก็|ยัง|"
    r"คง|เพียงแต่|เหตุ(?:ผล)?คือ)*\s*"
)
_MEANS: Final = (
    r"(?:งบ|เงิน|คน|บุคลากร|เจ้าหน้าที่|อัตรากำลัง|เวลา|วิทยากร|ผู้(?:รับผิดชอบ|รับจ้าง|"
    r"เชี่ยวชาญ|ปฏิบัติ|เสนอราคา|ยื่น|มีความรู้|ดูแล)|อุปกรณ์|เครื่อง|ระบบ|"
    r"สถานที่|พื้นที่|ข้อมูล|ความร่วมมือ|ความรู้|ใครว่าง|ทุน|วัสดุ|รถ|ห้อง|ช่าง|ทีม|"
    r"ครู|หมอ|แพทย์|พยาบาล|นักออกแบบ)"
)
_OWN_WORK: Final = (
    r"(?:ดำเนินการ|ดำเนินงาน|จัด|ทำ|เผยแพร่|สรุป|เริ่ม|ประชุม|อบรม|ส่ง|พิมพ์|เข้าเล่ม|"
    r"วิเคราะห์|แจก|รายงาน|ประกาศ)"
)
_STICK: Final = (
    r"ติด(?!ตั้ง|ตาม|ต่อ|ประกาศ|ป้าย|โปสเตอร์|บอร์ด|แผ่น|สติ|แสดง|ไว้|คิว|แอร์|กล้อง|"
    r"ประชาสัมพันธ์|ขัด(?:$|[\s.,!]|นะ|ค|จ))"
)
_OTHERS: Final = (
    rf"(?:{_MEANS}|กอง|สำนัก|ฝ่าย|บริษัท|ร้าน|โรงพิมพ์|ส่วนกลาง|กรม|กระทรวง|จังหวัด|อำเภอ|เทศบาล|คลัง|พัสดุ|"
    r"ผู้|ผอ\.?|หัวหน้า|ท่าน|เลขา|"
    r"กรรมการ|คณะ|บอร์ด|คู่สัญญา|หน่วยงาน|ต้นสังกัด|เจ้าของ|เวนเดอร์|ซัพพลายเออร์|เซิร์ฟเวอร์|เว็บ|เน็ต|"
    r"vendor|supplier|server)"
)
"""People and means that a step may wait for."""
_NOT_YET: Final = re.compile(
    r"(?:^|"
    rf"(?<=[\s,;.(]))[^\s,;.]{{0,16}}?{_OTHERS}\s?[^\s,;.]{{0,30}}?(?<!แล้ว)\s{{0,2}}(?<!ที่)(?:ก็)?ยังไม่(?:ได้|มี|"
    r"ค่อย|ยอม)?(?:โอน|ส่ง|อนุมัติ|เซ็น|ลงนาม|ตอบ|"
    r"มา|ว่าง|เข้า|จัดสรร|เคาะ|พิจารณา|คืน|ให้|ผ่าน|กลับ|ถึง|พร้อม|ออก|เห็นชอบ|ยืนยัน|แจ้ง|ลง|คอนเฟิร์ม|เสร็จ|"
    r"แก้|ซ่อม|ดู|ตรวจ|อ่าน)"
    r"|(?:^|(?<=[\s,;.(]))(?!ตอนนี้|ขณะนี้|ปัจจุบัน|แต่|เรา|ก็|ที่|ยัง|เวลา|ทำ|"
    r"ดำเนิน)[^\s,;.]{2,30}?(?<!แล้ว)(?<!ค่ะ)(?<!ครับ)(?<!คะ)\s{0,2}(?<!ที่)ยังไม่(?:ได้|มี|ยอม)?(?:โอน|ผ่าน|"
    r"อนุมัติ|ว่าง|เคาะ|จัดสรร|ตอบ|"
    r"มา(?!ก)|ถึง(?!กำหนด|เวลา|คิว|ช่วง|รอบ|ไตรมาส|ครึ่ง)|ออก|เข้า(?!เล่ม|ใจ)|คืน)"
)
"""Others who have not yet done their part."""
_IMPOSSIBLE: Final = re.compile(
    r"(?:^|(?<=[\s,;.(]))(?!(?:ยัง)?(?:ทำ|ดำเนินการ|ดำเนินงาน)(?:ต่อ)?ไม่)[^\s,;.]{2,60}?(?<!ยัง)(?<!ก็)ไม่ได้"
    r"(?=$|[\s.,;)]|เลย|สัก|มา(?:\s|\d|สอง|สาม|หลาย|ตั้งแต่)|อีก|ทั้ง|หลาย|จน|เพราะ|แล้ว|นะ|ครับ|ค่ะ|คะ)"
    r"|(?:^|(?<=[\s,;.(]))(?:ยัง)?หา[^\s,;.]{0,30}?ไม่(?:เจอ|พบ)"
)
"""An act that failed (`เข้าระบบไม่ได้`), other than a bare "could not do it", which is a status."""
_FAILED_EN: Final = re.compile(
    r"(?:^|(?<=[.,;:(]\s)|(?<=\n)|(?<=\bbut )|(?<=\bso )|(?<=\band )|(?<=\bbecause ))(?!(?:we|i|"
    r"it)\b)(?:(?!\b(?:because|but|so|and|since)\b)[^.,;:\n]){1,60}?\s"
    r"(?:ran out of|(?:is |are |was |were )?out of (?:paper|stock|office|ink|toner|budget|money|funds|order|"
    r"materials?|service|action)|"
    r"(?:is |are |was )?on (?:\w+ )?leave\b|(?:is |are |was )?unavailable|(?:is |are )?not available|resigned|"
    r"fell (?:ill|sick)|(?:is|are) (?:ill|sick)|"
    r"(?:is|are|was|were|went) down\b|broke(?:n)?(?: down)?\b|crashed|withdrew|pulled out|"
    r"(?:has|have|had|did)(?:n't| not) (?:yet )?(?:been )?(?:replied|responded|approved|signed|arrived|paid|"
    r"released|transferred|delivered|confirmed|"
    r"returned|answered|sent|come|reply|respond|approve|sign|arrive)|"
    r"(?:still )?not (?:yet )?(?:been )?(?:approved|signed|released|transferred|delivered|paid|arrived)|"
    r"too (?:few|busy)\b)"
)
"""Others, or means, that failed, in English."""
_SHORT: Final = (
    r"(?:ไม่(?:ค่อย)?(?:เพียง)?พอ|ไม่ทัน(?!สมัย)|ไม่ว่าง|ไม่ตอบ|ไม่ให้ความร่วมมือ|"
    r"ไม่ร่วมมือ|ไม่มา|(?:มา|ได้|ส่ง|อนุมัติ)ช้า|ล่าช้า|ขัดข้อง|เสีย(?:หาย)?(?=$|"
    r"\s)|(?<!เ)ล่ม|ลา(?:ออก|คลอด|บวช|ป่วย|กิจ|พัก)|(?:ถูก|โดน)(?:ตัด|โอน|ยกเลิก|ดึง|ยืม|ระงับ|ตีกลับ|โยก|"
    r"แฮก)|ทิ้งงาน|หนีงาน|น้อยเกินไป|หลุดบ่อย|พัง|ล้นมือ|"
    r"บานปลาย|ไม่ไหว|หมดอายุ|ไม่ยอม|ไม่ชัดเจน|ไม่ลงตัว|(?<!ผู้)(?<!คน)ป่วย|กักตัว|ติดโควิด)"
)
_LACK_EN: Final = (
    r"(?:lack(?:ing|s|ed)?\b(?: of)?|shortage of|short of|short[- ]staffed|understaffed|"
    r"not enough|insufficient|waiting (?:for|on)|awaiting|held up (?:by|on|at)|"
    r"(?:stuck|blocked|stalled)\s+(?:by|on|at|because|due|with|in|waiting)\b|delayed (?:by|"
    r"because|due)|because\b|due to\b|owing to\b|cannot\b|can[’']t\b|unable to\b|"
    r""
    r"no (?!problem|obstacle|issue|blocker|challenge|difficult|trouble|complaint|"
    r"change|delay|progress|gift|smok|fee\b|cost|corrupt|brib|objection|comment|question|error|damage|loss|"
    r"one\b|longer|further|doubt|\.|\d|need)[a-z]+|"
    r"(?:there (?:is|are) |we have |have |has )(?:an? |some )?(?:problem|issue|difficult|"
    r"obstacle|challenge)\w*)"
)
_HARD: Final = re.compile(
    rf"{_START}{_JOINT}(?:(?:มี|พบ|ประสบ|เกิด){TROUBLE}|{TROUBLE}|(?<!ไม่)ขาด(?!ทุน|"
    rf"ไม่ได้|ว่า)(?:แคลน)?|ไม่มี{_MEANS}|{_STICK}|(?:ข้อ)?ติดขัด(?:อยู่)?(?:ที่|ตรง|"
    rf"เรื่อง|ด้าน|ใน|เนื่อง|เพราะ|กับ))"
    rf"|แต่(?:ยัง)?(?:ขาด(?!ทุน)|ติด(?!ตั้ง|ตาม|ต่อ)|ไม่มี{_MEANS}|มี{TROUBLE})"
    rf"|(?:^|(?<=[\s,;.(]))(?:but |and |however,? )?(?:we (?:are |have )|it is |it's |"
    rf"we're |still |currently )*{_LACK_EN}"
)
_SOFT: Final = re.compile(
    rf"{_START}{_JOINT}{WAIT}(?!\s*{_OWN_WORK})|(?:แต่(?:ยัง)?|(?<=[ก-๛])){WAIT}(?!\s*{_OWN_WORK})|"
    rf"(?:แต่)?(?:ด้วย)?(?:เพราะ|เนื่องจาก|เนื่องด้วย|สืบเนื่อง)"
)
"""Waiting, and a cause: an obstacle only of what is not completed."""
_REASON: Final = re.compile(
    r"^(?:stuck|blocked|stalled|on hold|suspended|delayed|(?:ยัง)?ติดขัด(?:นะ|ครับ|"
    rf"ค่ะ|คะ)*)(?:\s*[:,;.-]\s+|\s*:|(?<=[ก-๛])\s+)(?!{_POLITE}[\s.!]*$)(?=\S)",
    re.MULTILINE,
)
"""A status of being stuck, before its reason."""
_SETBACK: Final = re.compile(
    r"^(?:ยัง|โดน|ถูก|ต้อง|ขอ|เลย|งาน(?:นี้)?|กิจกรรม)*(?:เลื่อน|ติด\s?ๆ\s?ขัด\s?ๆ|ชะงัก|สะดุด|พับ)"
    r"(?:อีก|ออก|ไป|แล้ว|ก่อน|อยู่|มา|ไว้|โครงการ|ไม่มีกำหนด|(?:ไตรมาส|เดือน|ปี|สัปดาห์|อาทิตย์)(?:หน้า|นี้|ถัดไป))*"
    rf"{_POLITE}[ \t]+(?!{_OWN_WORK}|วัน|เป็น|และ|โดย|ตาม|จะ|คาด|ไม่มี|ไม่ติด|\d)(?=\S)",
    re.MULTILINE,
)
"""Words that something was put off or holds, before their reason."""
_RESUMES: Final = re.compile(
    r"\s*(?:https?:|www\.|(?:แต่|และ|ส่วน|ขณะนี้|ปัจจุบัน|ตอนนี้|ได้|ก็)*\s*(?:กำลัง|"
    r"อยู่ระหว่าง|ทำ(?:ไป|ได้|แล้ว)|ดำเนินการ(?:ไป|ได้|แล้ว)|คืบหน้า|ความคืบหน้า|"
    r"แล้วเสร็จ|เสร็จ|จัดทำ|ร้อยละ|\d+(?:\.\d+)?\s*(?:%|เปอร์)|คาดว่า|จะ)"
    r"|(?!ไม่|ยัง)\S*(?<!ยังไม่)แล้ว(?=\s|$)|done\b|finished\b|completed\b|in progress|ขอบคุณ|ครับ|ค่ะ)"
)

_LONGEST_NONE: Final = 90
"""Letters a polite "none" has at most."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A text as progress and obstacles. `unlabelled` are obstacles without a label, which also bear on the status."""

    progress: str
    obstacles: str | None
    unlabelled: str = ""


def says_none(text: str) -> bool:
    """Check whether a text about obstacles says that there are none, however politely.

    >>> says_none("ไม่มีค่ะ"), says_none("ไม่มีงบประมาณ")
    (True, False)
    """
    words = plain(cleaned(text)).strip(" \t\r\n.()\"'[]")
    if len(words) > _LONGEST_NONE:
        return False
    return bool(_NOTHING.fullmatch(words)) or bool(_NO_OBSTACLES.fullmatch(words.strip(" .-!")))


def parted(text: str, *, finished: bool = False) -> Parted:
    """A text as progress and obstacles; every word is in one of them, but for a plain "none".

    `finished` says that the text states a completed step, for which a cause or a wait is no obstacle.
    """
    words = plain(text)
    denied = [hit.span() for hit in _NO_OBSTACLES.finditer(words)]
    denied += _nothing_at_the_end(words)
    spans = _unlabelled(words, denied, finished)
    if not spans:
        kept = _without(text, denied)
        return Parted(kept, NONE if denied else None)
    unlabelled = "\n".join(text[start:end].strip(" \t\r\n,;") for start, end in spans)
    return Parted(_without(text, spans), unlabelled, unlabelled)


def _nothing_at_the_end(words: str) -> list[tuple[int, int]]:
    """A last line, or a whole text, that says "none" and nothing else."""
    at = words.rstrip().rfind("\n") + 1
    if says_none(words[at:]) and words[at:].strip():
        return [(at, len(words))]
    last = re.search(rf"(?<=\s)ไม่มี{_ANY}{_POLITE}\s*\.?\s*$", words)
    return [last.span()] if last else []


def _unlabelled(words: str, denied: list[tuple[int, int]], finished: bool) -> list[tuple[int, int]]:
    """Places where obstacles are named without a label, in the order of the text."""
    starts = [hit.start() for hit in _HARD.finditer(words)]
    starts += [] if finished else [hit.start() for hit in _SOFT.finditer(words)]
    starts += _short_of(words)
    starts += [] if finished else [hit.start() for hit in _NOT_YET.finditer(words)]
    starts += [hit.start() for pattern in (_IMPOSSIBLE, _FAILED_EN) for hit in pattern.finditer(words)]
    starts += [hit.end() for hit in _REASON.finditer(words)]
    starts += [hit.end() for hit in _SETBACK.finditer(words) if not _RESUMES.match(words, hit.end())]
    spans: list[tuple[int, int]] = []
    for start in sorted(starts):
        inside = any(low <= start < high for low, high in (*denied, *spans))
        if not inside:
            spans.append((start, min(_end(words, start), *(low for low, _ in denied if low > start), len(words))))
    return spans


def _short_of(words: str) -> list[int]:
    """Places where phrases begin that call something too little, too late or broken, and are no step status."""
    found = []
    for hit in re.finditer(rf"(?:^|(?<=[\s,;.(]))[^\s,;.]{{0,80}}?{_SHORT}", words):
        bare = re.fullmatch(r"(?:การ)?(?:ดำเนิน(?:การ|งาน))?(?:มี)?(?:ความ)?(?:ล่าช้า|ช้า)", hit.group())
        if bare is None and not re.search(r"ไม่(?:มี|ได้)?(?:ความ)?ล่าช้า|แก้ไข|ซ่อม", hit.group()):
            going = re.match(r"กำลังดำเนินการ|อยู่ระหว่างดำเนินการ", hit.group())
            found.append(hit.start() + (going.end() if going else 0))
    return found


def _end(words: str, start: int) -> int:
    """End of an obstacle that begins at a place: a new line, or words of progress."""
    line = words.find("\n", start)
    line = len(words) if line < 0 else line
    for blank in re.finditer(r"[ \t]+|[.;][ \t]+", words[start:line]):
        at = start + blank.end()
        if blank.start() > 0 and _RESUMES.match(words, at):
            return start + blank.start()
        if blank.group()[0] in ".;" and re.match(r"[a-z]", words[at : at + 1]) and not _HARD.match(words, at):
            return start + blank.start() + 1
    return line


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """A text without the parts at some places, its lines kept."""
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(text[at:start].rstrip(" \t,;"))
        at = max(at, end)
    kept.append(text[at:].lstrip(" \t.,;") if spans else text)
    return tidied("\n".join(piece for piece in kept if piece.strip()))


def tidied(text: str) -> str:
    """A text without empty lines and without blanks and commas around it."""
    return re.sub(r"[ \t]*\n\s*", "\n", text).strip(" \t\r\n,;")
