"""The import of a plan as people see it: doubts with their place, the preview, what was stored."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Final

from domain.calendar.date_texts import short_date_text
from domain.calendar.period_texts import every_text
from domain.catalogue.plan import Plan, Step, Unit
from domain.importing.doubts import ImportDoubt
from domain.importing.plan import Understood
from domain.importing.preview import Preview
from domain.language.lang import Lang
from screens.answers.parts import owners_text, shorten
from screens.base.rich import Rich, join
from screens.due import due_text
from screens.plan_names import plan_title
from screens.texts import label, say

_VALUE: Final = 80
"""Letters of a value that changes."""
MOST_LINES: Final = 25
"""Lines of a kind that a preview shows."""


def question(lang: Lang, doubt: ImportDoubt) -> str:
    """The question a doubt is asked with."""
    return label(lang, f"import.doubt.{doubt.kind}", words=doubt.words.replace("\n", " "), reading=doubt.reading or "")


def place(lang: Lang, doubt: ImportDoubt) -> str:
    """The place of a doubt: file, row and column as in the file."""
    if doubt.row is None:
        return label(lang, "import.where.file", file=doubt.file)
    if doubt.row == 0:
        return label(lang, "import.where.heading", file=doubt.file)
    if doubt.column is None:
        return label(lang, "import.where.row", file=doubt.file, row=doubt.row)
    return label(lang, "import.where", file=doubt.file, row=doubt.row, column=doubt.column)


def answers_to(lang: Lang, doubt: ImportDoubt) -> str:
    """The answers a doubt takes, the proposal first."""
    parts = [label(lang, "import.choices", choices=" | ".join(doubt.choices))] if doubt.choices else []
    return " ".join([*parts, *([label(lang, "import.any_words")] if doubt.open else [])])


def columns(lang: Lang, found: Understood) -> str:
    """The columns as they were mapped."""
    mapped = (
        f"{letter} {' '.join(words.split())} = {_meaning(lang, meaning)}"
        for letter, (words, meaning) in found.mapped.items()
    )
    return label(lang, "import.columns", columns=" · ".join(mapped))


def _meaning(lang: Lang, meaning: str) -> str:
    word = meaning.replace(" ", "_")
    return label(lang, f"import.column.{word}")


def preview(lang: Lang, found: Preview) -> Rich:
    """The changes an import would make."""
    plan = found.plan
    head = say(lang, "import.preview.title", title=plan.title.say(lang), year=plan.years, agency=plan.agency.say(lang))
    counts = say(
        lang,
        "import.preview.counts",
        new=len(found.new),
        changed=len(found.changed),
        gone=len(found.gone),
        same=len(found.untouched),
    )
    lines = [head, *_further(lang, found), counts, *_cycle(lang, found)]
    if found.new_units:
        lines.append(say(lang, "import.preview.units", units=", ".join(one.name.say(lang) for one in found.new_units)))
    for kind in (new_steps(lang, found), changed_steps(lang, found), _gone(lang, found)):
        shown = list(islice(kind, MOST_LINES))
        lines += shown
        if rest := sum(1 for _ in kind):
            lines.append(say(lang, "import.preview.more", count=rest))
    return join(lines)


def listed(lang: Lang, plan: Plan, *, closed: bool) -> str:
    """A plan in a line, its key first."""
    ended = label(lang, "plan.listed.closed") if closed else ""
    return label(
        lang, "plan.listed", named=plan.key, title=plan_title(lang, plan), years=plan.years, steps=len(plan.steps),
        every=every_text(plan.cycle, lang), closed=ended,
    )  # fmt: skip


def _further(lang: Lang, found: Preview) -> list[Rich]:
    """A line that says that the plan is a further one of its year."""
    if not found.is_further or found.kind is None:
        return []
    return [say(lang, "import.preview.further", kind=found.kind.name.say(lang), named=found.plan.key)]


def _cycle(lang: Lang, found: Preview) -> Iterator[Rich]:
    """The cycle of a new plan's rounds, and one that changes."""
    every = every_text(found.plan.cycle, lang)
    if found.stored_cycle is None:
        yield say(lang, "import.preview.cycle", every=every)
    elif found.changes_cycle:
        yield say(lang, "import.preview.cycle.changed", old=every_text(found.stored_cycle, lang), new=every)


def new_steps(lang: Lang, found: Preview) -> Iterator[Rich]:
    """The new steps, a line each."""
    units = {unit.code: unit for unit in found.units}
    for step in found.new:
        yield say(
            lang,
            "import.preview.new",
            step=step.id,
            title=step.title.say(lang),
            owners=owners(lang, step, units),
            due=due_text(step, lang),
        )


def changed_steps(lang: Lang, found: Preview) -> Iterator[Rich]:
    """The fields that change, old and new, a line each."""
    names = {unit.code: unit.name.say(lang) for unit in found.units}
    for one in found.changed:
        for change in one.changes:
            yield say(
                lang,
                "import.preview.changed",
                step=one.step.id,
                title=one.step.title.say(lang),
                field=label(lang, f"import.field.{change.field}"),
                old=_said(lang, change.field, change.old, names),
                new=_said(lang, change.field, change.new, names),
            )


def _said(lang: Lang, field: str, value: str, names: Mapping[str, str]) -> str:
    """A value of a field: units by their names, dates as people write them, long texts cut."""
    if field in ("owners", "joint"):
        value = ", ".join(names.get(code, code) for code in value.split(", ") if code)
    elif field in ("due", "due_from") and value:
        value = short_date_text(date.fromisoformat(value), lang)
    return shorten(value, _VALUE) or "–"


def _gone(lang: Lang, found: Preview) -> Iterator[Rich]:
    for step in found.gone:
        yield say(lang, "import.preview.gone", step=step.id, title=step.title.say(lang))


def owners(lang: Lang, step: Step, units: dict[str, Unit]) -> str:
    """The names of a step's owners."""
    named = ", ".join(units[code].name.say(lang) for code in step.owners) or label(lang, "import.nobody")
    return owners_text(lang, step, named)
