"""The demo page's colours and words, read from its own files."""

import re
from pathlib import Path

import pytest

import sandbox

WEB = Path(sandbox.__file__).parent / "web"
CSS = (WEB / "css" / "base.css").read_text(encoding="utf-8")

READ_ON = [
    ("ink", "paper"), ("ink", "raised"), ("ink", "own"), ("ink", "theirs"), ("soft", "paper"), ("soft", "raised"),
    ("soft", "desk"), ("stamp", "own"), ("stamp", "theirs"), ("accent-ink", "accent"), ("accent-text", "paper"),
    ("accent-text", "accent-soft"), ("accent-text", "own"), ("accent-text", "theirs"), ("marigold", "marigold-soft"),
    ("marigold-ink", "marigold"), ("bad", "raised"), ("bad", "bad-soft"), ("key-ink", "theirs"),
]  # fmt: skip


def colours(dark: bool) -> dict[str, str]:
    light, _, rest = CSS.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})\b", light))
    return found | (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})\b", rest.split("* {")[0])) if dark else {})


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_words_stand_out_from_their_ground(text: str, ground: str, dark: bool) -> None:
    known = colours(dark)
    one, other = sorted((luminance(known[text]), luminance(known[ground])), reverse=True)

    assert (one + 0.05) / (other + 0.05) >= 4.5


def test_the_page_has_the_same_words_in_both_languages() -> None:
    thai, english = (WEB / "js" / "i18n.js").read_text(encoding="utf-8").split("const EN = {")
    keys = re.compile(r"(?:^|[ ,])(\w+): '")

    assert set(keys.findall(thai)) == set(keys.findall(english.split("};")[0]))
