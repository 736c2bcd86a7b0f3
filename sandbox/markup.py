"""Keyboards, checked as Telegram checks them and reduced to what it keeps."""

import re
from typing import Any

from sandbox.errors import bad

BUTTONS_LIMIT = 100
COPY_LIMIT = 256
DATA_BYTES = 64
_LINK = re.compile(r"^(?:https?|tg|ton|tonsite)://\S+$|^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$", re.IGNORECASE)
# The first of these that is there decides what the button does.
_KINDS = (
    "url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat", "login_url", "web_app", "copy_text",
)  # fmt: skip
_STYLES = ("", "default", "primary", "danger", "success")

Markup = dict[str, Any]


def read_markup(value: Any) -> tuple[Markup | None, Markup | None]:
    """(inline keyboard, or None; reply keyboard, removal or forced reply, or None)."""
    if value is None:
        return None, None
    if not isinstance(value, dict):
        raise bad("object expected as reply markup")
    rows = _rows(value, "keyboard", 'field "keyboard" must be an Array of Arrays', _reply_button)
    inline = _rows(
        value, "inline_keyboard",
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays', _inline_button,
    )  # fmt: skip
    if rows:
        flags = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective")
        return None, {"keyboard": rows, **{name: value[name] for name in flags if value.get(name)}}
    if inline:
        return {"inline_keyboard": inline}, None
    if value.get("remove_keyboard"):
        return None, {"remove_keyboard": True, "selective": bool(value.get("selective"))}
    if value.get("force_reply"):
        hints = ("input_field_placeholder", "selective")
        return None, {"force_reply": True, **{name: value[name] for name in hints if value.get(name)}}
    return None, None


def inline_only(value: Any) -> Markup | None:
    """The inline keyboard of an edit; others cannot be edited in."""
    inline, other = read_markup(value)
    if other is not None:
        raise bad("inline keyboard expected")
    return inline


def _rows(value: Markup, name: str, wrong: str, read: Any) -> list[list[Markup]]:
    given = value.get(name)
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad(f'field "{name}" must be of type Array')
    rows = []
    for row in given:
        if not isinstance(row, list):
            raise bad(wrong)
        if row:
            rows.append([read(button) for button in row])
    if sum(map(len, rows)) > BUTTONS_LIMIT:
        raise bad("reply markup is too long")
    return rows


def _text(button: Markup, what: str) -> str:
    text = button.get("text")
    if not isinstance(text, str):
        found = "can't find field" if text is None else "field"
        tail = "" if text is None else " must be of type String"
        raise bad(f'can\'t parse {what} button: {found.capitalize()} "text"{tail}')
    if not text.strip():
        raise bad(f"{'inline keyboard' if what == 'inline keyboard' else 'keyboard'} button text must be non-empty")
    if button.get("style") not in (None, *_STYLES):
        raise bad(f"can't parse {what} button: invalid button style specified")
    return text


def _extras(button: Markup) -> Markup:
    return {name: button[name] for name in ("icon_custom_emoji_id", "style") if button.get(name)}


def _inline_button(button: Any) -> Markup:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = _text(button, "inline keyboard")
    kind = next((name for name in _KINDS if button.get(name) not in (None, "") or _means_empty(button, name)), None)
    if kind is None:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    value = button[kind]
    if kind in ("url", "callback_data") and not isinstance(value, str):
        raise bad(f'can\'t parse inline keyboard button: Field "{kind}" must be of type String')
    if kind == "callback_data" and len(value.encode(errors="replace")) > DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if kind == "url" and not _LINK.match(value):
        raise bad(f"inline keyboard button URL '{value}' is invalid: Wrong URL")
    if (
        kind == "copy_text"
        and not 1 <= len(str((value if isinstance(value, dict) else {}).get("text", ""))) <= COPY_LIMIT
    ):
        raise bad("BUTTON_COPY_TEXT_INVALID")
    return {"text": text, **_extras(button), kind: value}


def _means_empty(button: Markup, name: str) -> bool:
    """An empty inline query is a query too."""
    return name.startswith("switch_inline_query") and button.get(name) == ""


def _reply_button(button: Any) -> Any:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad("can't parse keyboard button: KeyboardButton must be a String or an Object")
    text = _text(button, "keyboard")
    return {"text": text, **{name: value for name, value in button.items() if name != "text" and value}}
