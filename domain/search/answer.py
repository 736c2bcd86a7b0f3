"""Search from a message to the ids that answer it, best first; rendering them is elsewhere."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from domain.asked import words
from domain.asked.clauses import SELF_CONTAINED, clauses
from domain.asked.names import Names
from domain.asked.question import Aim, Kind, Property, Question, Worked
from domain.asked.working_out import work_out
from domain.catalogue.plan import Catalogue
from domain.language.normalise import as_spelt, other_layout, tidy, without_particles
from domain.search import intent as intents
from domain.search import scope, viewpoint
from domain.search.codes import CodeParser, Codes
from domain.search.fields import fields_of
from domain.search.index import Index
from domain.search.intent import Intent
from domain.search.lexicon import Lexicon
from domain.search.placing import NO_SUBJECT, Placer, says_nothing
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
RECOVERED: Final = 0.55
"""Nearness the text on the other keyboard layout must have to be taken for the meant one."""
LONGEST_CODE: Final = 12
"""A longer message read on the other layout holds a code by chance, not by meaning."""
OFFERED: Final = 3
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
    `plan` is the year of the plan whose catalogue the ids are from; None for the newest. `worked` is the question in
    parts and its result, where it was worked out; `asks` the properties asked for of the entry. `unread` are the pieces
    of the message that are not answered. Several questions in one message have an answer each, in `parts`.
    """

    kind: AnswerKind
    ids: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    reason: str | None = None
    basis: Basis = "rule"
    nearness: float = 1.0
    plan: int | None = None
    worked: Worked | None = None
    asks: tuple[Property, ...] = ()
    unread: tuple[str, ...] = ()
    parts: tuple["Answer", ...] = ()

    @property
    def exact(self) -> tuple[str, ...]:
        """Exactly what was asked for: `ids` without those shown beside a worked out answer."""
        if self.parts:
            return tuple(dict.fromkeys(code for part in self.parts for code in part.exact))
        return self.worked.ids if self.worked else self.ids

    @property
    def asked(self) -> int:
        """The number of `ids`, from the first, that were asked for: of what was searched for only the best."""
        if self.basis == "search":
            return min(len(self.ids), 1)
        return sum(1 for code in self.ids if code in self.exact) if self.worked or self.parts else len(self.ids)

    @property
    def to_accusation(self) -> bool:
        """Check whether the message accused somebody rather than asked: the channels are given by rule."""
        return self.kind == "channels" and self.basis == "rule"

    @property
    def is_unanswered(self) -> bool:
        """Check whether a question got no answer, or no sure one; a subject known to lie outside counts as answered."""
        return self.kind == "unsure" or (self.kind == "none" and self.reason == "off_topic")

    @property
    def may_be_sent_on(self) -> bool:
        """Check whether somebody may know more: a guideline, an unsure answer, and none to what was asked."""
        return self.kind in ("guideline", "unsure") or (self.kind == "none" and self.reason not in ("greeting", "help"))


