"""The demo's guided story: sentences that its people could write at each stage, drawn from the plan that is loaded."""

from typing import Any

from domain.catalogue.plan import Plan
from screens.texts import label


def story(plan: Plan, heads: dict[str, int], director: int | None, staff: int | None) -> list[dict[str, Any]]:
    """Word a report of the first step that somebody answers for, the director's request and a question of staff."""
    told = []
    for step in plan.steps:
        lead = next((heads[unit] for unit in step.owners if unit in heads), None)
        if lead is not None:
            told.append(_line("report", lead, "demo.says.report", step=step.id))
            break
    if director is not None:
        told.append(_line("summary", director, "demo.says.summary"))
    if staff is not None:
        told.append(_line("question", staff, "demo.says.question"))
    return told


def _line(stage: str, person: int, key: str, **values: object) -> dict[str, Any]:
    return {"stage": stage, "person": person, "text": label("th", key, **values), "text_en": label("en", key, **values)}
