"""An answer id as the message that answers it."""

from domain.answers.story import CHANNELS, View
from screens.answers.guidelines import channels, guideline
from screens.answers.measures import step
from screens.answers.scores import score
from screens.base.outgoing import Outgoing


def shown(view: View, entry: str) -> Outgoing:
    """The message for an answer id; KeyError when it is none of this catalogue's."""
    if entry == CHANNELS:
        return channels(view)
    if entry in view.catalogue.plan.step_by_id:
        return step(view, view.catalogue.plan.step_by_id[entry])
    if entry in view.catalogue.guideline_by_id:
        return guideline(view, view.catalogue.guideline_by_id[entry])
    return score(view, entry)
