"""The curated wordings as the search gets them."""

from bundled.bundle import load_bundle
from bundled.phrases import load_phrases


def test_a_situation_said_of_several_entries_belongs_to_each() -> None:
    phrases = load_phrases()

    assert all("ซองแดง" in phrases[entry] for entry in ("I5", "G:no-gift"))
    assert "ซองแดง" not in phrases["I4"]


def test_wordings_are_kept_only_for_entries_that_exist() -> None:
    catalogue = load_bundle()
    book, plan = catalogue.assessment, catalogue.plan
    known = {one.code for group in (book.items, book.indicators, book.tools) for one in group}
    known |= {step.id for step in plan.steps} | {guideline.id for guideline in catalogue.guidelines}
    known |= {"OVERALL", "CHANNELS", "NONE", "ACTS"}

    assert {entry for entry in load_phrases() if not entry.startswith(("concept:", "unit:"))} == known
