"""A small substitute for Telegram's HTML parser, for machines without the `tdjson` package.

Knows b/strong, i/em, u/ins, s/strike/del, code, pre (with `<code class="language-…">`), a, blockquote, tg-spoiler
and `<span class="tg-spoiler">`; entities lt, gt, amp, quot and numeric ones. Not tg-emoji, tg-time or unquoted
attributes. Error texts are Telegram's for the errors it finds; it may find fewer than Telegram would.
"""

import html
import re
from typing import Any

from sandbox.errors import ApiError, bad

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "tg-spoiler": "spoiler", "blockquote": "blockquote", "a": "text_link", "span": "spoiler",
}  # fmt: skip
# How TDLib sorts entities over the same text.
ORDER = (
    "blockquote", "expandable_blockquote", "pre", "code", "text_link",
    "bold", "italic", "underline", "strikethrough", "spoiler",
)  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'))?)*)\s*(>?)")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'))?")
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")

Open = tuple[str, int, dict[str, Any]]


def utf16(text: str) -> int:
    """Length in UTF-16 units, which Telegram counts entities in."""
    return len(text) + sum(1 for letter in text if letter > "\uffff")


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without its tags, and the entities; `can't parse entities: …` when it is not well-formed."""
    parts: list[str] = []
    entities: list[dict[str, Any]] = []
    open_tags: list[Open] = []
    offset = at = 0
    while at < len(source):
        start = source.find("<", at)
        piece = _unescape(source[at : start if start >= 0 else len(source)])
        parts.append(piece)
        offset += utf16(piece)
        if start < 0:
            break
        found = _TAG.match(source, start)
        where = f"at byte offset {len(source[:start].encode())}"
        if found is None or found.end(2) == len(source) or (not found[4] and (found[1] or found[2].lower() in KINDS)):
            raise _wrong(f"Unclosed {'end' if source[start + 1 : start + 2] == '/' else 'start'} tag {where}")
        if found[1]:
            _close(found[2].lower(), open_tags, entities, offset, where)
        else:
            open_tags.append(_opened(found[2].lower(), found[3], offset, where))
        at = found.end()
    if open_tags:
        raise _wrong(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"], ORDER.index(entity["type"])))
    return "".join(parts), _joined(entities)


def _wrong(text: str) -> ApiError:
    return bad("can't parse entities: " + text)


def _unescape(piece: str) -> str:
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), piece)


def _opened(tag: str, attributes: str, offset: int, where: str) -> Open:
    if not tag:
        raise _wrong(f'Unsupported start tag "" {where}')
    if tag not in KINDS:
        raise _wrong(f'Unsupported start tag "{tag}" {where}')
    given = {one[1].lower(): _unescape(one[2] or one[3] or "") for one in _ATTRIBUTE.finditer(attributes)}
    extra: dict[str, Any] = {"type": KINDS[tag]}
    if tag == "a":
        extra["url"] = given.get("href", "")
    elif tag == "span" and given.get("class") != "tg-spoiler":
        raise _wrong(f'Tag "span" must have class "tg-spoiler" {where}')
    elif tag == "blockquote" and "expandable" in given:
        extra["type"] = "expandable_blockquote"
    elif tag == "code" and given.get("class", "").startswith("language-"):
        extra["language"] = given["class"].removeprefix("language-")
    return tag, offset, extra


def _close(tag: str, open_tags: list[Open], entities: list[dict[str, Any]], offset: int, where: str) -> None:
    if not open_tags:
        raise _wrong(f"Unexpected end tag {where}")
    expected, start, extra = open_tags.pop()
    if tag and tag != expected:
        raise _wrong(f'Unmatched end tag {where}, expected "</{expected}>", found "</{tag}>"')
    if offset > start and not (extra["type"] == "text_link" and "." not in extra["url"] and "//" not in extra["url"]):
        entities.append({"offset": start, "length": offset - start, **extra})


def _joined(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """`<pre><code class=…>` is one entity; a language on `code` alone means nothing."""
    kept: list[dict[str, Any]] = []
    for entity in entities:
        same = kept and kept[-1]["offset"] == entity["offset"] and kept[-1]["length"] == entity["length"]
        if same and {kept[-1]["type"], entity["type"]} == {"pre", "code"}:
            kept[-1] = {**kept[-1], **entity, "type": "pre"}
            continue
        kept.append(entity)
    for entity in kept:
        if entity["type"] == "code":
            entity.pop("language", None)
    return kept
