"""The result of an instruction, said right after it came: "done", or words that take up what was asked for."""

import re
from typing import Final

from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import DecisionDraft
from domain.hearing.meanings import DecisionMeant
from domain.hearing.message import Message
from domain.hearing.statement import says_done
from domain.language.normalise import tidy
from domain.reports.percents import percents_in
from domain.reports.status_phrases import only_states
from domain.search import stopwords

_SHARED: Final = 7
"""Letters that an instruction and a text have in common, from which the text takes up the instruction."""
_WORD: Final = re.compile(r"[a-z]{4,}")
_EVERYDAY: Final = stopwords.LATIN | {"send", "sent", "report", "unit", "section"}
"""Words that any instruction may have, and any answer."""


def result(message: Message) -> DecisionMeant | None:
    """The result of the instruction that our newest message was about; a step, a percent or a reply is about other."""
    here = message.situation
    given = here.instructed
    if given is None or not here.private or here.replied is not None or message.asking:
        return None
    if message.names_a_step or percents_in(message.text).values:
        return None
    bare = only_states(message.text) or not message.plain.strip()
    if not bare and not (says_done(f" {message.words}") and _takes_up(message.words, tidy(given.decision.words))):
        return None
    return DecisionMeant(DecisionDraft.on(given, here.person.id, DecisionKind.DONE), message.text)


def _takes_up(said: str, order: str) -> bool:
    """Check whether a text has words of an instruction."""
    if {*_WORD.findall(said)} & {*_WORD.findall(order)} - _EVERYDAY:
        return True
    squeezed, within = "".join(said.split()), "".join(order.split())
    pieces = (squeezed[at : at + _SHARED] for at in range(len(squeezed) - _SHARED + 1))
    return any(piece in within for piece in pieces if not piece.isascii())
