"""Text with marks. Only our own templates carry markup; whatever people wrote is inserted as plain text.

Marks travel beside the text and are never written into it, so that nothing a person types can be rendered as markup.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from domain.people import Address

LIMIT = 4096
"""The longest message a messenger takes, in code points."""

CAPTION_LIMIT = 1024
"""The longest caption, in UTF-16 units, which are never fewer than code points."""

_TAG = re.compile(r"<(/?)(b|i|code|u)>|\{(\w+)\}")
_KIND = {"b": "bold", "i": "italic", "code": "code", "u": "underline"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A style over `text[start:end]`, in code points; `user` is the person a mention names."""

    start: int
    end: int
    kind: str
    """`bold`, `italic`, `code`, `underline`, `expandable_blockquote` or `mention`."""

    user: Address | None = None

    def moved(self, by: int) -> "Mark":
        """Copy of the mark, its text that much further on."""
        return Mark(self.start + by, self.end + by, self.kind, self.user)


@dataclass(frozen=True, slots=True)
class Rich:
    """A text and its marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: "Rich | str") -> "Rich":
        more = other if isinstance(other, Rich) else Rich(other)
        return Rich(self.text + more.text, self.marks + tuple(mark.moved(len(self.text)) for mark in more.marks))

    def __bool__(self) -> bool:
        return bool(self.text)

    def slice(self, start: int, end: int) -> "Rich":
        """The part between two code-point positions, blanks at its ends dropped, marks cut to fit."""
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        part = part.strip()
        end = start + len(part)
        cut = (Mark(max(m.start, start) - start, min(m.end, end) - start, m.kind, m.user) for m in self.marks)
        return Rich(part, tuple(mark for mark in cut if mark.start < mark.end))


def utf16_units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def bold(text: str) -> Rich:
    """The text in bold."""
    return Rich(text, (Mark(0, len(text), "bold"),) if text else ())


def quoted(text: str) -> Rich:
    """People's words as a quote that a long one folds into a few lines, to be opened by a tap."""
    return Rich(text, (Mark(0, len(text), "expandable_blockquote"),) if text else ())


def mention(name: str, user: Address) -> Rich:
    """Somebody's name, which opens a chat with them where their settings allow it; never made of what people wrote."""
    return Rich(name, (Mark(0, len(name), "mention", user),) if name else ())


def join(parts: Iterable[Rich | str], separator: str = "\n") -> Rich:
    """Parts one after another; empty ones are left out."""
    texts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for part in parts:
        rich = part if isinstance(part, Rich) else Rich(part)
        if not rich.text:
            continue
        if texts:
            at += len(separator)
        marks += [mark.moved(at) for mark in rich.marks]
        texts.append(rich.text)
        at += len(rich.text)
    return Rich(separator.join(texts), tuple(marks))


@lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[tuple[str, str, str], ...]:
    """The template as (literal before, tag with its slash or "", placeholder or "") triples."""
    found = []
    last = 0
    for match in _TAG.finditer(template):
        slash, tag, name = match.groups()
        found.append((template[last : match.start()], f"{slash or ''}{tag}" if tag else "", name or ""))
        last = match.end()
    found.append((template[last:], "", ""))
    return tuple(found)


def fill(template: str, values: dict[str, object]) -> Rich:
    """Fill `{name}` in a template of ours; `<b> <i> <u> <code>` in the template mark text, values are never parsed.

    Raises KeyError for a placeholder without a value.
    """
    texts: list[str] = []
    marks: list[Mark] = []
    open_at: dict[str, int] = {}
    at = 0
    for literal, tag, name in _pieces(template):
        texts.append(literal)
        at += len(literal)
        if name:
            value = values[name]
            if isinstance(value, Rich):
                marks += [mark.moved(at) for mark in value.marks]
                value = value.text
            texts.append(str(value))
            at += len(texts[-1])
        elif tag.startswith("/"):
            start = open_at.pop(tag[1:])
            if start < at:
                marks.append(Mark(start, at, _KIND[tag[1:]]))
        elif tag:
            open_at[tag] = at
    if len(marks) > 1:
        marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Rich("".join(texts), tuple(marks))


def split(rich: Rich, limit: int = LIMIT) -> Iterator[Rich]:
    """Cut a long text into messages at natural places: a blank line, else a line's end, else a blank, else anywhere."""
    start = 0
    while len(rich.text) - start > limit:
        window = rich.text[start : start + limit + 1]
        cut = next((at for mark in ("\n\n", "\n", " ") if (at := window.rfind(mark)) > limit // 4), limit)
        part = rich.slice(start, start + cut)
        if part:
            yield part
        start += cut
    rest = rich.slice(start, len(rich.text))
    if rest:
        yield rest
