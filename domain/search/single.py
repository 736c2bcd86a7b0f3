"""Answer to a single question of a tidied message: by code, worked out, of units, or searched for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from domain.asked import words
from domain.asked.names import Names
from domain.asked.of_rules import Rule, RuleAsked
from domain.asked.question import Aim, Kind, Question
from domain.asked.working_out import work_out
from domain.catalogue.plan import Catalogue
from domain.language.normalise import tidy
from domain.search import intent as intents
from domain.search import scope, viewpoint
from domain.search.answer import DOUBTFUL, MARGIN, SURE, Answer, AnswerKind
from domain.search.codes import CodeParser, Codes
from domain.search.fields import fields_of
from domain.search.index import Index
from domain.search.intent import Intent
from domain.search.lexicon import Lexicon
from domain.search.placing import NO_SUBJECT, Placer, says_nothing
from domain.search.weigh import Weigher

FLOOR: Final = 0.30
"""Weighed nearness below which nothing in the catalogue is meant."""
FLOOR_BY_LETTERS: Final = 0.45
"""Nearness enough for an answer when no idea was found and only letters are shared."""
ON_TOPIC: Final = 0.10
"""Discount on the needed nearness when the way of asking says it is about the assessment or the plan."""
NAMED: Final = 0.46
"""Nearness of a tool that was named."""
OFFERED: Final = 3
_UNKNOWN: Final = 0.45
"""Nearness below which a name means nothing here."""
_COMPARES: Final = re.compile(
    r"เทียบ|ดีกว่า|แย่กว่า|สูงกว่า|ต่ำกว่า|\bcompar|\b(?:better|worse|higher|lower) than\b|\bversus\b|\bvs\b"
    r"|\b(?:how|what) (?:did|does) "
)
_NAMES_IT: Final = re.compile(r"\bita\b|ไอทีเอ")

_KINDS: Final[Mapping[str, AnswerKind]] = {
    **dict.fromkeys(("I", "E", "O", "item", "IIT", "EIT", "OIT", "tool", "indicator", "overall"), "score"),
    "step": "measure", "guideline": "guideline", "channels": "channels", "none": "none",
}  # fmt: skip


class SingleAnswerer:
    """Answers single questions from one catalogue and its curated phrases (`Answerer`)."""

    def __init__(self, catalogue: Catalogue, phrases: Mapping[str, Sequence[str]]) -> None:
        self._catalogue = catalogue
        words_of = {kind: _under(phrases, kind) for kind in ("concept:", "unit:")}
        self.codes = CodeParser(catalogue)
        self._names = Names(catalogue, words_of["unit:"])
        self._weigher = Weigher(catalogue)
        self._lexicon = Lexicon(words_of["concept:"])
        self.index = Index(fields_of(catalogue, phrases, self._weigher.sorts), self._lexicon)
        plan = catalogue.plan
        short = plan.agency_short
        names = (*plan.agency.both, *short.both, short.th.replace(".", ""), *_initials(plan.agency.en or ""))
        self._own = tuple(tidy(name) for name in names)
        self.placer = Placer(catalogue, self._names, self.codes, self.index, self._own)
        self._years = (catalogue.assessment.fiscal_year, plan.fiscal_year)

    def one(self, text: str) -> Answer:
        """Answer to a single question, with the properties it asks for."""
        answer = self._found(text)
        if not answer.ids:
            return answer
        unread = answer.worked.question.unread if answer.worked else ()
        return replace(answer, asks=intents.asked(text), unread=unread)

    def _found(self, text: str) -> Answer:
        intent = intents.read(text)
        bare = scope.without_this_year(text)
        if bare != text and (intent.score or self.index.query(scope.without_own(bare, self._own)).is_empty):
            text = bare
        codes = self.codes.parse(text)
        if outside := self.outside(text, codes, intent):
            return Answer("none", missing=codes.missing, reason=outside)
        if worked := self.worked_out(text, codes, intent):
            return worked
        if codes.ids or (codes.missing and text not in self.index.wordings):
            return self.of_code(codes)
        units = None if intent.score else self._of_units(text, intent)
        return units or self._search(text, codes, intent)

    def outside(self, text: str, codes: Codes, intent: Intent) -> str | None:
        """Reason why this is not ours to answer, if so: another agency, a year not loaded."""
        if scope.names_other_agency(text, self._own) or (not codes.ids and self._names_unknown_agency(text, intent)):
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

    def _names_unknown_agency(self, text: str, intent: Intent) -> bool:
        """Check whether it asks for the score of something that has a name, which nothing here knows.

        That is another agency: neither this one's name nor a unit's, nor any idea's, nor near to a subject.
        """
        if not (intent.score or _COMPARES.search(text) or _NAMES_IT.search(text)):
            return False
        for name in scope.whose(scope.without_own(text, self._own)):
            query = self.index.query(name)
            if self._is_strange(name):
                return True
            known = query.is_empty or query.ideas or self._names.units(name)[0] or name in self._own
            if not known and max(self.index.nearness(query).values(), default=0.0) < _UNKNOWN:
                return True
        return False

    def _is_strange(self, name: str) -> bool:
        """Check whether most letters of a name belong to no idea, and no text of the catalogue has it."""
        if name.isascii() or self._names.units(name)[0]:
            return False
        seen = self._lexicon.spot(name, mend=True)
        return 2 * seen.unexplained > len(name) and not any(name in text for text in self.index.wordings)

    def of_code(self, codes: Codes) -> Answer:
        """Answer to codes without more words: their entries, or that there are none."""
        if not codes.ids:
            return Answer("none", missing=codes.missing, reason="unknown_code", basis="code")
        return Answer(_KINDS[self._weigher.sorts[codes.ids[0]]], codes.ids, codes.missing, basis="code")

    def of_rule(self, rule: RuleAsked) -> Answer:
        """Answer to a question after a rule: scored items that ask for the papers, else the whole."""
        if rule.rule is Rule.CYCLE:
            return Answer("measure", basis="computed", rule=rule)
        book = self._catalogue.assessment
        ids: tuple[str, ...] = ("OVERALL",) if book.has_scores else ()
        if rule.rule is Rule.ASKS:
            asking = book.framework.asking(rule.kinds) if book.framework is not None else ()
            ids = tuple(one.code for one in asking if one.code in book.item_by_code)
        return Answer("score", ids, basis="computed", rule=rule)

    def worked_out(self, text: str, codes: Codes, intent: Intent) -> Answer | None:
        """Answer that is worked out rather than searched for."""
        question = self.placer.question(text, codes, intent)
        if question is None:
            return None
        about_one = self.placer.is_about_one(question)
        return self._about_one(question, text, codes, intent) if about_one else self.answered(question)

    def _about_one(self, question: Question, text: str, codes: Codes, intent: Intent) -> Answer | None:
        """Answer to a question about one score that is named by its subject; the whole where there is none."""
        if says_nothing(self.placer.subject(question.unread)):
            return self.answered(
                replace(question, entries=question.entries or question.within[:1] or ("OVERALL",), unread=())
            )
        found = self._search(text, codes, intent)
        if found.kind != "score":
            return None
        worked = work_out(replace(question, entries=found.ids[:1], unread=()), self._catalogue)
        return replace(found, worked=worked)

    def answered(self, question: Question) -> Answer | None:
        """Answer that a question in parts works out to; one for each tool, where that is asked."""
        if question.each and not question.within:
            tools = (tool.code for tool in self._catalogue.assessment.tools)
            parts = [self.answered(replace(question, each=False, within=(tool,))) for tool in tools]
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
        subject = self.index.query(rest)
        asked = intent.who or intent.follow_up or intent.when or scope.asks_for_tasks(text)
        if worked is None or not worked.ids or not (asked or subject.is_empty):
            return None
        near = self.index.nearness(subject)
        ordered = sorted(worked.ids, key=lambda step: -near.get(step, 0.0))
        return Answer("measure", tuple(ordered), basis="computed", worked=replace(worked, ids=tuple(ordered)))

    def _search(self, text: str, codes: Codes, intent: Intent) -> Answer:
        subject = scope.without_own(viewpoint.without(codes.rest), self._own)
        query = self.index.query(subject)
        if query.is_empty and len(codes.tools) != 1:
            return Answer("score", codes.tools, basis="code") if codes.tools else self._of_nothing(text, intent)
        inside, outside = intent.inside or intent.seen_inside, intent.outside or intent.seen_outside
        views = self.placer.views(inside) if intent.whole and inside != outside else ()
        if views and query.ideas.keys() <= NO_SUBJECT:
            return Answer("score", views, basis="search")
        near = self.index.nearness(query)
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


def _initials(name: str) -> tuple[str, ...]:
    """The initials of an English name, as people use them: `CEA`."""
    words_ = [one for one in re.findall(r"[A-Za-z]+", name.partition("(")[0]) if one not in ("of", "the", "and", "for")]
    return ("".join(one[0] for one in words_),) if len(words_) > 1 else ()


def _under(phrases: Mapping[str, Sequence[str]], prefix: str) -> dict[str, Sequence[str]]:
    return {key.removeprefix(prefix): forms for key, forms in phrases.items() if key.startswith(prefix)}
