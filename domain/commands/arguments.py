"""Words after a command: languages, and everybody at once, as people write them in Thai and English."""

from typing import Final

from domain.language.lang import Lang

AUTO: Final = "auto"
"""The word for the language of one's messenger."""

LANGUAGES: Final[dict[str, Lang | None]] = {
    "th": "th",
    "thai": "th",
    "ไทย": "th",
    "ภาษาไทย": "th",
    "en": "en",
    "english": "en",
    "อังกฤษ": "en",
    "ภาษาอังกฤษ": "en",
    AUTO: None,
    "อัตโนมัติ": None,
}
"""Languages by name; None is that of one's messenger."""

EVERYBODY: Final = frozenset({"all", "ทั้งหมด", "ทุกหน่วยงาน", "everybody"})
"""Words for all units at once."""

SCORE: Final = "คะแนน"
"""The word that /score adds to words that do not ask for a score themselves."""
