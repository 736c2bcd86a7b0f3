"""Search from a message to the ids that answer it, best first; rendering them is elsewhere."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from domain.catalogue.plan import Catalogue
from domain.language.normalise import as_spelt, other_layout, tidy, without_particles
from domain.language.numbers import spell_out
from domain.search import intent as intents
from domain.search import scope, viewpoint
from domain.search.codes import CodeParser, Codes
from domain.search.computed import Computed, Computer
from domain.search.index import FAINT_IDEAS, Field, Index, Query
from domain.search.intent import Intent
from domain.search.lexicon import Lexicon
from domain.search.weigh import Weigher
from domain.wrongdoing.wrongdoing import asks_whom_to_tell, sounds_like_accusation, tells_of_wrongdoing

AnswerKind = Literal["score", "measure", "guideline", "channels", "unsure", "none"]
Basis = Literal["code", "computed", "search", "rule"]

FLOOR: Final = 0.30
"""Weighed nearness below which nothing in the catalogue is meant."""
FLOOR_BY_LETTERS: Final = 0.45
"""Nearness enough for an answer when no idea was found and only letters are shared."""
ON_TOPIC: Final = 0.10
"""Discount on the needed nearness when the way of asking says it is about the assessment or the plan."""
DOUBTFUL: Final = 0.45
"""Nearness below which the text may have been typed on the other keyboard layout."""
NAMED: Final = 0.46
"""Nearness of a tool that was named."""
SURE: Final = 0.55
MARGIN: Final = 0.06
"""An answer nearer than SURE, and ahead of the next by MARGIN, is given without "or did you mean"."""
NEAR: Final = 0.75
"""Nearness from which a statement is taken to be about the entry, unless that speaks of somebody's act."""
STRANGE: Final = 4.0
"""Weight of unexplained letters (some twenty) beyond which a superlative is about something else."""
RECOVERED: Final = 0.55
"""Nearness the text on the other keyboard layout must have to be taken for the meant one."""
LONGEST_CODE: Final = 12
"""A longer message read on the other layout holds a code by chance, not by meaning."""
WITHIN: Final = 0.50
"""Nearness an indicator must have for "the lowest in …" to be about it."""
OFFERED: Final = 3
OUTSIDE_IDEAS: Final = "#other_"
"""Prefixes of ideas that nothing here answers."""
NO_SUBJECT: Final = FAINT_IDEAS | {"#customer", "#public", "#visitor", "#outsider", "#satisfaction"}
"""Ideas that leave open what a view of the whole is about: only whose it is, or that it may be good."""
_NAMES_IT: Final = re.compile(r"\bita\b|ไอทีเอ")

