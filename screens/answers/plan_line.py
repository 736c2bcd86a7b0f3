"""The name of a further plan above what is shown of it: of a year's own plan nothing is said."""

from dataclasses import replace

from domain.answers.story import View
from screens.base.outgoing import Outgoing
from screens.base.rich import bold, join
from screens.plan_names import plan_name


def under_plan(view: View, said: Outgoing) -> Outgoing:
    """A message under the name of the plan it is of, where that is a further one and the message does not begin so."""
    plan = view.catalogue.plan
    name = plan_name(view.lang, plan)
    if not plan.further or said.text.text.startswith(name):
        return said
    return replace(said, text=join([bold(name), said.text]))
