"""From a message to the ids that answer it, best first; who renders them is elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from domain.plan import Catalogue
from domain.search import intent as intents
from domain.search import scope
from domain.search.codes import CodeParser, Codes
from domain.search.computed import Computer
from domain.search.index import Field, Index
from domain.search.intent import Intent
from domain.search.lexicon import Lexicon
from domain.search.normalise import other_layout, tidy, without_particles
from domain.search.weigh import Weigher
from domain.search.wrongdoing import tells_of_wrongdoing

AnswerKind = Literal["score", "measure", "guideline", "channels", "unsure", "none"]
Basis = Literal["code", "computed", "search", "rule"]

FLOOR: Final = 0.24
"""Weighed nearness below which nothing in the catalogue is meant."""
SURE: Final = 0.45
MARGIN: Final = 0.04
"""An answer nearer than SURE, and ahead of the next by MARGIN, is given without "or did you mean"."""
OFFERED: Final = 3

_KINDS: Final[Mapping[str, AnswerKind]] = {
    "I": "score", "E": "score", "O": "score", "indicator": "score", "tool": "score", "overall": "score",
    "step": "measure", "guideline": "guideline", "channels": "channels", "none": "none",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a message.

    `ids` best first. With `basis` "code" or "computed" they are a list, all of it meant; with "search" the first is the
    answer and the others are near. `missing` are codes named that don't exist; `reason` says why there is no answer.
    """

    kind: AnswerKind
    ids: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    reason: str | None = None
    basis: Basis = "rule"
    nearness: float = 1.0


