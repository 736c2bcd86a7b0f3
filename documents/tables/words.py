"""The Thai words that damaged text is compared with."""

from functools import cache
from typing import Final

from domain.importing.spelling import Speller, WordCosts

_OF_PLANS: Final = tuple(
    """
    กำกับ กำหนด กำชับ กระทำ คำสั่ง งบประมาณ จัดทำ จำนวน จัดซื้อจัดจ้าง ชำระ ดำเนินการ ดำเนินงาน ดำรง ตำบล ตำแหน่ง ต่อต้าน ทุจริต
    ทำ นำ นำเสนอ น้ำ บำรุง ประจำ ประจำปี ป้องกัน ปฏิบัติ ผู้ ผู้รับผิดชอบ โปร่งใส แผน ร่วม สำนัก สำนักงาน สำรวจ สำเร็จ สำหรับ
    หน่วยงาน อำนวยการ อำเภอ คำ รับผิดชอบ ปีงบประมาณ คุณธรรม ต้าน ข้อมูล เจ้าหน้าที่ ทำงาน คณะทำงาน ประชุม เผยแพร่
    """.split()  # noqa: SIM905
)
"""Words that plans are full of, which count for more than in other texts."""
_MORE: Final = 20


@cache
def speller() -> Speller:
    """The speller over PyThaiNLP's word list and its counts; read once, when a first text needs it."""
    from pythainlp.corpus import thai_words  # noqa: PLC0415 - 75 ms, and 8 MB, which few commands need
    from pythainlp.corpus.tnc import unigram_word_freqs  # noqa: PLC0415 - part of the same

    counts = {word: int(count) for word, count in dict(unigram_word_freqs()).items() if count > 1}
    known = {word: counts.get(word, 1) for word in thai_words() if len(word) > 1}
    known |= {word: known.get(word, 1) * _MORE for word in _OF_PLANS}
    return Speller(WordCosts.of(known))
