"""Codes as people type them, and questions that are worked out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.language.normalise import tidy
from domain.language.numbers import spell_out
from domain.search import Answerer
from domain.search.codes import CodeParser, names_item
from tests.other_agencies import by_conditions, ruled

PARSER = CodeParser(load_bundle())
ANSWERER = Answerer(load_bundle(), load_phrases(load_bundle()))


SPELLINGS = "I20|i-20|I 20|I๒๐|I２０|ไอ 20|i ที่ 20|ข้อ i20|I2O|IIT ข้อ 20|ไอ ยี่สิบ|item I 20|i twenty|I020|ไอที่ยี่สิบ"


@pytest.mark.parametrize("text", SPELLINGS.split("|"))
def test_it_reads_an_item_however_it_is_typed(text: str) -> None:
    assert PARSER.parse(tidy(text)).ids == ("I20",)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("E1,E2,E3", ("E1", "E2", "E3")),
        ("I19–I22", ("I19", "I20", "I21", "I22")),
        ("i19 ถึง 21", ("I19", "I20", "I21")),
        ("I20 กับ 21", ("I20", "I21")),
        ("I ยี่สิบสาม", ("I23",)),
        ("l5", ("I5",)),
        ("IND7", ("IND7",)),
        ("ตัวชี้วัดที่ 7", ("IND7",)),
        ("ตชว. สาม", ("IND3",)),
        ("ตัวชี้วัดที่ 3 และ 4", ("IND3", "IND4")),
        ("M1.1/4", ("M1.1/4",)),
        ("มาตรการ 1.1 ขั้นตอนที่ 4", ("M1.1/4",)),
        ("ขั้นตอนที่ 4 ของมาตรการ 1.1", ("M1.1/4",)),
        ("1.1.4", ("M1.1/4",)),
        ("measure 2.2", ("M2.2/1", "M2.2/2")),
        ("มาตรการที่ 2", ("M2.1/1", "M2.1/2", "M2.2/1", "M2.2/2")),
        ("ข้อ 20", ("I20", "O20")),
        ("ข้อ 8 ของ EIT", ("E8",)),
        ("ตัวชี้วัด 3 อันดับแรก", ()),
        ("โอทีปลอม", ()),
        ("can I 2 things", ()),
    ],
)
def test_it_reads_lists_ranges_indicators_measures_and_bare_numbers(text: str, ids: tuple[str, ...]) -> None:
    assert PARSER.parse(tidy(text)).ids == ids


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("I31", "I31"),
        ("O49", "O49"),
        ("E16 ได้เท่าไหร่", "E16"),
        ("ตัวชี้วัดที่ 11", "IND11"),
        ("M3.1", "M3.1"),
        ("มาตรการ 1.1 ขั้นตอนที่ 9", "M1.1/9"),
        ("ข้อ 49", "49"),
        ("U5", "U5"),
        ("m4", "M4"),
        ("4.1", "4.1"),
        ("คะแนน ๔.๑ ครับ", "4.1"),
        ("ข้อ 4.1", "4.1"),
        ("score 99", "99"),
        ("1234", "1234"),
    ],
)
def test_it_knows_a_code_that_does_not_exist(text: str, missing: str) -> None:
    codes = PARSER.parse(tidy(text))

    assert (codes.ids, codes.missing) == ((), (missing,))


@pytest.mark.parametrize("text", ["20", "คะแนน 20", "20 ครับ"])
def test_a_number_alone_offers_every_item_of_that_number(text: str) -> None:
    assert PARSER.parse(tidy(text)).ids == ("I20", "O20")


@pytest.mark.parametrize("text", ["2562", "คะแนน 2562", "3/2563"])
def test_a_year_is_no_code(text: str) -> None:
    codes = PARSER.parse(tidy(text))

    assert (codes.ids, codes.missing) == ((), ())


def test_it_answers_what_exists_and_names_what_does_not() -> None:
    answer = ANSWERER.ask("I20 และ I31")

    assert (answer.ids, answer.missing) == (("I20",), ("I31",))


def test_it_writes_number_words_as_digits_only_where_a_number_is_meant() -> None:
    assert spell_out("สาม อันดับ ข้อ ยี่สิบเอ็ด ห้าม") == "3 อันดับ ข้อ 21 ห้าม"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ข้อไหนต่ำสุด", ("I20", "I15", "I23")),
        ("3 ข้อที่แย่ที่สุดของ EIT", ("E14", "E6", "E10")),
        ("top 3 indicators", ("IND9", "IND10", "IND6")),
        ("second lowest indicator", ("IND4", "IND3", "IND2")),
        ("ข้อไหนต่ำกว่า 63", ("I20", "I15", "I23")),
        ("ข้อไหนได้เกรด E", ("I20",)),
        ("เครื่องมือไหนได้คะแนนน้อยสุด", ("IIT", "EIT", "OIT")),
        ("ตัวชี้วัดที่ 4 ข้อไหนต่ำสุด", ("I20", "I23", "I24")),
        ("ข้อไหนต่ำสุดในเรื่องการใช้งบประมาณ", ("I7", "I12", "I11")),
        ("ตัวชี้วัดไหนไม่ผ่าน 85", ("IND5", "IND4", "IND3", "IND2", "IND7", "IND8")),
        ("what is due in June?", ("M1.1/4", "M1.2/1", "M2.2/1")),
        ("ฝ่ายกฎหมายต้องทำอะไรบ้าง", ("M1.2/1", "M2.2/1")),
        ("สำนักนโยบายและยุทธศาสตร์ต้องทำอะไร", ("M1.1/2", "M2.1/1")),
    ],
)
def test_it_works_out_what_is_a_computation(text: str, ids: tuple[str, ...]) -> None:
    answer = ANSWERER.ask(text)

    assert (answer.ids, answer.basis) == (ids, "computed")


def test_tied_scores_are_all_listed() -> None:
    assert len(ANSWERER.ask("ข้อ OIT ไหนสูงสุด").ids) == 48


@pytest.mark.parametrize("text", ["คะแนนเราผ่านเกณฑ์ 85 ไหม", "เราได้กี่คะแนน", "ITA", "overall score"])
def test_the_whole_assessment_is_the_answer_when_no_part_is_named(text: str) -> None:
    assert ANSWERER.ask(text).ids[0] == "OVERALL"


def test_passing_goes_by_the_mark_of_the_year() -> None:
    catalogue = load_bundle()
    strict = replace(catalogue, assessment=ruled(catalogue.assessment, pass_mark=Decimal("89.5")))

    answer = Answerer(strict, load_phrases(load_bundle())).ask("ตัวชี้วัดไหนผ่านเกณฑ์")

    assert answer.ids == ("IND9", "IND10", "IND6")


def test_a_grade_that_the_year_does_not_give_items_is_no_items() -> None:
    catalogue = replace(load_bundle(), assessment=by_conditions("92.76", IIT="84.45", EIT="91.63", OIT="99.84"))

    assert Answerer(catalogue, load_phrases(load_bundle())).ask("ข้อไหนได้เกรด E").reason == "nothing_matches"


@pytest.mark.parametrize(("prefixes", "item"), [(("moit",), True), (("i", "e", "o"), False)])
def test_the_code_of_an_item_is_one_where_items_have_such_codes(prefixes: tuple[str, ...], item: bool) -> None:
    assert names_item("moit 12 แล้วเสร็จ 100%", prefixes) is item
