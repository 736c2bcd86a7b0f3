"""The screen of a conversation about the new year, from its stage alone: any process goes on after any restart."""

from domain.language.lang import Lang
from domain.new_year.conversation import Stage
from domain.new_year.prepared import Prepared
from domain.office import Office
from screens.base import Outgoing
from screens.new_year.items import items
from screens.new_year.plan import origin, steps
from screens.new_year.preview import preview
from screens.new_year.results import results
from screens.new_year.scores import scores
from screens.new_year.units import units


def screen(lang: Lang, office: Office, one: Prepared) -> Outgoing:
    """The screen of the stage a conversation is at."""
    match one.one.stage:
        case Stage.SCORES:
            return scores(lang, one)
        case Stage.ITEMS:
            return items(lang, one)
        case Stage.WEAKEST:
            return results(lang, one)
        case Stage.PLAN:
            return origin(lang, one)
        case Stage.STEPS:
            return steps(lang, one)
        case Stage.UNITS:
            return units(lang, one)
    return preview(lang, one, office.today)
