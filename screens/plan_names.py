"""Names of plans: of a year's own plan its year, of plans that share a year their titles too."""

from domain.catalogue.library import Library
from domain.catalogue.plan import Plan
from domain.catalogue.plan_titles import bare_title, marks_of
from domain.language.lang import Lang
from screens.texts import label


def plan_title(lang: Lang, plan: Plan) -> str:
    """A plan's title without its years."""
    return bare_title(plan.title.say(lang))


def plan_name(lang: Lang, plan: Plan, *, alone: bool = False) -> str:
    """`แผนปี 2563` of a year's own plan, the title and the years of a further one; `alone`: in no sentence."""
    if not plan.further:
        return label(lang, "plan.name" if alone else "plan.within", year=plan.years)
    return label(lang, "plan.further", title=plan_title(lang, plan), year=plan.years)


def plan_heading(lang: Lang, library: Library, plan: int) -> str:
    """The line above a plan's steps, where several plans are followed up; nothing where there is one."""
    mark, known = plan_mark(lang, library, plan), library.plan(plan)
    return plan_name(lang, known.plan, alone=True) if mark.isdecimal() and known is not None else mark


def plan_mark(lang: Lang, library: Library, plan: int) -> str:
    """The name by which a step's plan is told from the others that are followed up; nothing where there are none.

    Its year, where each is of another; else its title, with the year where they are of several.
    """
    marks = marks_of([one.plan for one in library.followed])
    if not marks or plan in marks:
        return marks[plan].say(lang) if marks else ""
    known = library.plan(plan)
    return str(plan if known is None else known.plan.fiscal_year)
