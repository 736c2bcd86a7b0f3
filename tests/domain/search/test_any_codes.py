"""Codes of any agency: each is read as itself and as nothing else, however it is usually written."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundled.phrases import load_phrases
from domain.catalogue.code_parts import CodeParts, prefixes_of
from domain.catalogue.plan import Catalogue
from domain.language.normalise import tidy
from domain.search import Answerer
from domain.search.codes import CodeParser
from tests.other_agencies import AGENCIES, EVIDENCE, HOSPITAL, MUNICIPALITY, OPEN_DATA, UNGROUPED, made_of

PARSERS = {name: CodeParser(catalogue) for name, catalogue in AGENCIES.items()}
ANSWERERS = {
    name: Answerer(AGENCIES[name], load_phrases(AGENCIES[name])) for name in ("hospital", "municipality", "ungrouped")
}

ITEM = ("{p}{n}", "{P}{n}", "{P} {n}", "{P}-{n}", "ข้อ {P}{n}", "คะแนน {P} {n}", "{P}{n} ได้กี่คะแนน", "item {p} {n}")
"""The usual ways to write an item, by prefix and numbers."""
STEP = (
    "M{m}/{s}",
    "m{m}/{s}",
    "มาตรการ {m} ขั้นตอนที่ {s}",
    "มาตรการที่ {m} ข้อ {s}",
    "ขั้นตอนที่ {s} ของมาตรการ {m}",
    "measure {m} step {s}",
)
MEASURE = ("M{m}", "มาตรการที่ {m}", "measure {m}", "มาตรการ {m}")


def thai_digits(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def codes_read(name: str, text: str) -> tuple[str, ...]:
    """Everything a text is read as, what does not exist too."""
    codes = PARSERS[name].parse(tidy(text))
    return codes.ids + codes.missing


@pytest.mark.parametrize("name", AGENCIES)
def test_every_item_is_read_as_itself_and_nothing_else(name: str) -> None:
    wrong = []
    for item in AGENCIES[name].assessment.items:
        prefix, numbers = _written(item.code)
        for way in ITEM:
            text = way.format(p=prefix, P=prefix.upper(), n=numbers)
            wrong += [one for one in (text, thai_digits(text)) if codes_read(name, one) != (item.code,)]

    assert wrong == []


@pytest.mark.parametrize("name", AGENCIES)
def test_every_step_is_read_as_itself_and_nothing_else(name: str) -> None:
    wrong = []
    for step in AGENCIES[name].plan.steps:
        for way in STEP:
            text = way.format(m=step.measure, s=step.number)
            wrong += [one for one in (text, thai_digits(text)) if codes_read(name, one) != (step.id,)]

    assert wrong == []


@pytest.mark.parametrize("name", AGENCIES)
def test_every_measure_is_read_as_its_steps_and_nothing_else(name: str) -> None:
    plan = AGENCIES[name].plan
    wrong = [
        text
        for measure in plan.measures
        for text in (way.format(m=measure.id) for way in MEASURE)
        if codes_read(name, text) != tuple(step.id for step in plan.steps_of(measure.id))
    ]

    assert wrong == []


@pytest.mark.parametrize("name", AGENCIES)
def test_every_indicator_is_read_as_itself_and_nothing_else(name: str) -> None:
    book = AGENCIES[name].assessment
    ways = ("IND{n}", "ตัวชี้วัดที่ {n}", "indicator {n}")

    assert [
        way.format(n=number)
        for number, indicator in enumerate(book.indicators, 1)
        for way in ways
        if codes_read(name, way.format(n=number)) != (indicator.code,)
    ] == []


letters = st.text("abcdefghijklnopqrstuvwxyz", min_size=1, max_size=5).filter(
    lambda prefix: (
        not re.search(r"(.)\1\1", prefix)
        and prefix not in ("q", "no", "item", "ind", "kpi", "to", "or", "and", "step", "steps")
    )
)
"""Prefixes that are no words of asking and no letters drawn out; `m` is the measures'."""
numbers = st.lists(st.integers(1, 99), min_size=1, max_size=2).map(tuple)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(letters, st.lists(numbers, min_size=1, max_size=5, unique=True), min_size=1, max_size=3))
def test_codes_of_any_letters_and_numbers_are_read_as_themselves(known: dict[str, list[tuple[int, ...]]]) -> None:
    codes = {
        f"TOOL{place}": [f"{prefix.upper()}{'.'.join(map(str, path))}" for path in paths]
        for place, (prefix, paths) in enumerate(known.items())
    }
    parser = CodeParser(made_of(codes, {"1.1": 1}))

    for code in (code for inside in codes.values() for code in inside):
        parts = CodeParts.of(code)
        assert parts is not None
        spaced = f"{parts.prefix} {'.'.join(map(str, parts.numbers))}"
        for text in (code, spaced):
            read = parser.parse(tidy(text))
            assert (read.ids, read.missing) == ((code,), ()), text