_KINDS: Final[Mapping[str, AnswerKind]] = {
    **dict.fromkeys(("I", "E", "O", "item", "IIT", "EIT", "OIT", "tool", "indicator", "overall"), "score"),
    "step": "measure", "guideline": "guideline", "channels": "channels", "none": "none",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer to a message.

    `ids` best first. With `basis` "code" or "computed" they are a list, all of it meant; with "search" the first is the
    answer and the others are near. `missing` are codes named that don't exist; `reason` says why there is no answer.
    `plan` is the year of the plan whose catalogue the ids are from; None for the newest.
    """

    kind: AnswerKind
    ids: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    reason: str | None = None
    basis: Basis = "rule"
    nearness: float = 1.0
    plan: int | None = None

    @property
    def tells(self) -> bool:
        """Check whether the message accused somebody rather than asked: the channels are given by rule."""
        return self.kind == "channels" and self.basis == "rule"

    @property
    def is_unanswered(self) -> bool:
        """Check whether a question got no answer, or no sure one; a subject known to lie outside counts as answered."""
        return self.kind == "unsure" or (self.kind == "none" and self.reason == "off_topic")


class Answerer:
    """Answers messages from one catalogue and its curated phrases.

    `phrases` holds phrases by entry id (`NONE`: what nothing here answers), the forms of each idea by `concept:NAME`,
    the names of units by `unit:CODE`, and under `ACTS` the entries that speak of someone's act.
    """

    def __init__(self, catalogue: Catalogue, phrases: Mapping[str, Sequence[str]]) -> None:
        self._catalogue = catalogue
        words = {kind: _under(phrases, kind) for kind in ("concept:", "unit:")}
        self._codes = CodeParser(catalogue)
        self._computer = Computer(catalogue, words["unit:"])
        self._weigher = Weigher(catalogue)
        self._lexicon = Lexicon(words["concept:"])
        self._index = Index(_fields(catalogue, phrases, self._weigher.sorts), self._lexicon)
        plan = catalogue.plan
        names = (*plan.agency.both, plan.agency_short.th, plan.agency_short.th.replace(".", ""))
        self._acts = frozenset(phrases.get("ACTS", ()))
        self._own = tuple(tidy(name) for name in names)
        self._years = (catalogue.assessment.fiscal_year, plan.fiscal_year)

    def ask(self, text: str) -> Answer:
        """The answer to a message in anyone's words."""
        tidied = as_spelt(tidy(text))
        if talk := scope.small_talk(without_particles(tidied) or tidied):
            return Answer("none", reason=talk)
        if self.tells(text):
            return Answer("channels", ("CHANNELS",))
        if asks_whom_to_tell(tidied):
            return Answer("channels", ("CHANNELS",), basis="computed")
        answer = self._answer(tidied)
        clear = self._is_clear(tidied, answer) or tidied in self._index.wordings
        if not clear and not answer.missing and sounds_like_accusation(tidied):
            return Answer("channels", ("CHANNELS",))
        if (answer.reason == "off_topic" or answer.nearness < DOUBTFUL) and (other := other_layout(text.strip())):
            if talk := scope.small_talk(without_particles(tidy(other))):
                return Answer("none", reason=talk)
            again = self._answer(tidy(other))
            likelier = again.nearness > max(RECOVERED, answer.nearness + MARGIN)
            if again.ids and likelier and (again.basis == "search" or len(other) <= LONGEST_CODE):
                return again
        return answer

    def _is_clear(self, text: str, answer: Answer) -> bool:
        """Check whether an answer is near enough to rule out an accusation: near no act, or near a known subject."""
        if not answer.ids:
            return answer.reason == "off_topic" and answer.nearness >= NEAR
        if answer.basis == "computed" and _says_nothing(self._beside(text)):
            return True
        return answer.nearness >= NEAR and answer.ids[0] not in self._acts

    def tells(self, text: str) -> bool:
        """Check whether a message plainly accuses somebody, on either keyboard layout; quicker than asking.

        An entry's own wording is what it is about. `ask` takes more for an accusation: statements about nothing here.
        """
        tidied = tidy(text)
        if tidied in self._index.wordings:
            return False
        tidied = as_spelt(tidied)
        other = other_layout(text.strip())
        return tells_of_wrongdoing(tidied) or (other is not None and tells_of_wrongdoing(tidy(other)))

    def tools_in(self, text: str) -> tuple[str, ...]:
        """Tools a tidied text names by their codes."""
        return self._codes.parse(text).tools

    def _answer(self, text: str) -> Answer:
        codes, intent = self._codes.parse(text), intents.read(text)
        if outside := self._outside(text, codes, intent):
            return Answer("none", missing=codes.missing, reason=outside)
        if codes.ids or (codes.missing and text not in self._index.wordings):
            return self._by_code(text, codes)
        return self._computed(text, codes, intent) or self._search(text, codes, intent)

    def _outside(self, text: str, codes: Codes, intent: Intent) -> str | None:
        """Reason why this is not ours to answer, if so: another agency, a year not loaded."""
        if scope.names_other_agency(text, self._own):
            return "other_agency"
        if scope.asks_for_names(text):
            return "off_topic"
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
                return _worked_out(within)
        return Answer(_KINDS[self._weigher.sorts[first]], codes.ids, codes.missing, basis="code")

    def _computed(self, text: str, codes: Codes, intent: Intent) -> Answer | None:
        """Answer that is worked out rather than searched for."""
        if due := self._computer.due(text, intent):
            return _worked_out(due)
        if ranking := self._ranking(text, codes, intent):
            return ranking
        if everything := self._computer.everything(text):
            return _worked_out(everything)
        return None if intent.score else self._of_units(text, intent)

    def _ranking(self, text: str, codes: Codes, intent: Intent) -> Answer | None:
        """An extreme or a threshold, within the indicator or the tool the question is about."""
        text = spell_out(text)
        inside, outside = intent.inside or intent.seen_inside, intent.outside or intent.seen_outside
        tools = codes.tools or (self._views(inside) if inside != outside else ())
        subject = self._beside(codes.rest)
        if "#website" in subject.ideas and not tools:
            tools = tuple(tool.code for tool in self._catalogue.assessment.tools if tool.code == "OIT")
        ranking = self._computer.ranking(text, tools, None, alone=_says_nothing(subject))
        if not ranking:
            return None
        ideas = subject.ideas.keys() - FAINT_IDEAS
        if subject.strange > STRANGE or any(idea.startswith(OUTSIDE_IDEAS) for idea in ideas):
            return None
        if ideas:
            near = self._index.nearness(subject)
            best = max(self._catalogue.assessment.indicators, key=lambda one: near.get(one.code, 0.0)).code
            if near.get(best, 0.0) >= WITHIN:
                ranking = self._computer.ranking(text, (), best) or ranking
            elif len(ideas) > 1:
                return None
        return _worked_out(ranking)

    def _beside(self, text: str) -> Query:
        """Words beside those that ask for a ranking and those that name the view."""
        return self._index.query(self._computer.beside(viewpoint.without(text)))

    def _views(self, inside: bool) -> tuple[str, ...]:
        """The tool whose view is asked for: the inside's or the outside's."""
        view = "IIT" if inside else "EIT"
        return tuple(tool.code for tool in self._catalogue.assessment.tools if tool.code == view)

    def _of_units(self, text: str, intent: Intent) -> Answer | None:
        """The steps of the units named, those nearest to the rest of the message first."""
        units, rest = self._computer.units(text)
        steps = self._computer.steps_of_units(units)
        subject = self._index.query(rest)
        asked = intent.who or intent.follow_up or intent.when or scope.asks_for_tasks(text)
        if not steps or not (asked or subject.is_empty):
            return None
        near = self._index.nearness(subject)
        ordered = sorted(steps, key=lambda step: -near.get(step, 0.0))
        return Answer("measure", tuple(ordered), basis="computed")

    def _search(self, text: str, codes: Codes, intent: Intent) -> Answer:
        subject = scope.without_own(viewpoint.without(codes.rest), self._own)
        query = self._index.query(subject)
        if query.is_empty and not codes.tools:
            return self._of_nothing(text, intent)
        inside, outside = intent.inside or intent.seen_inside, intent.outside or intent.seen_outside
        views = self._views(inside) if intent.whole and inside != outside else ()
        if views and query.ideas.keys() <= NO_SUBJECT:
            return Answer("score", views, basis="search")
        near = self._index.nearness(query)
        if codes.tools:
            near = self._within(near, codes.tools)
        ranked = self._weigher.weigh(near, intent)
        if intent.score and _NAMES_IT.search(text) and (not ranked or ranked[0][0] < SURE):
            ranked = [(DOUBTFUL, "OVERALL"), *(pair for pair in ranked if pair[1] not in ("OVERALL", "NONE"))]
        floor = (FLOOR if query.ideas else FLOOR_BY_LETTERS) - ON_TOPIC * intent.on_topic
        return self._best(ranked, floor)

    def _best(self, ranked: Sequence[tuple[float, str]], floor: float) -> Answer:
        """The best and the two behind it; unsure where it is far or they are close, none below the floor."""
        if not ranked or ranked[0][0] < floor or ranked[0][1] == "NONE":
            known = ranked[0][0] if ranked and ranked[0][1] == "NONE" else 0.0
            return Answer("none", reason="off_topic", basis="search", nearness=known)
        best = ranked[0][0]
        ids = tuple(entry for _, entry in ranked if entry != "NONE")[:OFFERED]
        margin = best - ranked[1][0] if len(ranked) > 1 else 1.0
        sure = best >= SURE and margin >= MARGIN
        return Answer(_KINDS[self._weigher.sorts[ids[0]]] if sure else "unsure", ids, basis="search", nearness=best)

    def _of_nothing(self, text: str, intent: Intent) -> Answer:
        """Answer to a message without any subject: the whole assessment if that or a score was named ("ita")."""
        if intent.score or scope.years(text) or _NAMES_IT.search(text):
            return Answer("score", ("OVERALL",), basis="search")
        return Answer("none", reason="off_topic", basis="search", nearness=0.0)

    def _within(self, near: dict[str, float], tools: Sequence[str]) -> dict[str, float]:
        """Keep the entries that belong to the tools named; the tools themselves when nothing more is asked."""
        book = self._catalogue.assessment
        inside = {item.code for tool in tools for item in book.items_of(tool)}
        inside |= {indicator.code for tool in tools for indicator in book.indicators_of(tool)}
        kept = {entry: score for entry, score in near.items() if entry in inside}
        return kept | {tool: max(near.get(tool, 0.0), NAMED - 0.001 * place) for place, tool in enumerate(tools)}


def _says_nothing(query: Query) -> bool:
    """Check whether a message has no subject but the view it asks for."""
    return not query.letters and query.ideas.keys() <= FAINT_IDEAS


def _worked_out(computed: Computed) -> Answer:
    if not computed.ids:
        return Answer("none", reason="nothing_matches", basis="computed")
    return Answer(computed.kind, computed.ids, basis="computed")


def _under(phrases: Mapping[str, Sequence[str]], prefix: str) -> dict[str, Sequence[str]]:
    return {key.removeprefix(prefix): forms for key, forms in phrases.items() if key.startswith(prefix)}


def _fields(catalogue: Catalogue, phrases: Mapping[str, Sequence[str]], entries: Mapping[str, str]) -> list[Field]:
    """Every text an entry can be found by; printed texts weigh less than curated phrases."""
    book = catalogue.assessment
    fields = [Field(entry, text) for entry, texts in phrases.items() if entry in entries for text in texts]
    for item in book.items:
        fields += [Field(item.code, text, 0.95) for text in item.text.both]
    for indicator in book.indicators:
        fields += [Field(indicator.code, name) for name in (*indicator.name.both, *indicator.aliases)]
    fields += [Field(tool.code, name) for tool in book.tools for name in tool.name.both]
    called = ((tool.code, tool.code.lower()) for tool in book.tools)
    fields += [Field(tool, code) for tool, code in called if code not in phrases.get(tool, ())]
    for step in catalogue.plan.steps:
        fields += [Field(step.id, text, 0.95) for text in (*step.title.both, *step.activities)]
    for guideline in catalogue.guidelines:
        fields += [Field(guideline.id, title) for title in guideline.title.both]
    return fields
