"""The beginning and the end of the conversation besides publishing."""

from domain.catalogue.plan import Library
from domain.language.lang import Lang
from domain.new_year.prepared import Prepared, lacks_scores, scores_year_of
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import join
from screens.buttons import new_year as to
from screens.texts import label, say


def exists(lang: Lang, library: Library, year: int) -> Outgoing:
    """A year that has its plan: its scores may be brought in, or the next year begun."""
    parts, rows = [say(lang, "newyear.exists", year=year)], []
    if lacks_scores(library, year):
        scores = scores_year_of(library, year)
        parts.append(say(lang, "newyear.exists.lacks", year=scores))
        rows.append((Button(label(lang, "newyear.b.scores", year=scores), to.BringScores(year)),))
    rows += [
        (Button(label(lang, "newyear.b.end", year=one.plan.fiscal_year), to.AskEndPlan(one.plan.fiscal_year)),)
        for one in library.followed
        if one is not library.current
    ]
    following = library.current.plan.fiscal_year + 1
    rows.append((Button(label(lang, "newyear.b.begin", year=following), to.BeginYear(following)),))
    buttons: Rows = tuple(rows)
    return Outgoing(join(parts), buttons)


def ask_end(lang: Lang, year: int) -> Outgoing:
    """Asks before the follow-up of an earlier plan ends."""
    yes = Button(label(lang, "newyear.end.yes"), to.EndPlan(year))
    return Outgoing(say(lang, "newyear.end.ask", year=year), ((yes,),))


def ended(lang: Lang, year: int) -> Outgoing:
    """The follow-up of an earlier plan has ended."""
    return Outgoing(say(lang, "newyear.ended", year=year))


def ask_stop(lang: Lang, one: Prepared) -> Outgoing:
    """Asks before everything that was chosen is lost."""
    year = one.one.year
    rows = (
        (Button(label(lang, "newyear.b.back"), to.ShowYear()),),
        (Button(label(lang, "newyear.b.yes_stop"), to.StopYear()),),
    )
    return Outgoing(say(lang, "newyear.ask_stop", year=year), rows)


def stopped(lang: Lang, year: int) -> Outgoing:
    """It was dropped."""
    return Outgoing(say(lang, "newyear.stopped", year=year))
