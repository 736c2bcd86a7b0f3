"""Talk: thanks, greetings, acknowledgements, anger, and lines about the writer's own affairs – answered in one line."""

import re
from enum import StrEnum
from typing import Final

from domain.language.normalise import tidy, without_particles
from domain.language.vocabulary import (
    APOLOGIES,
    DAYS,
    ENDINGS,
    INTERJECTIONS,
    OFFICES,
    PARTICLES,
    POLITE,
    SPEAKER,
    alternation,
    any_of,
)


class Talk(StrEnum):
    """Kinds of talk."""

    THANKS = "thanks"
    GREETING = "greeting"
    ACKNOWLEDGED = "acknowledged"
    FAREWELL = "farewell"
    LAUGH = "laugh"
    ANGER = "anger"
    QUIET = "quiet"
    """Asks the bot to stop or not to answer."""
    AFFAIRS = "affairs"
    """The writer's own affairs: ill, away, in a meeting, meeting somebody."""


_WORDS: Final = {
    Talk.THANKS: (
        "ขอบ(?:พระ)?คุณ",
        "ขอบใจ",
        "แต๊ง(?:กิ้ว|ส์)?",
        "แท้งกิ้ว",
        "thank ?(?:you|s|u)?",
        "thx",
        "tks?",
        "ty",
        "cheers",
        "appreciated?",
    ),
    Talk.GREETING: (
        "สวัสดี(?:ตอน)?(?:เช้า|บ่าย|เย็น)?",
        "หวัดดี",
        "ดีจ้า",
        "ดีค่ะ",
        "ดีครับ",
        "ดีงับ",
        "ไฮ(?![ก-๛])",
        "ทักทาย",
        "ฮัลโหล+",
        "เฮลโล",
        "อรุณสวัสดิ์",
        "hello+",
        "hi+",
        "hey+",
        "good (?:morning|afternoon|evening)",
        "ทดสอบ(?:ระบบ|ๆ)?",
        "เทส(?:ต์)?",
        "test(?:ing)?",
        "สวีดัด",
    ),
    Talk.ACKNOWLEDGED: (
        "รับทราบ",
        "ทราบแล้ว",
        "รับแซ่บ",
        "โอเค",
        f"เค(?=[่้]|{ENDINGS}|$|\\s)",
        r"\bok+(?:ay)?(?:ie)?\b",
        r"\bk\b",
        "ตกลง",
        "ได้(?:เลย|สิ|จ้า)?",
        "เข้าใจ(?:แล้ว)?",
        "เรียบร้อย(?:แล้ว)?",
        "จัดไป",
        (
            r"(?:ส่ง)?(?:สติ๊?กเกอร์|sticker)(?:ไลน์|รูป|ตัว|[\s:]|ยก|นิ้ว(?:โป้ง)?|หัวใจ|ไหว้|ยิ้ม|กอด|โค้ง|ปรบมือ|"
            r"พยักหน้า|น่ารัก|thumbs ?up|heart|ok)*"
        ),
        "เยี่ยม",
        "ดี(?:มาก|เลย|แล้ว)?",
        "noted",
        "got it",
        "understood",
        "alright",
        "sure",
        "great",
        "nice",
        "cool",
        "will do",
        "fine",
        "perfect",
        "ไม่เป็นไร",
        "ยินดี",
        "เดี๋ยว(?:ขอ)?(?:ดู|ทำ|ตอบ|จัดการ|ส่ง|เช็[คก])(?:ให้|ก่อน)?",
        "เดี๋ยวมา(?:ตอบ)?",
        "รอแป๊[ปบ]",
        "แป๊[ปบ](?:นึง)?",
        "ค่า+",
        "ครับ+",
        "ค่ะ+",
        "คับ+",
        "จ้า+",
        "ครับท่าน",
        "👍+",
        "no problem",
        "you(?:'?re| are) welcome",
        "yes(?:sir)?",
        "yep",
        "yeah",
    ),
    Talk.FAREWELL: (
        "บาย+",
        "bye+",
        "ลาก่อน",
        "ราตรีสวัสดิ์",
        "ฝันดี",
        "good ?night",
        "see you(?: (?:there|then|soon|later|tomorrow))?",
        "เจอกัน",
    ),
    Talk.LAUGH: (
        "สาธุ",
        "อืม+",
        "โอ้?โห+",
        "เย้+",
        "เอิ่ม+",
        "wow+",
        "yay+",
        "5{3,}\\+?",
        "ฮ่า+(?:ฮ่า+)*",
        "ฮา+",
        "อิอิ",
        "ขำ(?:กลิ้ง|ก๊าก)?",
        "คิคิ",
        "ha(?:ha)+",
        "lol+",
        "😂+",
        "🤣+",
    ),
}
_BESIDE: Final = (
    *INTERJECTIONS,
    "มาก(?:มาย)?(?:ๆ)?",
    "เลย",
    "ละ(?![ก-ฮ])",
    "จริง(?:ๆ)?",
    "นะ",
    "บอ[ทต]",
    "แอด(?:มิน)?",
    "admin",
    "น้อง",
    "พี่",
    "คุณ",
    "ท่าน",
    "ทีมงาน",
    "(?:เพื่อน)?ๆ",
    f"ทุก(?:คน|หน่วย(?:งาน)?|{OFFICES}|ท่าน)",
    "ทุกท่าน",
    f"วัน(?:{DAYS})",
    "(?:ที่)?อธิบาย",
    "เก่ง",
    "ดี",
    "น่ารัก",
    "สุดยอด",
    "จัง",
    "ปีใหม่",
    "อีกครั้ง",
    "ล่วงหน้า",
    "ติดตาม",
    "สำหรับ(?:ข้อมูล|คำตอบ|ทุกอย่าง)",
    "ที่(?:ช่วย|เตือน|แจ้ง|ตอบ)(?:นะ)?",
    "แล้ว",
    "ใน(?:เรื่อง)?",
    *SPEAKER,
    "so",
    "very",
    "much",
    "a lot",
    "there",
    "bot",
    "then",
    "with",
    "na",
    "kh?a",
    "kh?r[au]p?b?",
    "many",
    "for (?:the )?(?:reminder|info\\w*|help|answer)",
    "again",
    "all",
    "to you",
    "everyone",
    "ตอน(?:เช้า|บ่าย|เย็น)",
    "the reminder",
)
"""Words that may stand beside words of talk."""

