"""Every text an entry can be found by."""

from collections.abc import Mapping, Sequence

from domain.catalogue.plan import Catalogue
from domain.search.index import Field


def fields_of(catalogue: Catalogue, phrases: Mapping[str, Sequence[str]], entries: Mapping[str, str]) -> list[Field]:
    """Every text an entry can be found by; printed texts weigh less than curated phrases."""
    book = catalogue.assessment
    found = [Field(entry, text) for entry, texts in phrases.items() if entry in entries for text in texts]
    for item in book.items:
        found += [Field(item.code, text, 0.95) for text in item.text.both]
    for indicator in book.indicator_by_code.values():
        found += [Field(indicator.code, name) for name in (*indicator.name.both, *indicator.aliases)]
    found += [Field(tool.code, name) for tool in book.tools for name in tool.name.both]
    called = ((tool.code, tool.code.lower()) for tool in book.tools)
    found += [Field(tool, code) for tool, code in called if code not in phrases.get(tool, ())]
    for step in catalogue.plan.steps:
        found += [Field(step.id, text, 0.95) for text in (*step.title.both, *step.activities)]
    for guideline in catalogue.guidelines:
        found += [Field(guideline.id, title) for title in guideline.title.both]
    return found