class Answerer:
    """Answers messages from one catalogue and its curated phrases."""

    def __init__(
        self,
        catalogue: Catalogue,
        phrases: Mapping[str, Sequence[str]],
        segment: Callable[[str], list[str]] | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._segment = segment
        words = {kind: _under(phrases, kind) for kind in ("concept:", "unit:")}
        self._codes = CodeParser(catalogue)
        self._computer = Computer(catalogue, words["unit:"])
        self._weigher = Weigher(catalogue)
        self._lexicon = Lexicon(words["concept:"])
        self._index = Index(_fields(catalogue, phrases, self._weigher.sorts), self._lexicon)
        plan = catalogue.plan
        self._own = tuple(name.lower() for name in (plan.agency, plan.agency_en, plan.agency_short))
        self._years = (catalogue.assessment.fiscal_year, plan.fiscal_year)

    def ask(self, text: str) -> Answer:
        """The answer to a message in anyone's words."""
        tidied = tidy(text)
        if talk := scope.small_talk(without_particles(tidied) or tidied):
            return Answer("none", reason=talk)
        if tells_of_wrongdoing(tidied):
            return Answer("channels", ("CHANNELS",))
        answer = self._answer(tidied)
        if (answer.reason == "off_topic" or answer.nearness < SURE) and (other := other_layout(text.strip())):
            again = self._answer(tidy(other))
            if again.ids and again.nearness > answer.nearness + MARGIN * (answer.kind != "none"):
                return again
        return answer

    def _answer(self, text: str) -> Answer:
        codes, intent = self._codes.parse(text), intents.read(text)
        if outside := self._outside(text, codes, intent):
            return Answer("none", missing=codes.missing, reason=outside)
        if codes.ids or codes.missing:
            return self._by_code(text, codes)
        return self._computed(text, codes, intent) or self._search(codes.rest, codes.tools, intent)

    def _outside(self, text: str, codes: Codes, intent: Intent) -> str | None:
        """Why this is not ours to answer, if so: another agency, a year not loaded."""
        if scope.names_other_agency(text, self._own):
            return "other_agency"
        named = scope.years(text)
        scored, planned = self._years
        loaded = {scored} if intent.score or codes.ids else {scored, planned}
        if named and not loaded.intersection(named) and not (codes.ids and planned in named):
            return "year_not_loaded"
        if scope.names_next_year(text) and intent.score:
            return "year_not_loaded"
        return None

    def _by_code(self, text: str, codes: Codes) -> Answer:
        if not codes.ids:
            return Answer("none", missing=codes.missing, reason="unknown_code", basis="code")
        first = codes.ids[0]
        if self._weigher.sorts[first] == "indicator" and len(codes.ids) == 1:
            within = self._computer.ranking(codes.rest, codes.tools, first)
            if within:
                return Answer(within.kind, within.ids, codes.missing, basis="computed")
        return Answer(_KINDS[self._weigher.sorts[first]], codes.ids, codes.missing, basis="code")

    def _computed(self, text: str, codes: Codes, intent: Intent) -> Answer | None:
        """What is worked out rather than looked up."""
        if due := self._computer.due(text, intent):
            return Answer(due.kind, due.ids, basis="computed")
        if ranking := self._computer.ranking(text, codes.tools, None):
            return Answer(ranking.kind, ranking.ids, basis="computed")
        if not intent.score and (units := self._computer.units(text)):
            return self._of_units(units, text, intent)
        return None

    def _of_units(self, units: Sequence[str], text: str, intent: Intent) -> Answer | None:
        """The steps of the units named, those nearest to the rest of the message first."""
        steps = self._computer.steps_of_units(units)
        if not steps:
            return None
        return Answer("measure", steps, basis="computed")

    def _search(self, text: str, tools: Sequence[str], intent: Intent) -> Answer:
        query = self._index.query(text)
        near = self._index.nearness(query)
        if tools:
            near = self._within(near, tools)
        ranked = self._weigher.weigh(near, intent)
        if not ranked or ranked[0][0] < FLOOR or ranked[0][1] == "NONE":
            return Answer("none", reason="off_topic", basis="search", nearness=0.0)
        best = ranked[0][0]
        ids = tuple(entry for _, entry in ranked if entry != "NONE")[:OFFERED]
        margin = best - ranked[1][0] if len(ranked) > 1 else 1.0
        sure = best >= SURE and margin >= MARGIN
        return Answer(_KINDS[self._weigher.sorts[ids[0]]] if sure else "unsure", ids, basis="search", nearness=best)

    def _within(self, near: dict[str, float], tools: Sequence[str]) -> dict[str, float]:
        """Only what belongs to the tools named; the tools themselves when nothing more is asked."""
        book = self._catalogue.assessment
        inside = {item.code for tool in tools for item in book.items_of(tool)}
        inside |= {indicator.code for tool in tools for indicator in book.indicators_of(tool)}
        kept = {entry: score for entry, score in near.items() if entry in inside}
        return kept | {tool: max(near.get(tool, 0.0), 0.40 - 0.01 * place) for place, tool in enumerate(tools)}


def _under(phrases: Mapping[str, Sequence[str]], prefix: str) -> dict[str, Sequence[str]]:
    return {key.removeprefix(prefix): forms for key, forms in phrases.items() if key.startswith(prefix)}


def _fields(catalogue: Catalogue, phrases: Mapping[str, Sequence[str]], entries: Mapping[str, str]) -> list[Field]:
    """Every text an entry can be found by; printed texts weigh less than curated phrases."""
    book = catalogue.assessment
    fields = [Field(entry, text) for entry, texts in phrases.items() if entry in entries for text in texts]
    for item in book.items:
        fields += [Field(item.code, item.text, 0.95), Field(item.code, item.title_en, 0.95)]
    for indicator in book.indicators:
        fields += [Field(indicator.code, name) for name in (indicator.name, indicator.name_en, *indicator.aliases)]
    fields += [Field(tool.code, name) for tool in book.tools for name in (tool.name, tool.name_en)]
    for step in catalogue.plan.steps:
        fields += [Field(step.id, text, 0.95) for text in (step.title, step.title_en, *step.activities)]
    for guideline in catalogue.guidelines:
        fields += [Field(guideline.id, guideline.title), Field(guideline.id, guideline.title_en)]
    return fields
