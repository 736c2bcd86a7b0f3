"""Closed classes of words as the reader knows them: negation and doing of the regions, and common misspellings.

The words somebody typed are kept: what is read in the other spelling is found again by its places in theirs.
"""

import re
from collections.abc import Sequence
from typing import Final

_AFTER_NOT: Final = (
    r"(?=\s?(?:ได้|มี|ทัน|เสร็จ|เส[รด]|แล้ว|ทำ|เฮ็ด|ยะ|ครบ|พอ|ปอ|เริ่ม|เริม|ส่ง|รู้|ฮู้|เห็น|ใช่|ติด|พบ|เจอ|ว่าง|มา|ตอบ|ค่อย|ถึง|ยอม|เซ็น|ผ่าน|"
    r"อนุมัติ|ให้|คืบ|เหลือ|สะดวก|ไหว))"
)
_RIGHT: Final = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        ("แร้ว+|แร่ว|แลว(?![ก-ฮะ-ู])|แล้วว+|เเล้ว", "แล้ว"),
        (r"เส(?:็ด|ด|็จ|รจ|ร็ด|ร้จ|ล็จ)(?=แล้ว|แล|ละ|ล่ะ|$|\s|ค|น|จ้|ทั|ห|ไป|ตั)", "เสร็จ"),
        ("เรียบรอย|เรียบร้อบ|เรีบยร้อย|เรียร้อย", "เรียบร้อย"),
        (r"ดําเนินกาน|ดำเนินกาน(?=[ก-ฮ\s]|$)", "ดำเนินการ"),
        ("อยุ่", "อยู่"),
        ("กะลัง|กำลั่ง", "กำลัง"),
        (rf"(?:ม่าย|หม้าย|มั่ย|บ่ะ|บ่า|บ่){_AFTER_NOT}", "ไม่"),
        ("ยังไม่ไ?ด(?=[ทเจดล])", "ยังไม่ได้"),
        (r"(?<=ไม่)ปอ(?=$|\s|[,.])", "พอ"),
        (r"เฮ็ด(?=ไม่|ได้|แล้ว|เสร็จ|อยู่|ไป|$|\s)|ทาม(?=ไป|แล้ว|เสร็จ|อยู่|ได้)", "ทำ"),
        (r"(?<![ก-๛])ยะ(?=ได้|แล้ว|เสร็จ|อยู่|ไป)|(?<=ไม่)ยะ|(?<=กำลัง)ยะ", "ทำ"),
        ("(?<=ไม่)เริม", "เริ่ม"),
        ("(?<=ไม่มี)ไผ", "ใคร"),
        (r"(?<=มา)ซ่อย|(?<=คน)ซ่อย", "ช่วย"),
        ("(?<=ไม่มี)(?:หยัง|อิหยัง|อีหยัง|ไหร)", "อะไร"),
        (r"ซาว(?=\s?(?:%|เปอร์))", "ยี่สิบ"),
        (r"(?<=ปัญหา)(?:หยัง|อิหยัง|อีหยัง|ไหร|ไส)|(?<=อุปสรรค)(?:หยัง|ไหร)", "อะไร"),
    )
)  # fmt: skip


def respelt(words: str) -> tuple[str, Sequence[int]]:
    """Words as the reader knows them, and for each of their places (and the end) the place in the words as typed.

    >>> respelt("ยังบ่ได้ทำ")[0]
    'ยังไม่ได้ทำ'
    """
    places: Sequence[int] = range(len(words) + 1)
    for wrong, right in _RIGHT:
        if wrong.search(words) is None:
            continue
        made, kept, at = [], [], 0
        for hit in wrong.finditer(words):
            made += [words[at : hit.start()], right]
            kept += [*places[at : hit.start()], *[places[hit.start()]] * len(right)]
            at = hit.end()
        words, places = "".join((*made, words[at:])), [*kept, *places[at:]]
    return words, places