class Answerer:
    """Answers messages from one catalogue and its curated phrases.

    `phrases` holds phrases by entry id (`NONE`: what nothing here answers), the forms of each idea by `concept:NAME`,
    the names of units by `unit:CODE`, and under `ACTS` the entries that speak of someone's act.
    """

    def __init__(self, catalogue: Catalogue, phrases: Mapping[str, Sequence[str]]) -> None:
        self._catalogue = catalogue
        words_of = {kind: _under(phrases, kind) for kind in ("concept:", "unit:")}
        self._codes = CodeParser(catalogue)
        self._names = Names(catalogue, words_of["unit:"])
        self._weigher = Weigher(catalogue)
        self._lexicon = Lexicon(words_of["concept:"])
        self._index = Index(fields_of(catalogue, phrases, self._weigher.sorts), self._lexicon)
        plan = catalogue.plan
        names = (*plan.agency.both, plan.agency_short.th, plan.agency_short.th.replace(".", ""))
        self._acts = frozenset(phrases.get("ACTS", ()))
        self._own = tuple(tidy(name) for name in names)
        self._placer = Placer(catalogue, self._names, self._codes, self._index, self._own)
        self._years = (catalogue.assessment.fiscal_year, plan.fiscal_year)

    def ask(self, text: str) -> Answer:
        """The answer to a message in anyone's words."""
        tidied = as_spelt(tidy(text))
        if talk := scope.small_talk(without_particles(tidied) or tidied):
            return Answer("none", reason=talk)
        codes = self._codes.parse(tidied)
        if codes.ids and not codes.rest.strip():  # nothing is said of anybody
            return self._answer(tidied)
        if self.tells_of_wrongdoing(text):
            return Answer("channels", ("CHANNELS",))
        if asks_whom_to_tell(tidied):
            return Answer("channels", ("CHANNELS",), basis="computed")
        answer = self._answer(tidied)
        clear = self._is_clear(tidied, answer) or tidied in self._index.wordings
        if not clear and not answer.missing and sounds_like_accusation(tidied):  # states something, and asks nothing
            return Answer("none", reason="off_topic")
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
        question = answer.worked.question if answer.worked and answer.basis == "computed" else None
        if question and not question.unread and not question.units:
            return True
        return answer.nearness >= NEAR and answer.ids[0] not in self._acts

    def tells_of_wrongdoing(self, text: str) -> bool:
        """Check whether a message plainly accuses somebody, on either keyboard layout; quicker than asking.

        An entry's own wording is what it is about.
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
        """Answer to a tidied message: to each of its questions, where it has several."""
        parts, whole = clauses(text), self._one(text)
        return (self._several(parts, whole) if len(parts) > 1 else None) or whole

    def _several(self, parts: Sequence[str], whole: Answer) -> Answer | None:
        """An answer to each of several questions; None where the message is only one.

        A part that asks for a property alone is about the entry before it.
        """
        asked: list[str] = []
        for part in parts:
            if asked and self._is_property(part):
                asked[-1] += f" {part}"
            else:
                asked.append(part)
        found = [(part, self._complete(part)) for part in asked]
        answers = [answer for _, answer in found if answer]
        if whole.worked and whole.worked.question.aim in _OF_TWO and not any(_has_aim(one, whole) for one in answers):
            return None
        left = tuple(part for part, answer in found if not answer)
        sure = any(answer.basis == "code" or (answer.worked and answer.worked.question.is_plain) for answer in answers)
        if len(asked) < 2 or not answers or not sure or any(not SELF_CONTAINED.search(part) for part in left):
            return None
        answers = [
            one if one.basis != "search" else replace(one, ids=one.ids[:1])
            for one in self._counting(self._sharing(answers))
        ]
        ids = tuple(dict.fromkeys(code for answer in answers for code in answer.ids))
        if len(answers) == 1:
            return replace(answers[0], unread=(*answers[0].unread, *left))
        return Answer(answers[0].kind, ids, basis="computed", unread=left, parts=tuple(answers))

    def _is_property(self, part: str) -> bool:
        """Check whether a part asks for a property of what was named before, and names nothing itself."""
        codes = self._codes.parse(part)
        if codes.ids or codes.tools or not intents.asked(part) or self._worked_out(part, codes, intents.read(part)):
            return False
        return not self._placer.left((codes.rest,))

    def _complete(self, part: str) -> Answer | None:
        """The answer to a part that is a question by itself."""
        codes, intent = self._codes.parse(part), intents.read(part)
        if codes.missing or not SELF_CONTAINED.search(part) or self._outside(part, codes, intent):
            return None
        answer = self._one(part)
        if answer.kind in ("none", "unsure") and not codes.tools:
            return None
        return answer

    def _sharing(self, answers: Sequence[Answer]) -> list[Answer]:
        """Answers to lists of which only the last says within what: all are meant within it."""
        *others, last = [answer.worked for answer in answers]
        if last is None or not last.question.within or last.question.by_view:
            return list(answers)
        shared = []
        for worked, answer in zip(others, answers[:-1], strict=True):
            bare = worked and worked.question.pick and not worked.question.within and not worked.question.entries
            again = bare and worked and self._answered(replace(worked.question, within=last.question.within))
            shared.append(again or answer)
        return [*shared, answers[-1]]

    def _counting(self, answers: Sequence[Answer]) -> list[Answer]:
        """Answers to counts of which only the first says within what: all are meant within it."""
        first = answers[0].worked
        if first is None or first.question.aim is not Aim.COUNT or not first.question.within:
            return list(answers)
        within = first.question.within
        return [
            (one.worked and _counts_all(one.worked) and self._answered(replace(one.worked.question, within=within)))
            or one
            for one in answers
        ]

    def _one(self, text: str) -> Answer:
        """Answer to a single question, with the properties it asks for."""
        answer = self._found(text)
        if not answer.ids:
            return answer
        unread = answer.worked.question.unread if answer.worked else ()
        return replace(answer, asks=intents.asked(text), unread=unread)

    def _found(self, text: str) -> Answer:
        codes, intent = self._codes.parse(text), intents.read(text)
        if outside := self._outside(text, codes, intent):
            return Answer("none", missing=codes.missing, reason=outside)
        if worked := self._worked_out(text, codes, intent):
            return worked
        if codes.ids or (codes.missing and text not in self._index.wordings):
            return self._by_code(codes)
        units = None if intent.score else self._of_units(text, intent)
        return units or self._search(text, codes, intent)

    def _outside(self, text: str, codes: Codes, intent: Intent) -> str | None:
        """Reason why this is not ours to answer, if so: another agency, a year not loaded."""
        if scope.names_other_agency(text, self._own):
            return "other_agency"
        if scope.asks_for_names(text) or (not codes.ids and scope.asks_for_money(text)):
            return "off_topic"
        named = scope.years(text)
        scored, planned = self._years
        loaded = {scored} if intent.score or codes.ids else {scored, planned}
        if named and not loaded.intersection(named) and not (codes.ids and planned in named):
            return "year_not_loaded"
        if scope.names_next_year(text) and intent.score:
            return "year_not_loaded"
        return None

    def _by_code(self, codes: Codes) -> Answer:
        if not codes.ids:
            return Answer("none", missing=codes.missing, reason="unknown_code", basis="code")
        return Answer(_KINDS[self._weigher.sorts[codes.ids[0]]], codes.ids, codes.missing, basis="code")

    def _worked_out(self, text: str, codes: Codes, intent: Intent) -> Answer | None:
        """Answer that is worked out rather than searched for."""
        question = self._placer.question(text, codes, intent)
        if question is None:
            return None
        about_one = self._placer.is_about_one(question)
        return self._about_one(question, text, codes, intent) if about_one else self._answered(question)

    def _about_one(self, question: Question, text: str, codes: Codes, intent: Intent) -> Answer | None:
        """Answer to a question about one score that is named by its subject; the whole where there is none."""
        if says_nothing(self._placer.subject(question.unread)):
            return self._answered(
                replace(question, entries=question.entries or question.within[:1] or ("OVERALL",), unread=())
            )
        found = self._search(text, codes, intent)
        if found.kind != "score":
            return None
        worked = work_out(replace(question, entries=found.ids[:1], unread=()), self._catalogue)
        return replace(found, worked=worked)

    def _answered(self, question: Question) -> Answer | None:
        """Answer that a question in parts works out to; one for each tool, where that is asked."""
        if question.each and not question.within:
            tools = (tool.code for tool in self._catalogue.assessment.tools)
            parts = [self._answered(replace(question, each=False, within=(tool,))) for tool in tools]
            found = tuple(part for part in parts if part and part.ids)
            ids = tuple(dict.fromkeys(code for part in found for code in part.exact))
            return Answer("score", ids, basis="computed", parts=found) if found else None
        worked = work_out(question, self._catalogue)
        if worked is None:
            return None
        if not worked.ids:
            return Answer("none", reason="nothing_matches", basis="computed", worked=worked)
        bare_count = question.aim is Aim.COUNT and not question.has_condition and not question.pick
        of = question.within if bare_count and question.kind is not Kind.FINDING else ()
        ids = of or tuple(dict.fromkeys((*worked.ids, *worked.beside)))
        kind: AnswerKind = "measure" if self._weigher.sorts[ids[0]] == "step" else "score"
        return Answer(kind, ids, basis="computed", worked=worked)

    def _of_units(self, text: str, intent: Intent) -> Answer | None:
        """The steps of the units named, those nearest to the rest of the message first."""
        units, rest = self._names.units(text)
        question = Question(Aim.LIST, Kind.STEP, units=units, jointly=bool(words.JOINTLY.search(text)))
        worked = work_out(question, self._catalogue) if units else None
        subject = self._index.query(rest)
        asked = intent.who or intent.follow_up or intent.when or scope.asks_for_tasks(text)
        if worked is None or not worked.ids or not (asked or subject.is_empty):
            return None
        near = self._index.nearness(subject)
        ordered = sorted(worked.ids, key=lambda step: -near.get(step, 0.0))
        return Answer("measure", tuple(ordered), basis="computed", worked=replace(worked, ids=tuple(ordered)))

    def _search(self, text: str, codes: Codes, intent: Intent) -> Answer:
        subject = scope.without_own(viewpoint.without(codes.rest), self._own)
        query = self._index.query(subject)
        if query.is_empty and len(codes.tools) != 1:
            return Answer("score", codes.tools, basis="code") if codes.tools else self._of_nothing(text, intent)
        inside, outside = intent.inside or intent.seen_inside, intent.outside or intent.seen_outside
        views = self._placer.views(inside) if intent.whole and inside != outside else ()
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


def _counts_all(worked: Worked) -> bool:
    """Check whether a count says neither within what nor under which condition."""
    question = worked.question
    return question.aim is Aim.COUNT and not (question.within or question.has_parts or question.entries)


_OF_TWO: Final = (Aim.DIFFERENCE, Aim.HIGHER, Aim.SAME)
"""Aims whose two sides may stand on both sides of a joint."""


def _has_aim(part: Answer, whole: Answer) -> bool:
    """Check whether a part of a message already asks for what the whole is read as."""
    return (
        part.worked is not None and whole.worked is not None and part.worked.question.aim is whole.worked.question.aim
    )


def _under(phrases: Mapping[str, Sequence[str]], prefix: str) -> dict[str, Sequence[str]]:
    return {key.removeprefix(prefix): forms for key, forms in phrases.items() if key.startswith(prefix)}
