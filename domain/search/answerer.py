"""Search from a message to the ids that answer it: whether it is a question, how many, and each one's answer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from domain.asked.clauses import SELF_CONTAINED, clauses
from domain.asked.of_rules import rule_asked
from domain.asked.question import Aim, Worked
from domain.catalogue.plan import Catalogue
from domain.language.normalise import as_spelt, other_layout, tidy, without_particles
from domain.search import intent as intents
from domain.search import scope
from domain.search.answer import DOUBTFUL, MARGIN, NEAR, Answer
from domain.search.single import SingleAnswerer
from domain.wrongdoing.wrongdoing import asks_whom_to_tell, sounds_like_accusation, tells_of_wrongdoing, tells_plainly

RECOVERED: Final = 0.55
"""Nearness the text on the other keyboard layout must have to be taken for the meant one."""
LONGEST_CODE: Final = 12
"""A longer message read on the other layout holds a code by chance, not by meaning."""


class Answerer:
    """Answers messages from one catalogue and its curated phrases.

    `phrases` holds phrases by entry id (`NONE`: what nothing here answers), the forms of each idea by `concept:NAME`,
    the names of units by `unit:CODE`, and under `ACTS` the entries that speak of someone's act.
    """

    def __init__(self, catalogue: Catalogue, phrases: Mapping[str, Sequence[str]]) -> None:
        self._single = SingleAnswerer(catalogue, phrases)
        self._acts = frozenset(phrases.get("ACTS", ()))

    def ask(self, text: str) -> Answer:
        """The answer to a message in anyone's words."""
        tidied = as_spelt(tidy(text))
        if talk := scope.small_talk(without_particles(tidied) or tidied):
            return Answer("none", reason=talk)
        if (rule := rule_asked(text)) is not None:
            return self._single.of_rule(rule)
        codes = self._single.codes.parse(tidied)
        if codes.is_one:
            return self._single.of_code(codes)
        if codes.ids and not codes.rest.strip():  # nothing is said of anybody
            return self._answer(tidied)
        if self.tells_of_wrongdoing(text):
            return Answer("channels", ("CHANNELS",))
        if asks_whom_to_tell(tidied):
            return Answer("channels", ("CHANNELS",), basis="computed")
        answer = self._answer(tidied)
        clear = self._is_clear(tidied, answer) or tidied in self._single.index.wordings
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

    def tells_of_wrongdoing(self, text: str, *, plainly: bool = False) -> bool:
        """Check whether a message accuses somebody, on either keyboard layout; quicker than asking.

        `plainly` leaves out hints, which may be reports of what went wrong. An entry's own wording is about the entry.
        """
        tidied = tidy(text)
        if tidied in self._single.index.wordings:
            return False
        tidied = as_spelt(tidied)
        other = other_layout(text.strip())
        tells = tells_plainly if plainly else tells_of_wrongdoing
        return tells(tidied) or (other is not None and tells(tidy(other)))

    def tools_in(self, text: str) -> tuple[str, ...]:
        """Tools a tidied text names by their codes."""
        return self._single.codes.parse(text).tools

    def _answer(self, text: str) -> Answer:
        """Answer to a tidied message: to each of its questions, where it has several."""
        parts, whole = clauses(text), self._single.one(text)
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
        codes = self._single.codes.parse(part)
        if (
            codes.ids
            or codes.tools
            or not intents.asked(part)
            or self._single.worked_out(part, codes, intents.read(part))
        ):
            return False
        return not self._single.placer.left((codes.rest,))

    def _complete(self, part: str) -> Answer | None:
        """The answer to a part that is a question by itself."""
        codes, intent = self._single.codes.parse(part), intents.read(part)
        if codes.missing or not SELF_CONTAINED.search(part) or self._single.outside(part, codes, intent):
            return None
        answer = self._single.one(part)
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
            again = bare and worked and self._single.answered(replace(worked.question, within=last.question.within))
            shared.append(again or answer)
        return [*shared, answers[-1]]

    def _counting(self, answers: Sequence[Answer]) -> list[Answer]:
        """Answers to counts of which only the first says within what: all are meant within it."""
        first = answers[0].worked
        if first is None or first.question.aim is not Aim.COUNT or not first.question.within:
            return list(answers)
        within = first.question.within
        return [
            (
                one.worked
                and _counts_all(one.worked)
                and self._single.answered(replace(one.worked.question, within=within))
            )
            or one
            for one in answers
        ]


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