_KINDS: Final = {kind: re.compile(alternation(words)) for kind, words in _WORDS.items()}
_ALL: Final = re.compile(
    rf"(?:{alternation(*(sorted(words, key=len, reverse=True) for words in _WORDS.values()))}|{alternation(_BESIDE)}"
    rf"|{alternation(sorted(map(re.escape, PARTICLES), key=len, reverse=True))}|[^\w\s฀-๿])"
)

_APART: Final = re.compile(rf"(?:{ENDINGS}|\s)*(?:[\s,.!]|$)")
"""An end of words of talk at the beginning of a line."""

_ANGER: Final = any_of(
    r"(?:บอ[ทต]|ระบบ|bot)[^.]{0,24}(?:ไม่(?:เห็น)?(?:เข้าใจ|ฉลาด|รู้เรื่อง|ตอบ)|มั่ว)",
    f"เสียเวลา(?:มาก|จริง|เปล่า|!|$|{POLITE})",
    r"(?:บอ[ทต]|ระบบ|แชท?นี้|ตัวนี้|bot|this (?:thing|bot)).{0,20}(?:กาก|โง่|ห่วย|แย่|งี่เง่า|ไม่ฉลาด|"
    r"ไม่เข้าใจ|ไม่รู้เรื่อง|ตอบไม่ตรง|ใช้ไม่ได้|น่ารำคาญ|รำคาญ|เพี้ยน|เอ๋อ|stupid|useless|dumb|annoying|"
    r"broken)",
    r"(?:กาก|โง่|ห่วย|งี่เง่า|น่ารำคาญ|รำคาญ|เบื่อ|stupid|useless|dumb|annoying).{0,16}(?:บอ[ทต]|ระบบ|bot|"
    r"จริง|ว่ะ|โว้ย|มาก)",
    "ตอบ(?:อะไร)?(?:ไม่ตรง|มั่ว|ผิด)",
    rf"^(?:อะไร(?:ของมึง|{ENDINGS})|เซ็ง|หงุดหงิด|บ้า(?:เอ๊ย|บอ)|ชิ|เฮ้อ+|เห้อ+|โว้ย|โอ๊ย|wtf|ugh+|argh+)",
    "ไม่ได้เรื่อง",
    "ไม่พอใจ(?:บอ|ระบบ|แชท)",
    "(?:ไม่ใช่แบบนี้|กดอะไรก็ไม่ได้|อ่านเหมือนหุ่น|แบบคนคุยกัน)",
    "(?:คราวหน้า|ทีหลัง)[ก-๛ ]{0,8}เตือน",
    "ตามจิก",
    "ทวง(?:อยู่ได้|บ่อย|จัง)",
    "ส่งมาทำไม(?:บ่อย|เยอะ|อีก)",
    r"\b(?:stop (?:spamming|nagging)|so annoying|you (?:don'?t|do not) understand)\b",
)
_QUIET: Final = any_of(
    r"ไม่ต้อง(?:ตอบ|ส่ง(?:มา)?(?:แล้ว|อีก)|เตือน|ทัก)",
    r"(?:หยุด|เลิก|อย่า)(?:ส่ง|ตอบ|เตือน|ทัก|พูด|รบกวน)",
    r"\b(?:no need to (?:reply|answer)|don'?t (?:reply|answer|message)|be quiet|shut up)\b",
)
_AFFAIRS: Final = any_of(
    "ฝาก(?:ซื้อ|บอก|ชม|ด้วยนะ|ความคิดถึง|ของ)",
    "เลี้ยง(?:ส่ง|วันเกิด|ข้าว|กาแฟ)",
    f"(?:เบื่อ|เหนื่อย|ง่วง|หิว|เพลีย|ตื่นเต้น|ดีใจ|เสียใจ|คิดถึง)(?:ข้าว|น้ำ|จัง|มาก|เลย|อ|{POLITE}|\\s|$)",
    "(?:กิน|ซื้อ|ชง)(?:กาแฟ|ข้าว|ขนม|ชา|อะไร|ไร)(?:กัน|ดี|$|\\s|เที่ยง|มา)",
    "ยุ่งอยู่",
    f"(?:{APOLOGIES})(?:ด้วย)?[ก-๛ ]{{0,8}}(?:ตอบช้า|ส่งช้า|ช้า|รบกวน)",
    "(?:ล้าง|ซ่อม)แอร์",
    "รับ(?:ของ|พัสดุ)(?:ไปรษณีย์|แทน)",
    "ออกไป(?:ข้างนอก|ธุระ|กินข้าว)",
    "(?:ตอบ|พูด|พิมพ์)(?:ให้)?(?:สั้น|ยาว|ช้า|เร็ว|ดี)",
    "(?:แล้ว|ไว้|เดี๋ยว)(?:ค่อย)?(?:เจอ|คุย|พบ|โทร)(?:กัน|ใหม่|กลับ)?",
    rf"(?:ลา|ขอลา)(?=ป่วย|กิจ|พักร้อน|คลอด)|(?:ขอ|{SPEAKER}|พี่|เรา)ลา(?=$|\s|{ENDINGS}|วัน|ถึง)",
    f"(?:ป่วย|ไม่สบาย|เป็นไข้|ท้องเสีย|ปวดหัว|หาหมอ)(?={ENDINGS}|อยู่|$|\\s|วัน|หนัก|มาก)",
    "(?:ลูก|แม่|พ่อ|แฟน|ภรรยา|สามี|แมว|หมา)(?:ไม่สบาย|ป่วย|เข้าโรงพยาบาล)",
    "อยู่(?:ต่างจังหวัด|ต่างประเทศ|สนามบิน|บนรถ|นอกสถานที่|ข้างนอก|ที่บ้าน|โรงพยาบาล)",
    "กำลัง(?:ขับรถ|กินข้าว|เดินทาง|ประชุมอยู่)",
    f"(?:ติด|เข้า|อยู่ใน)(?:ประชุม|สัมมนา|งาน|อบรม)(?:อยู่|บ่าย|เช้า|ทั้งวัน|{ENDINGS}|ถึง|วันนี้)",
    ("(?:ผอ\\.?|ผู้อำนวยการ|หัวหน้า|ท่าน|พี่)[ก-๛ ]{0,12}(?:ไม่อยู่|ลา|เข้าประชุม|ไปราชการ|ไปต่างประเทศ|ให้แจ้ง|ฝากบอก|ฝากแจ้ง)"),
    "เดี๋ยว(?:ขอ)?(?:ถาม|ปรึกษา|คุยกับ|เรียน|แจ้ง|บอก)",
    "สนุก(?:มาก|ดี)",
    "กินข้าว",
    "อากาศ",
    "ฝนตก",
    "รถติด",
    "สุขสันต์",
    "วันเกิด",
    "ปีใหม่นี้",
    "ยินดีด้วย",
    "สู้(?: ?ๆ|สู้|\\s|$)",
    "เป็นกำลังใจ",
    "มา(?:ถึง)?(?:ออฟฟิศ|ที่ทำงาน)(?:แล้ว|สาย)",
    "โทรหา",
    "โทรกลับ",
    "ประชุม(?:กี่โมง|ห้องไหน)",
    r"\b(?:i'?m|i am|on) (?:sick|ill|on leave|on vacation|away|out of (?:the )?office|in a meeting|driving|"
    r"travel\w+)\b",
    r"\b(?:see you|talk later|call me|happy (?!to|that|with)\w+|congrat\w*|good luck|enjoy)\b",
    r"\b(?:let me|i'?ll) (?:ask|check with|talk to)\b",
)


