"""Text with its entities, checked and cleaned as Telegram does.

Where the `tdjson` package is installed TDLib itself parses, the parser Telegram uses; without it HTML goes to the small
parser in `htmltext`, links and commands are found by simple patterns, and Markdown is refused.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from sandbox.errors import bad
from sandbox.htmltext import parse_html, utf16

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
INPUT_BYTES = 1 << 15

Entity = dict[str, Any]
Execute = Callable[[bytes], bytes | None]

_NAMES = {
    "Bold": "bold", "Italic": "italic", "Underline": "underline", "Strikethrough": "strikethrough",
    "Spoiler": "spoiler", "Code": "code", "Pre": "pre", "PreCode": "pre", "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote", "TextUrl": "text_link", "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji", "Mention": "mention", "Hashtag": "hashtag", "Cashtag": "cashtag",
    "BotCommand": "bot_command", "Url": "url", "EmailAddress": "email", "PhoneNumber": "phone_number",
}  # fmt: skip
_KNOWN = frozenset(_NAMES.values())
# Nothing is searched for inside these, as on Telegram.
_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji"})
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31}\b)"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)
# Asking TDLib costs more than all the rest of a message, so it is asked only where there may be something to find.
_MAY_HOLD_ENTITIES = re.compile(r"[@#$]\w|(?<!\w)/\w|://|\w\.[^\W\d_]{2}")


@cache
def tdlib() -> Execute | None:
    """TDLib's offline call, or None where the package is missing."""
    try:
        from tdjson import td_execute  # noqa: PLC0415 - optional
    except ImportError:
        return None
    execute: Execute = td_execute
    execute(b'{"@type":"setLogVerbosityLevel","new_verbosity_level":0}')
    return execute


def formatted(
    text: str, parse_mode: str | None, entities: list[Entity] | None, user: Callable[[int], Entity | None]
) -> tuple[str, list[Entity]]:
    """Text and entities of a message the bot sends. `user` finds the person a mention names."""
    if len(text) > INPUT_BYTES // 4 and len(text.encode(errors="replace")) > INPUT_BYTES:
        raise bad("text is too long")
    mode = (parse_mode or "").lower()
    given: list[Entity] = []
    if text and mode and mode != "none":
        text, given = _parsed(text, mode)
    elif entities:
        given = [_checked(entity) for entity in entities]
    text, given = _cleaned(text, given)
    return text, _with_mentions(given + _detected_beside(text, given), user)


def detected(text: str) -> list[Entity]:
    """Commands, mentions, links and the like that Telegram finds by itself."""
    if not _MAY_HOLD_ENTITIES.search(text):
        return []
    execute = tdlib()
    if execute is not None:
        answer = _ask(execute, {"@type": "getTextEntities", "text": text})
        return _converted(answer.get("entities", []))
    return [
        {"offset": utf16(text[: one.start()]), "length": utf16(one[0]), "type": one.lastgroup}
        for one in _FOUND.finditer(text)
    ]


def _ask(execute: Execute, request: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(execute(json.dumps(request).encode()) or b"{}")
    return answer


def _parsed(text: str, mode: str) -> tuple[str, list[Entity]]:
    if mode not in ("html", "markdown", "markdownv2"):
        raise bad("unsupported parse_mode")
    execute = tdlib()
    if execute is None:
        if mode == "html":
            return parse_html(text)
        raise bad("can't parse entities: Markdown needs the tdjson package in the sandbox")
    wanted: dict[str, Any] = {"@type": "textParseModeHTML"}
    if mode != "html":
        wanted = {"@type": "textParseModeMarkdown", "version": 2 if mode == "markdownv2" else 1}
    answer = _ask(execute, {"@type": "parseTextEntities", "text": text, "parse_mode": wanted})
    if answer["@type"] == "error":
        raise bad(answer["message"])
    return answer["text"], _converted(answer["entities"])


def _converted(found: list[dict[str, Any]]) -> list[Entity]:
    entities = []
    for one in found:
        kind = one["type"]
        name = _NAMES.get(kind["@type"].removeprefix("textEntityType"))
        if name is None:
            continue
        entity: Entity = {"offset": one["offset"], "length": one["length"], "type": name}
        for field in ("url", "language", "custom_emoji_id"):
            if kind.get(field):
                entity[field] = kind[field]
        if "user_id" in kind:
            entity["user"] = {"id": kind["user_id"]}
        entities.append(entity)
    return entities


def _checked(entity: Entity) -> Entity:
    if not isinstance(entity.get("offset"), int) or not isinstance(entity.get("length"), int):
        raise bad('can\'t parse MessageEntity: Field "offset" must be of type Number')
    if entity.get("type") not in _KNOWN:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    if entity["offset"] < 0 or entity["length"] < 0:
        raise bad("receive an entity with incorrect length")
    return dict(entity)


def _cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Blanks around the text go, and entities are cut to what is left."""
    stripped = text.strip()
    if len(stripped) == len(text) and not entities:
        return text, entities
    front = utf16(text[: len(text) - len(text.lstrip())]) if stripped else 0
    whole = utf16(stripped)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - front, 0)
        end = min(entity["offset"] + entity["length"] - front, whole)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return stripped, kept


def _detected_beside(text: str, given: list[Entity]) -> list[Entity]:
    found = detected(text)
    closed = [one for one in given if one["type"] in _OPAQUE]
    return [
        one
        for one in found
        if not any(
            one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
            for other in closed
        )
    ]


def _with_mentions(entities: list[Entity], user: Callable[[int], Entity | None]) -> list[Entity]:
    kept = []
    for entity in entities:
        if entity["type"] == "text_mention":
            known = user((entity.get("user") or {}).get("id", 0))
            if known is None:
                continue
            entity = {**entity, "user": known}
        kept.append(entity)
    kept.sort(key=lambda one: (one["offset"], -one["length"]))
    return kept
