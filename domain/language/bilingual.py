"""Bilingual: a name or text of the catalogue in Thai and English."""

from dataclasses import dataclass

from domain.language.lang import Lang


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in Thai, and in English where there is one. It is true when there is a Thai text.

    Thai is the official wording: it is always there, unless nobody has filled the text in yet.
    """

    th: str
    en: str | None = None

    def say(self, lang: Lang) -> str:
        """Text in a language; Thai where there is no English."""
        return (self.en or self.th) if lang == "en" else self.th

    def official(self, lang: Lang) -> str:
        """Thai to print beside the English; empty where `say` gives the Thai itself."""
        return self.th if lang == "en" and self.en else ""

    @property
    def both(self) -> tuple[str, ...]:
        """Every wording there is, Thai first."""
        return (self.th, self.en) if self.en else (self.th,)

    def __bool__(self) -> bool:
        return bool(self.th)

    def __str__(self) -> str:
        """Raise TypeError: a text is said in a language, never printed as both."""
        raise TypeError("say it in a language: .say(lang)")