@settings(max_examples=150, deadline=None)
@given(st.lists(numbers, min_size=1, max_size=8, unique=True), st.integers(1, 99))
def test_steps_of_measures_of_any_numbers_are_read_as_themselves(measures: list[tuple[int, ...]], number: int) -> None:
    catalogue = made_of({"IIT": ["I1"]}, {".".join(map(str, path)): 2 for path in measures})
    parser = CodeParser(catalogue)

    for step in catalogue.plan.steps:
        assert parser.parse(tidy(step.id)).ids == (step.id,)
    for path in measures:
        beyond = f"M{'.'.join(map(str, path))}/{number}"
        read = parser.parse(tidy(beyond))
        assert read.ids + read.missing == (beyond,)


@pytest.mark.parametrize(
    ("catalogue", "text", "ids"),
    [
        (HOSPITAL, "moit ข้อ 12", ("MOIT12",)),
        (HOSPITAL, "เอ็มโอไอที 12", ("MOIT12",)),
        (HOSPITAL, "MOIT สิบสอง", ("MOIT12",)),
        (HOSPITAL, "MOIT 3-5", ("MOIT3", "MOIT4", "MOIT5")),
        (HOSPITAL, "MOIT 3, 4 และ 12", ("MOIT3", "MOIT4", "MOIT12")),
        (HOSPITAL, "ข้อ 12", ("MOIT12",)),
        (HOSPITAL, "1/2", ("M1/2",)),
        (EVIDENCE, "EB 12", ("EB12.1", "EB12.2")),
        (EVIDENCE, "ebit ข้อ 3.2", ("EB3.2",)),
        (EVIDENCE, "ข้อ 3.2", ("EB3.2",)),
        (OPEN_DATA, "O1", ("O1.1", "O1.2")),
        (OPEN_DATA, "O10", ("O10",)),
        (OPEN_DATA, "มาตรการ 1.2", ("M1.2/1", "M1.2/2")),
        (MUNICIPALITY, "1.12", ("M1.12/1", "M1.12/2", "M1.12/3")),
        (MUNICIPALITY, "1.12/3", ("M1.12/3",)),
        (MUNICIPALITY, "1.12.3", ("M1.12/3",)),
        (MUNICIPALITY, "มาตรการที่ 10", ("M10.2/1", "M10.2/2")),
        (UNGROUPED, "M12", ("M12/1", "M12/2")),
        (UNGROUPED, "มาตรการ 1, 2", ("M1/1", "M1/2", "M2/1", "M2/2")),
    ],
)
def test_it_reads_the_codes_of_other_agencies(catalogue: Catalogue, text: str, ids: Sequence[str]) -> None:
    codes = CodeParser(catalogue).parse(tidy(text))

    assert (codes.ids, codes.missing) == (ids, ())