_IN_FULL: Final = re.compile(
    rf"(?:กำลัง|อยาก|เริ่ม|ก็)?(?:{_AFFAIRS.pattern})(?:ข้าว|น้ำ|อยู่|แล้ว|ละ|จัง|มาก|{ENDINGS}|\s)*"
    r"(?:เดี๋ยว(?:ค่อย)?(?:ส่ง|ตอบ|ทำ|มา)(?:ให้)?)?"
)
"""Words of one's own affairs with what belongs to them."""


def only_talk(text: str) -> Talk | None:
    """The kind of talk when a message is no more than that; None when other words are left.

    >>> only_talk("ขอบคุณมากค่ะ 🙏"), only_talk("ขอบคุณค่ะ ขอคะแนน I20")
    (<Talk.THANKS: 'thanks'>, None)
    """
    tidied = tidy(text)
    first = min(((hit.start(), kind) for kind, words in _KINDS.items() if (hit := words.search(tidied))), default=None)
    if first is None:
        return None
    rest = _ALL.sub(" ", without_particles(tidied) or tidied)
    return first[1] if not rest.strip() else None


def begins_with_talk(tidied: str, *kinds: Talk) -> Talk | None:
    """The kind of talk a line begins with, of some kinds; without any, of thanks, greetings and farewells."""
    these = kinds or (Talk.THANKS, Talk.GREETING, Talk.FAREWELL)
    return next((kind for kind in these if _KINDS[kind].match(tidied)), None)


def acknowledges(tidied: str) -> bool:
    """Check whether a line begins with words of acknowledging that stand for themselves: `แป๊บนะคะ …`, `ok, …`."""
    hit = _KINDS[Talk.ACKNOWLEDGED].match(tidied)
    return hit is not None and _APART.match(tidied, hit.end()) is not None


def without_affairs(tidied: str) -> str:
    """A tidied line without what it says of the writer's own affairs."""
    return " ".join(_IN_FULL.sub(" ", tidied).split())


def more_talk(tidied: str) -> Talk | None:
    """The kind of talk of a longer line: about the bot, or the writer's own affairs."""
    if _ANGER.search(tidied):
        return Talk.ANGER
    if _QUIET.search(tidied):
        return Talk.QUIET
    return Talk.AFFAIRS if _AFFAIRS.search(tidied) else None
