"""The spider chart of an assessment's indicators, as a picture for a phone."""

from decimal import Decimal
from typing import Any, Final

from documents.breaking import breakable, ways
from documents.cleaning import printable
from documents.typesetting import typeset
from domain.catalogue.assessment import OVERALL, Assessment, Indicator
from domain.catalogue.change import past_of
from domain.catalogue.framework import round2
from domain.language.formats import mark_text, score_text
from domain.language.lang import Lang
from screens.answers.parts import shorten
from screens.texts import label

SIZE: Final = (1024, 1128)
"""Width and height in pixels: what Telegram keeps as it is, and sharp on a phone."""

_PIXELS_PER_INCH: Final = 288.0
_RINGS: Final = (100, 50)
_NAME_LETTERS: Final = 80
_FULL: Final = Decimal(100)

_COLOURS: Final = ("#14655c", "#1f6f8b", "#5b5b95", "#946200", "#b0531a", "#a63a2b", "#8a1f2b")
"""Colours of the grades, best first: sober, and dark enough to be read as text on white."""


def radar(assessment: Assessment, agency: str, lang: Lang, earlier: Assessment | None = None) -> bytes:
    """The chart as PNG of `SIZE`, with an earlier year as a second, dashed line where its indicators are the same.

    Takes some 60 ms, during which other threads run. Raises RuntimeError when it can't be drawn.
    """
    drawn = typeset("radar.typ", data(assessment, agency, lang, earlier), "png", _PIXELS_PER_INCH)
    if len(drawn) != 1:
        raise RuntimeError("the chart is not one page")
    return drawn[0]


def data(assessment: Assessment, agency: str, lang: Lang, earlier: Assessment | None = None) -> dict[str, Any]:
    """All words and figures of the template."""
    year, overall, grade = assessment.fiscal_year, assessment.overall, assessment.grade_of(OVERALL)
    key = "radar.subtitle" if grade else "radar.subtitle.ungraded"
    axes = [_axis(assessment, one, lang, earlier) for one in assessment.indicators]
    compared = earlier is not None and any(axis["earlier"] is not None for axis in axes)
    return {
        "lang": lang,
        "title": label(lang, "radar.title", year=year),
        "subtitle": label(
            lang, key, agency=shorten(printable(agency), _NAME_LETTERS), score=score_text(overall), grade=grade
        ),
        "axes": axes,
        "rings": [{"part": ring / 100, "label": str(ring)} for ring in _RINGS],
        "target": {"part": _part(assessment.pass_mark), "label": mark_text(assessment.pass_mark)},
        "legend": {
            "now": label(lang, "radar.year", year=year),
            "earlier": label(lang, "radar.year", year=earlier.fiscal_year) if earlier and compared else None,
            "target": label(lang, "radar.target", target=mark_text(assessment.pass_mark)),
        },
    }


def _axis(assessment: Assessment, one: Indicator, lang: Lang, earlier: Assessment | None) -> dict[str, Any]:
    number = one.code.removeprefix("IND")
    name = shorten(printable(one.name.say(lang)), _NAME_LETTERS) or "–"
    grade = assessment.grade_of(one.code)
    then = past_of(assessment, earlier, one.code) if earlier is not None else None
    before = earlier.indicator_by_code[then] if earlier is not None and then else None
    return {
        "ways": [tuple(breakable(each) for each in (f"{number}. {first}", *rest)) for first, *rest in ways(name)],
        "score": " ".join(filter(None, (score_text(one.score), grade))),
        "part": _part(one.score),
        "earlier": _part(before.score) if before is not None else None,
        "colour": _colour(assessment, one.score),
    }


def _colour(assessment: Assessment, score: Decimal) -> str:
    """Colour of the band a score alone lies in, whether or not the year grades indicators."""
    by_score = (band for band in assessment.bands if band.every_tool is None)
    best_first = sorted(by_score, key=lambda band: band.low, reverse=True)
    above = sum(band.low > round2(score) for band in best_first)
    return _COLOURS[min(above, len(_COLOURS) - 1)]


def _part(score: Decimal) -> float:
    return float(score / _FULL)
