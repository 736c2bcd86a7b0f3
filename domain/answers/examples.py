"""Examples of questions, from what is loaded: the lowest score, what answers it, and what to read about it."""

from domain.answers.story import guidelines_of_item, lowest_first
from domain.catalogue.assessment import OVERALL
from domain.catalogue.plan import Catalogue, Guideline
from domain.language.bilingual import Bilingual


def example_score(catalogue: Catalogue) -> str:
    """The score worth asking about: the item with the lowest, else the whole; a step where no scores are loaded."""
    if not catalogue.assessment.has_scores:
        return catalogue.plan.steps[0].id
    return next(iter(lowest_first(catalogue.assessment)), OVERALL)


def example_words(catalogue: Catalogue) -> Bilingual:
    """Words to ask for that score with: the name of its indicator."""
    book = catalogue.assessment
    item = book.item_by_code.get(example_score(catalogue))
    group = book.indicator_by_code.get(item.indicator) if item else None
    return group.name if group is not None else book.tools[0].name


def example_measure(catalogue: Catalogue) -> str:
    """The measure that answers that score, else the plan's first."""
    plan = catalogue.plan
    finding = catalogue.assessment.finding_of(example_score(catalogue))
    step = plan.step_by_id.get((finding.step if finding else None) or "")
    return step.measure if step else plan.measures[0].id


def example_guideline(catalogue: Catalogue) -> Guideline | None:
    """A guideline on the matter of that score, else the first; None where there is none."""
    near = guidelines_of_item(catalogue, example_score(catalogue))
    return next(iter((*near, *catalogue.guidelines)), None)
