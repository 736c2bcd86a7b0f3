"""An answer id as the message that answers it."""

from domain.messages.answers.guidelines import channels, guideline
from domain.messages.answers.measures import step
from domain.messages.answers.scores import score
from domain.messages.outgoing import Outgoing
from domain.story import CHANNELS, View


def shown(view: View, entry: str) -> Outgoing:
    """The message for an answer id (design §4); KeyError when it is none of this catalogue's."""
    if entry == CHANNELS:
        return channels(view)
    if entry in view.catalogue.plan.step_by_id:
        return step(view, view.catalogue.plan.step_by_id[entry])
    if entry in view.catalogue.guideline_by_id:
        return guideline(view, view.catalogue.guideline_by_id[entry])
    return score(view, entry)
