"""The frame of every stage: the year, the place among the stages, and the ways on, back and out."""

from collections.abc import Sequence
from typing import Final, TypeVar

from domain.language.lang import Lang
from domain.new_year.conversation import Stage
from domain.new_year.prepared import Prepared
from screens.base.buttons import ButtonData
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import NewYearTopic
from screens.buttons import new_year as to
from screens.plan_names import plan_title
from screens.texts import label, say

T = TypeVar("T")

TITLE: Final = 60
"""Letters of a title or question in a list."""


def framed(
    lang: Lang,
    one: Prepared,
    parts: Sequence[Rich],
    rows: Rows = (),
    *,
    on: Button | None = None,
    hint: str | None = None,
) -> Outgoing:
    """A stage's screen: its head, its parts, its buttons, then the way on (where there is one), back, and out."""
    stage, stages = one.one.stage, one.stages
    head = say(
        lang,
        _head(one),
        year=one.scores_year if one.one.only_scores else one.one.year,
        title=plan_title(lang, one.last.plan),
        at=stages.index(stage) + 1 if stage in stages else 1,
        of=len(stages),
        stage=label(lang, f"newyear.stage.{stage}"),
    )
    back = [] if stage is stages[0] else [Button(label(lang, "newyear.b.back"), to.GoBack(stage))]
    ways = (*back, Button(label(lang, "newyear.b.stop"), to.AskStopYear()))
    forward: Rows = ((on,),) if on is not None else ()
    text = join([head, *(part for part in parts if part)], "\n\n")
    return Outgoing(text, (*rows, *forward, ways), topic=NewYearTopic(), force_reply=hint)


def _head(one: Prepared) -> str:
    if one.one.further:
        return "newyear.head.further"
    return "newyear.head.scores" if one.one.only_scores else "newyear.head"


def go_on(lang: Lang, stage: Stage) -> Button:
    """The way on."""
    return Button(label(lang, "newyear.b.on"), to.GoOn(stage))


def page_of(all_: Sequence[T], page: int, most: int) -> tuple[Sequence[T], int, int]:
    """The entries of a page, its number within what there is, and how many pages there are."""
    pages = max(1, -(-len(all_) // most))
    page = min(max(page, 1), pages)
    return all_[(page - 1) * most : page * most], page, pages


def turns(lang: Lang, page: int, pages: int, other: type[to.TurnItems | to.TurnSteps | to.TurnYearUnits]) -> Rows:
    """The buttons to the pages beside one."""
    ways: list[tuple[str, ButtonData]] = []
    if page > 1:
        ways.append(("newyear.b.previous_page", other(page - 1)))
    if page < pages:
        ways.append(("newyear.b.next_page", other(page + 1)))
    return (tuple(Button(label(lang, key), data) for key, data in ways),) if ways else ()
