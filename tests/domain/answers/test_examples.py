"""Examples of questions come from what is loaded."""

from dataclasses import replace

from bundled.bundle import load_bundle
from domain.answers.examples import example_guideline, example_measure, example_score, example_words
from domain.answers.story import guidelines_of_item, ranges
from tests.other_agencies import EVIDENCE, HOSPITAL, OPEN_DATA

BUNDLE = load_bundle()


def test_the_lowest_item_is_asked_about_by_code_and_by_words() -> None:
    assert (example_score(BUNDLE), example_words(BUNDLE).th) == ("I20", "การใช้ทรัพย์สินของราชการ")


def test_the_measure_and_the_guideline_are_on_its_matter() -> None:
    guideline = example_guideline(BUNDLE)

    assert example_measure(BUNDLE) == "1.1"
    assert guideline is not None
    assert guideline.id == "G:asset-borrowing"


def test_examples_of_another_agency_have_its_codes() -> None:
    assert (example_score(HOSPITAL), example_measure(HOSPITAL), example_guideline(HOSPITAL)) == ("MOIT1", "1", None)


def test_the_whole_is_the_example_where_there_are_no_items() -> None:
    catalogue = replace(HOSPITAL, assessment=replace(HOSPITAL.assessment, items=()))

    assert (example_score(catalogue), example_words(catalogue).th) == ("OVERALL", "เครื่องมือ MOIT")


def test_ranges_are_runs_of_a_prefix() -> None:
    assert ranges(HOSPITAL.assessment) == ("MOIT1–MOIT22",)
    assert ranges(EVIDENCE.assessment) == ("EB1–EB12.2",)


def test_the_source_of_a_part_is_not_that_of_the_item() -> None:
    guideline = replace(BUNDLE.guidelines[0], source=replace(BUNDLE.guidelines[0].source, en="row O10.1"))
    catalogue = replace(OPEN_DATA, guidelines=(guideline,))

    assert guidelines_of_item(catalogue, "O10") == ()
    assert guidelines_of_item(catalogue, "O10.1") == (guideline,)
