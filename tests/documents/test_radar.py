"""The spider chart: a picture of the promised size, with every label inside and none on another."""

import json
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from importlib import resources
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
import typst

from bundled.bundle import load_bundle
from documents.radar import SIZE, data, radar
from documents.typesetting import FOLDER
from domain.catalogue.assessment import Assessment
from domain.language.bilingual import Bilingual
from domain.language.lang import LANGS, Lang
from tests.documents.png import Png
from tests.other_agencies import by_conditions

AGENCY = {"th": "สศส.", "en": "Creative Economy Agency (Public Organization)"}
PAGE = (256, 282)
"""Points."""

TEMPLATE = FOLDER / "radar.typ"
FONTS = Path(str(resources.files("fontpkg_sarabun") / "files"))


@pytest.fixture(scope="module")
def scores() -> Assessment:
    """The bundled assessment."""
    return load_bundle().assessment


def before(scores: Assessment) -> Assessment:
    lower = (replace(one, score=one.score - 20) for one in scores.indicators)
    return replace(scores, fiscal_year=scores.fiscal_year - 1, indicators=tuple(lower))


def inputs(*arguments: Any) -> dict[str, str]:
    return {"data": json.dumps(data(*arguments), ensure_ascii=False)}


def labels(scores: Assessment, lang: Lang) -> list[tuple[float, ...]]:
    """Place of each label: left, top, right, bottom in points."""
    given = inputs(scores, AGENCY[lang], lang)
    found = typst.query(
        TEMPLATE, "<label>", field="value", font_paths=[FONTS], ignore_system_fonts=True, sys_inputs=given
    )
    return [tuple(one) for one in json.loads(found)]


def small(scores: Assessment, lang: Lang) -> Png:
    """Render the page at a pixel a point."""
    given = inputs(scores, AGENCY[lang], lang, before(scores))
    drawn = typst.compile(
        TEMPLATE, format="png", ppi=72.0, font_paths=[FONTS], ignore_system_fonts=True, sys_inputs=given
    )
    assert isinstance(drawn, bytes)
    return Png(drawn)


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_a_picture_of_the_promised_size(scores: Assessment, lang: Lang) -> None:
    picture = Png(radar(scores, AGENCY[lang], lang, before(scores)))

    assert (picture.width, picture.height) == SIZE


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_touches_the_edge(scores: Assessment, lang: Lang) -> None:
    picture = small(scores, lang)

    width, height = PAGE
    rim = {(x, y) for x in range(width) for y in (*range(4), *range(height - 4, height))}
    rim |= {(x, y) for y in range(height) for x in (*range(4), *range(width - 4, width))}
    assert {picture.pixel(x, y) for x, y in rim} == {(255,) * 4}
    assert len({picture.pixel(x, 150) for x in range(width)}) > 20


@pytest.mark.parametrize("lang", LANGS)
def test_every_label_lies_inside_and_none_on_another(scores: Assessment, lang: Lang) -> None:
    found = labels(scores, lang)

    assert len(found) == 10
    for left, top, right, bottom in found:
        assert 5 <= left < right <= PAGE[0] - 5
        assert 40 <= top < bottom <= PAGE[1] - 24  # below the title, above the legend
    for one, other in combinations(found, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


def test_names_that_are_too_long_stay_inside_all_the_same(scores: Assessment) -> None:
    long = tuple(replace(one, name=Bilingual("การขับเคลื่อนนโยบายที่ไม่เคยมีมาก่อน")) for one in scores.indicators)

    found = labels(replace(scores, indicators=long), "th")

    assert all(left > 0 and right < PAGE[0] for left, _, right, _ in found)


def test_each_axis_tells_number_name_score_and_grade(scores: Assessment) -> None:
    axes = data(scores, "สศส.", "th")["axes"]

    assert axes[3]["ways"][1] == ("4. การใช้ทรัพย์สิน", "ของราชการ")
    assert [axes[3]["score"], axes[8]["score"]] == ["74.38 C", "100 AA"]
    assert [axes[3]["part"], axes[8]["part"]] == [0.7438, 1.0]
    assert axes[3]["colour"] != axes[8]["colour"]


def test_the_title_names_agency_and_year_and_the_target_is_marked(scores: Assessment) -> None:
    drawn = data(scores, "สศส.", "th")

    assert (drawn["title"], drawn["subtitle"]) == ("ผลประเมิน ITA ปี 2562", "สศส. 89.49 คะแนน ระดับ A")
    assert drawn["target"] == {"part": 0.85, "label": "85"}
    assert drawn["legend"] == {"now": "ปี 2562", "earlier": None, "target": "เป้าหมาย 85"}


def test_an_earlier_year_is_a_line_of_its_own(scores: Assessment) -> None:
    drawn = data(scores, "สศส.", "th", before(scores))

    assert drawn["legend"]["earlier"] == "ปี 2561"
    assert drawn["axes"][3]["earlier"] == 0.5438
    assert radar(scores, "สศส.", "th", before(scores)) != radar(scores, "สศส.", "th")


def test_an_earlier_year_is_compared_by_name_and_not_by_number(scores: Assessment) -> None:
    first, second, *others = before(scores).indicators
    swapped = (replace(first, name=second.name), replace(second, name=first.name, aliases=()), *others)
    gone = replace(others[0], name=Bilingual("ความโปร่งใส"), aliases=())
    earlier = replace(before(scores), indicators=(*swapped[:2], gone, *others[1:]))

    axes = data(scores, "สศส.", "th", earlier)["axes"]

    assert [axis["earlier"] for axis in axes[:3]] == [0.6067, 0.69, None]


def test_a_year_with_other_indicators_is_not_drawn_at_all(scores: Assessment) -> None:
    others = tuple(replace(one, name=Bilingual(f"อื่น {one.code}"), aliases=()) for one in scores.indicators)

    drawn = data(scores, "สศส.", "th", replace(before(scores), indicators=others))

    assert drawn["legend"]["earlier"] is None


def test_grades_have_colours_from_best_to_worst(scores: Assessment) -> None:
    figures = [Decimal(one) for one in ("100", "90", "80", "70", "60", "52", "10")]
    graded = [replace(one, score=score) for one, score in zip(scores.indicators, figures, strict=False)]

    colours = [axis["colour"] for axis in data(replace(scores, indicators=tuple(graded)), "x", "en")["axes"]]

    assert all(one != other for one, other in pairwise(colours))


def test_markup_in_names_is_only_text(scores: Assessment) -> None:
    first, *others = scores.indicators
    odd = replace(scores, indicators=(replace(first, name=Bilingual('#panic() $x$ @a `b` "c" \\')), *others))

    assert Png(radar(odd, '#import "x.typ"', "th")).width == SIZE[0]


def test_the_bot_starts_without_it() -> None:
    """Typst costs time and memory; who never asks for a picture never pays."""
    program = (
        "import sys, bot.service, handlers; sys.exit(any(name in sys.modules for name in ('typst', 'fontpkg_sarabun')))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_year_that_grades_the_whole_only_is_drawn_without_grades_of_indicators() -> None:
    drawn = data(by_conditions("92.76", IIT="84.45", EIT="91.63", OIT="99.84"), AGENCY["th"], "th")

    assert drawn["subtitle"] == "สศส. 92.76 คะแนน ระดับ ผ่าน"
    assert drawn["axes"][0]["score"] == "84.45"
    assert drawn["axes"][0]["colour"] != drawn["axes"][-1]["colour"]
