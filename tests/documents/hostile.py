"""Texts that would run, format or hide something if a document took them for more than the text they are."""

from typing import Final

ZALGO: Final = "Z" + "\u0351\u036b\u0313\u036a\u0302" * 8 + "go"
LONG: Final = "ก" * 4000

TEXTS: Final[dict[str, str]] = {
    "formula": '=HYPERLINK("http://example.org","คลิก")',
    "plus": "+1+cmd|' /C calc'!A0",
    "at": "@SUM(1,1)",
    "import": '#import "@preview/x:0.1.0": *',
    "typst": '$ 1/0 $ `raw` *bold* _it_ @ref #panic("no")',
    "html": "<b>หนา</b> &amp; <script>alert(1)</script>",
    "cdata": "]]> <?xml version='1.0'?>",
    "template": "{words} {0} %s {{ x }}",
    "emoji": "เสร็จ ✅ แล้ว 😀",
    "zalgo": ZALGO,
    "right to left": "\u202eกลับ\u202c ซ้าย \u200f\u2066x\u2069",
    "hebrew": "שלום",
    "controls": "ก\x00ข\x07ค\x1b[31mง\ufffe",
    "surrogate": "ก\ud800ข",
    "long": LONG,
    "long latin": "a" * 4000,
    "lines": "หนึ่ง\nสอง\r\nสาม\u2028สี่",
    "blank": " \t\u00a0\u200b ",
}