@pytest.mark.parametrize(
    ("name", "text", "missing"),
    [
        ("bundled", "มาตรการ 1.12", "M1.12"),
        ("bundled", "M1.12", "M1.12"),
        ("bundled", "M10.2/1", "M10.2/1"),
        ("bundled", "M12/1", "M12/1"),
        ("bundled", "O1.2", "O1.2"),
        ("bundled", "คะแนน O1.2", "O1.2"),
        ("bundled", "MOIT 12", "MOIT12"),
        ("bundled", "MOIT12 ได้กี่คะแนน", "MOIT12"),
        ("bundled", "EB3", "EB3"),
        ("hospital", "EB 3", "EB3"),
        ("hospital", "MOIT 23", "MOIT23"),
        ("hospital", "moit23 ได้เท่าไหร่", "MOIT23"),
        ("hospital", "I20", "I20"),
        ("hospital", "M3/1", "M3/1"),
        ("hospital", "M1/9", "M1/9"),
        ("hospital", "มาตรการที่ 7", "M7"),
        ("hospital", "มาตรการ 1.12", "M1.12"),
        ("evidence", "EB 3.9", "EB3.9"),
        ("municipality", "มาตรการ 1.14", "M1.14"),
        ("municipality", "1.13/9", "M1.13/9"),
        ("ungrouped", "M13", "M13"),
    ],
)
def test_it_refuses_a_code_that_is_not_there(name: str, text: str, missing: str) -> None:
    assert codes_read(name, text) == (missing,)


@pytest.mark.parametrize(
    "text",
    [
        "top 3",
        "3/2563",
        "20/7/2563",
        "1.1.2563",
        "มี 12 มาตรการ",
        "มาตรการ 3 ข้อ",
        "ปี 62",
        "can i 2 things",
        "ได้ 2.5 คะแนน",
    ],
)
@pytest.mark.parametrize("name", AGENCIES)
def test_other_numbers_are_no_codes(name: str, text: str) -> None:
    assert codes_read(name, text) == ()


@pytest.mark.parametrize(
    ("name", "asked", "ids"),
    [
        ("hospital", "MOIT 12 ได้กี่คะแนน", ("MOIT12",)),
        ("hospital", "MOIT", ("MOIT",)),
        ("hospital", "มาตรการที่ 2 ใครรับผิดชอบ", ("M2/1", "M2/2", "M2/3")),
        ("municipality", "มาตรการ 1.12 เสร็จเมื่อไหร่", ("M1.12/1", "M1.12/2", "M1.12/3")),
        ("ungrouped", "ขั้นตอนที่ 1 ของมาตรการ 11", ("M11/1",)),
    ],
)
def test_the_codes_of_other_agencies_are_answered(name: str, asked: str, ids: tuple[str, ...]) -> None:
    assert ANSWERERS[name].ask(asked).ids[: len(ids)] == ids


@pytest.mark.parametrize(
    "asked", ["คนนอกมองเรายังไงโดยรวม", "ข้อไหนต่ำสุด", "เครื่องมือไหนแย่สุด", "พนักงานให้เราเท่าไหร่รวมๆ", "MOIT 99"]
)
def test_a_catalogue_of_other_tools_answers_or_says_why_not(asked: str) -> None:
    answer = ANSWERERS["hospital"].ask(asked)

    assert (answer.kind == "none") == (not answer.ids)


@pytest.mark.parametrize(
    ("codes", "prefixes"), [(["I1", "E2", "I3"], ("i", "e")), (["M1", "MOIT 2"], ("moit", "m")), (["12", "ก"], ())]
)
def test_prefixes_are_those_of_the_codes(codes: list[str], prefixes: tuple[str, ...]) -> None:
    assert prefixes_of(codes) == prefixes


def _written(code: str) -> tuple[str, str]:
    parts = CodeParts.of(code)
    assert parts is not None
    return parts.prefix, ".".join(map(str, parts.numbers))
