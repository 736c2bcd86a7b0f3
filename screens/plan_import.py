"""The import of a plan in chat: one doubt after the other, the preview, what was stored."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from domain.catalogue.plan import Plan
from domain.importing.doubts import ImportDoubt
from domain.importing.joining import Joining
from domain.importing.plan import Understood
from domain.importing.preview import Preview
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.new_year.conversation import PlanSource
from screens import plans
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import join
from screens.base.topics import DoubtTopic
from screens.buttons.new_year import ChoosePlan, ShowYear
from screens.buttons.plans import (
    AnswerDoubt,
    ChooseStoredPlan,
    DropImport,
    JoinCollectives,
    StoreImport,
    TakeProposals,
    UndoImport,
)
from screens.plan_names import plan_name
from screens.texts import TEXTS, label, say

_STAMP = 10


def stamp_of(text: str) -> str:
    """A short name of a doubt or a preview, by which a button tells whether it still is what was shown."""
    return hashlib.sha256(text.encode()).hexdigest()[:_STAMP]


def preview_stamp(preview: Preview) -> str:
    """The stamp of a preview."""
    return stamp_of(
        repr(
            (preview.new, preview.changed, preview.new_units, *([preview.plan.cycle] if preview.changes_cycle else ()))
        )
    )


def reading(lang: Lang, file: str) -> Outgoing:
    """The file has come, and is being read."""
    return Outgoing(say(lang, "import.reading", file=file))


def doubt(lang: Lang, one: ImportDoubt, left: int, *, proposals: bool) -> Outgoing:
    """A doubt with its answers as buttons; other words are written as a reply."""
    lines = [
        say(lang, "import.ask", left=left),
        say(lang, "import.ask.where", place=plans.place(lang, one)),
        say(lang, "import.ask.question", question=plans.question(lang, one)),
        say(lang, "import.ask.reply") if one.open else "",
    ]
    rows: Rows = tuple(
        (Button(choice(lang, name), AnswerDoubt(stamp_of(one.key), number)),) for number, name in enumerate(one.choices)
    )
    if proposals:
        rows = (*rows, (Button(label(lang, "import.b.proposals"), TakeProposals()),))
    rows = (*rows, (Button(label(lang, "import.b.drop"), DropImport()),))
    hint = label(lang, "import.ask.hint") if one.open and not one.choices else None
    return Outgoing(
        join([line for line in lines if line]), rows, topic=DoubtTopic(stamp_of(one.key)), force_reply=hint
    )  # fmt: skip


def choice(lang: Lang, name: str) -> str:
    """A choice in words; names of units and dates stand for themselves."""
    word = name.replace(" ", "_").replace("'", "")
    return label(lang, f"import.choice.{word}") if f"import.choice.{word}" in TEXTS[lang] else name


def preview_for_new_year(lang: Lang, found: Sequence[Understood], one: Preview) -> Outgoing:
    """The steps of a file that the conversation about the new year asked for."""
    mapped = "\n".join(plans.columns(lang, each) for each in found)
    use = Button(label(lang, "newyear.b.use", year=one.plan.fiscal_year), ChoosePlan(PlanSource.FILE))
    drop = Button(label(lang, "import.b.drop"), DropImport())
    return Outgoing(join([plans.preview(lang, one), mapped], "\n\n"), ((use,), (drop,)))


def preview(lang: Lang, found: Sequence[Understood], one: Preview, other: Plan | None = None) -> Outgoing:
    """The changes an import would make, with the ways to store it; `other`, a plan it may be of, is asked first."""
    mapped = "\n".join(plans.columns(lang, each) for each in found)
    stamp = preview_stamp(one)
    drop = (Button(label(lang, "import.b.drop"), DropImport()),)
    if one.is_empty:
        return Outgoing(join([plans.preview(lang, one), say(lang, "import.no_change")], "\n\n"), (drop,))
    if other is not None:
        asked = say(
            lang,
            "import.which_plan",
            year=one.plan.fiscal_year,
            stored=other.title.say(lang),
            file=one.plan.title.say(lang),
        )
        same = Button(label(lang, "import.b.same_plan"), ChooseStoredPlan(other.number))
        further = Button(label(lang, "import.b.further_plan"), ChooseStoredPlan())
        return Outgoing(join([asked, mapped], "\n\n"), ((same,), (further,), drop))
    if one.changed or one.changes_cycle:
        text = label(lang, "import.b.update", count=len(one.changed)) if one.changed else label(lang, "import.b.cycle")
        rows: Rows = (
            (Button(text, StoreImport("update", stamp)),),
            *([(Button(label(lang, "import.b.skip"), StoreImport("skip", stamp)),)] if one.new else []),
        )
    else:
        rows = ((Button(label(lang, "import.b.store"), StoreImport("stop", stamp)),),)
    return Outgoing(join([plans.preview(lang, one), mapped], "\n\n"), (*rows, drop))


def stored(lang: Lang, one: Preview, number: int, *, updated: bool) -> Outgoing:
    """The plan was stored; it can be undone."""
    text = say(
        lang,
        "import.stored",
        name=plan_name(lang, one.plan),
        new=len(one.new),
        changed=len(one.changed) if updated else 0,
    )
    return Outgoing(text, ((Button(label(lang, "import.b.undo"), UndoImport(number)),),))


def ask_to_join(lang: Lang, said: Outgoing, joining: Joining, number: int) -> Outgoing:
    """A message about a stored plan, with the question whether its new units report where every unit does."""
    units = list_text([unit.name.say(lang) for unit in joining.units], lang)
    text = join(
        [said.text, say(lang, "import.join.ask", units=units, count=joining.count, words=joining.words)], "\n\n"
    )
    button = Button(label(lang, "import.b.join"), JoinCollectives(number))
    return replace(said, text=text, buttons=((button,), *said.buttons))


def joined(lang: Lang, joining: Joining, numbers: Sequence[int]) -> Outgoing:
    """New units report where every unit does from the next round on; it can be undone."""
    units = list_text([unit.name.say(lang) for unit in joining.units], lang)
    undo = tuple((Button(label(lang, "import.b.undo"), UndoImport(number)),) for number in reversed(numbers))
    return Outgoing(say(lang, "import.joined", units=units, count=joining.count), undo)


def dropped(lang: Lang) -> Outgoing:
    """The file was dropped."""
    return Outgoing(say(lang, "import.dropped"))


def undone(lang: Lang, plan: Plan, *, goes_on: bool = False) -> Outgoing:
    """The import was undone; `goes_on` where the conversation it ended can be gone on with."""
    rows = ((Button(label(lang, "newyear.b.show"), ShowYear()),),) if goes_on else ()
    return Outgoing(say(lang, "import.undone", name=plan_name(lang, plan)), rows)
