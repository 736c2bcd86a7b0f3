"""The lines of a report as its status is read from: tidied, with common misspellings put right."""

import re
from typing import Final

from domain.language.normalise import tidy

_MISSPELT: Final = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        ("เรียบรอย|เรียบร้อบ|เรีบยร้อย|เรียร้อย", "เรียบร้อย"),
        ("เส(?:็ด|ด|็จ|ร็ด|ร้จ)(?=แล้?ว|ล|$|\\s|ค|น|จ้)", "เสร็จ"),
        ("แลว(?![ก-ฮะ-ู])", "แล้ว"),
        ("ดําเนินกาน|ดำเนินกาน(?=[ก-ฮ\\s]|$)", "ดำเนินการ"),
        ("อยุ่", "อยู่"),
        ("กะลัง|กำลั่ง", "กำลัง"),
        ("ยังไม่ไ?ด(?=[ทเจดล])", "ยังไม่ได้"),
        ("บ่(?=ได้|มี|ทัน|เสร็จ|แล้ว|ทำ|ครบ|พอ|เริ่ม)", "ไม่"),
        ("แร้ว+|แร่ว|เเล้ว|แล้วว+", "แล้ว"),
        ("ทาม(?=ไป|แล้ว|แร้ว|เสร็จ|เสด|อยู่|ได้)", "ทำ"),
    )
)
"""Misspellings that are no words of their own."""


def tidied_lines(text: str) -> str:
    """The lines of a text tidied one by one, with "n't" as the word it is."""
    lower = text.lower()
    spelt = re.sub(r"[’']re\b", " are", re.sub(r"[’']ll\b", " will", re.sub(r"n[’']t\b", " not", lower)))
    for wrong, right in _MISSPELT:
        spelt = wrong.sub(right, spelt)
    spelt = re.sub("รอ(?=ออ)", "รอ ", spelt)  # three of a letter here are two words, not one drawn out
    return "\n".join(tidy(line) for line in spelt.splitlines() if line.strip())
