"""Requests against the published Bot API: method names, parameters, their types and which are required.

The machine-readable API is compiled once at start into one small reader a parameter, so that a request costs
only what it carries. Stricter than Telegram in one way: a number or flag that is none is refused, not taken for 0.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from sandbox.errors import ApiError, bad
from sandbox.files import Upload

API_FILE = Path(__file__).with_name("api-10.0.json")
_TRUE, _FALSE = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no", ""})
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "user_id": "invalid user_id specified",
    "message_id": "message identifier is not specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "voice": "there is no voice in the request",
    "media": "there is no media in the request",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
}

Read = Callable[[Any], Any]
Check = Callable[[Any, str, list[str]], None]


@dataclass(frozen=True, slots=True)
class Method:
    """A documented method: its name as published, its readers and required parameters."""

    name: str
    readers: dict[str, Read]
    checks: dict[str, Check]
    required: tuple[str, ...]

    def read(self, raw: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
        """(parameters with their types, names nobody knows); an ApiError says what is wrong."""
        params: dict[str, Any] = {}
        unknown: list[str] = []
        for name, value in raw.items():
            reader = self.readers.get(name)
            if reader is None:
                unknown.append(name)
            elif value is not None:
                params[name] = value if type(value) is str and reader is _string else self._one(name, reader, value)
                if params[name] is None:
                    del params[name]
                elif name in self.checks:
                    self.checks[name](params[name], name, unknown)
        for name in self.required:
            if name not in params:
                raise bad(_MISSING.get(name, f'parameter "{name}" is required'))
        return params, unknown

    def _one(self, name: str, reader: Read, value: Any) -> Any:
        try:
            return reader(value)
        except (ValueError, TypeError) as error:
            raise bad(f'can\'t parse parameter "{name}": {error}') from None


def _string(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    # In a JSON body Telegram takes a number, an object or an array for its own text.
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _integer(value: Any) -> int | None:
    if value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError("Integer expected")
    try:
        return int(value)
    except ValueError:
        raise ValueError("Integer expected") from None


def _chat(value: Any) -> int | str | None:
    if value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError("Integer or String expected")
    try:
        return int(value)
    except ValueError:
        return str(value)


def _float(value: Any) -> float | None:
    return None if value == "" else float(value)


def _boolean(value: Any) -> bool:
    text = str(value).lower()
    if text not in _TRUE and text not in _FALSE:
        raise ValueError("Boolean expected")
    return text in _TRUE


def _object(kind: type, value: Any) -> Any:
    if isinstance(value, str):
        if not value:
            return None
        try:
            value = json.loads(value)
        except ValueError:
            raise ValueError("it is not a JSON object") from None
    if not isinstance(value, kind):
        raise TypeError(f"{'Object' if kind is dict else 'Array'} expected")
    return value


def _file(value: Any) -> Any:
    if not isinstance(value, Upload | str):
        raise TypeError("InputFile or String expected")
    return value or None


_READERS: dict[str, Read] = {
    "String": _string, "Integer": _integer, "Boolean": _boolean, "Float": _float, "InputFile": _file,
}  # fmt: skip


def _reader(types: list[str]) -> Read:
    if "Integer" in types and "String" in types:
        return _chat
    if "InputFile" in types:
        return _file
    if types[0].startswith("Array of "):
        return partial(_object, list)
    return _READERS.get(types[0]) or partial(_object, dict)


_PYTHON = {"String": (str,), "Integer": (int,), "Boolean": (bool,), "True": (bool,), "Float": (int, float)}


def _check(api: dict[str, Any], types: list[str], value: Any, path: str, unknown: list[str]) -> None:
    """Fields inside an object: required ones there, plain ones of their type, unknown ones noted."""
    if len(types) != 1:
        return
    kind = types[0]
    if kind.startswith("Array of "):
        for item in value if isinstance(value, list) else ():
            _check(api, [kind.removeprefix("Array of ")], item, path, unknown)
        return
    spec = api["types"].get(kind)
    if spec is None or not spec.get("fields"):
        if kind in _PYTHON and not isinstance(value, _PYTHON[kind]):
            raise bad(f"can't parse {path}: {kind} expected")
        return
    if not isinstance(value, dict):
        raise bad(f"can't parse {path}: {kind} must be an Object")
    fields = {field["name"]: field for field in spec["fields"]}
    unknown.extend(f"{path}.{name}" for name in value.keys() - fields.keys())
    for name, field in fields.items():
        if value.get(name) is not None:
            _check(api, field["types"], value[name], f"{path}.{name}", unknown)
        elif field["required"]:
            raise bad(f"can't parse {path}: Can't find field \"{name}\"")


def _structured(api: dict[str, Any], field: dict[str, Any]) -> bool:
    kind = field["types"][0]
    # Keyboards have their own check, with Telegram's own words for what is wrong.
    return field["name"] != "reply_markup" and (kind.startswith("Array of ") or kind in api["types"])


@cache
def methods() -> dict[str, Method]:
    """Every documented method by its lower-case name."""
    api = json.loads(API_FILE.read_bytes())
    compiled = {}
    for name, spec in api["methods"].items():
        fields = spec.get("fields", [])
        compiled[name.lower()] = Method(
            name,
            {field["name"]: _reader(field["types"]) for field in fields},
            {field["name"]: partial(_check, api, field["types"]) for field in fields if _structured(api, field)},
            tuple(field["name"] for field in fields if field["required"]),
        )
    return compiled


def find(name: str) -> Method:
    """The method of that name, in any case; 404 if Telegram has none."""
    method = methods().get(name.lower())
    if method is None:
        raise ApiError(404, "Not Found: method not found")
    return method
