"""The beginning and the end of the conversation besides publishing."""

from collections.abc import Sequence

from domain.catalogue.library import Library
from domain.catalogue.plan import Plan
from domain.language.lang import Lang
from domain.new_year.further_plans import to_carry
from domain.new_year.prepared import Prepared, lacks_scores, scores_year_of
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import join
from screens.buttons import new_year as to
from screens.plan_names import plan_name, plan_title
from screens.texts import label, say


def exists(lang: Lang, library: Library, year: int) -> Outgoing:
    """A year that has its plan: its scores may be brought in, or the next year begun."""
    parts = [say(lang, "newyear.exists", year=year)]
    rows: list[tuple[Button, ...]] = []
    if lacks_scores(library, year):
        scores = scores_year_of(library, year)
        parts.append(say(lang, "newyear.exists.lacks", year=scores))
        rows.append((Button(label(lang, "newyear.b.scores", year=scores), to.BringScores(year)),))
    rows += [
        (Button(label(lang, "newyear.b.end", name=plan_name(lang, one.plan)), to.AskEndPlan(one.plan.number)),)
        for one in library.followed
        if one is not library.current
    ]
    newest = library.current.plan.fiscal_year
    rows += carry_rows(lang, to_carry(library, newest), newest) if year == newest else []
    following = newest + 1
    rows.append((Button(label(lang, "newyear.b.begin", year=following), to.BeginYear(following)),))
    buttons: Rows = tuple(rows)
    return Outgoing(join(parts), buttons)


def carry_rows(lang: Lang, plans: Sequence[Plan], year: int) -> list[tuple[Button, ...]]:
    """The buttons by which further plans are carried on into a year."""
    return [
        (Button(label(lang, "newyear.b.further", name=plan_title(lang, one), year=year), to.CarryPlan(one.number)),)
        for one in plans
    ]


def ask_end(lang: Lang, plan: Plan) -> Outgoing:
    """Asks before the follow-up of a plan beside the newest ends."""
    yes = Button(label(lang, "newyear.end.yes"), to.EndPlan(plan.number))
    return Outgoing(say(lang, "newyear.end.ask", name=plan_name(lang, plan)), ((yes,),))


def ended(lang: Lang, plan: Plan) -> Outgoing:
    """The follow-up of a plan beside the newest has ended."""
    return Outgoing(say(lang, "newyear.ended", name=plan_name(lang, plan)))


def ask_stop(lang: Lang, one: Prepared) -> Outgoing:
    """Asks before everything that was chosen is lost."""
    year = one.one.year
    rows = (
        (Button(label(lang, "newyear.b.back"), to.ShowYear()),),
        (Button(label(lang, "newyear.b.yes_stop"), to.StopYear()),),
    )
    return Outgoing(say(lang, "newyear.ask_stop", year=year), rows)


def stopped(lang: Lang, year: int) -> Outgoing:
    """Say that the conversation was dropped."""
    return Outgoing(say(lang, "newyear.stopped", year=year))
