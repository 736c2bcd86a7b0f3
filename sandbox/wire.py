"""JSON as it goes over the wire: compact, UTF-8, Thai left readable."""

import json

dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class RawJson(str):
    """A result that is JSON text already and goes out as it is."""

    __slots__ = ()
