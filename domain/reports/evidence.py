"""Links to evidence in what somebody wrote."""

import re
from typing import Final

from domain.language.vocabulary import ENDINGS

_LINK: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|(?<![\w@./])(?:drive|docs|forms|sites|photos)\.(?:google|app\.goo)\.[^\s<>\"]+"
    r"|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,8}(?:go\.th|or\.th|ac\.th|co\.th|in\.th|mi\.th|gl|ly)/[^\s<>\"]*|"
    r"(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,8}(?:go|or|ac|co|in|mi)\.th\b",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    rf"หลักฐาน|เอกสาร(?:แนบ|ประกอบ|อ้างอิง)?|แนบ|ลิ้?ง[กค]์|ตาม|ดู|ได้|ที่|นี้|เพิ่มเติม|{ENDINGS}"
    r"|\b(?:evidence|links?|attachments?|attached|here|is|the|see)\b",
    re.IGNORECASE,
)
"""Words that only say what a link is."""

_CLOSING: Final = ".,;:!?)]}'\"”’"


def evidence_in(text: str) -> tuple[str, ...]:
    """The links in a text, each once, without the punctuation around them.

    >>> evidence_in("done (https://example.org/a).")
    ('https://example.org/a',)
    """
    links = []
    for hit in _LINK.finditer(text):
        link = hit.group()
        while link and link[-1] in _CLOSING and not (link[-1] == ")" and link.count("(") >= link.count(")")):
            link = link[:-1]
        links.append(link)
    return tuple(dict.fromkeys(links))


def without_links(text: str, instead: str = " ") -> str:
    """A text with blanks, or another character, in place of its links, as long as before."""
    return _LINK.sub(lambda hit: instead * len(hit.group()), text)


def only_links(text: str) -> bool:
    """Check whether a text is one or more links and says nothing else.

    >>> only_links("หลักฐาน: https://example.org/a"), only_links("อบรมแล้ว https://example.org/a")
    (True, False)
    """
    return bool(evidence_in(text)) and re.search(r"[^\W_]", _LABEL.sub(" ", without_links(text))) is None
