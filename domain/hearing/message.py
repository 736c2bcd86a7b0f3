"""A message as the rules of the ear see it: its words in the forms they compare, and what is read in them, once."""

import re
from functools import cached_property, lru_cache
from typing import Final

from domain.catalogue.library import Library
from domain.commands.in_words import CommandInWords, command_said, command_within
from domain.hearing.asking import asks, requests
from domain.hearing.own_round import OwnTopic, own_topic
from domain.hearing.situation import Situation
from domain.hearing.statement import says_done, speaks_of_work
from domain.hearing.unit_names import UnitsNamed
from domain.language.colleagues import to_colleagues
from domain.language.normalise import as_spelt, tidy, without_particles
from domain.language.registers import plainly
from domain.language.talk import only_talk, without_affairs
from domain.language.vocabulary import SPEAKER, any_of
from domain.reports.drafts import Draft
from domain.reports.evidence import evidence_in, without_links
from domain.reports.reading import read
from domain.reports.text_to_drafts import About, looks_up, names_step
from domain.search import intent
from domain.search.answer import NEAR, Answer
from domain.search.codes import CodeParser, names_item
from domain.search.yearly import YearlyAnswerer
from domain.wrongdoing.wrongdoing import tells_beyond_doubt

STATES: Final = 45
"""Letters of statements beside a question from which a text reports."""

NAME: Final = 24
"""Letters up to which a text without a question may be the name of something to look up."""

_REQUEST: Final = 60
"""Letters up to which a text that mentions a command's subject may request it."""

_parser: Final = lru_cache(maxsize=8)(CodeParser)
"""The parser of a catalogue's codes, made once."""

_CONTRACTED: Final = re.compile(r"['’]re\b", re.IGNORECASE)
_SYMBOLS: Final = re.compile(r"[^\w\s฀-๿.%/'-]+|[.!]+$")


class Message:
    """A message in its situation.

    `words` are tidied, `spelt` with abbreviations and asking words written out, `bare` without particles, `plain`
    without symbols too.
    `unit_names` are those of the agency's units.
    """

    def __init__(
        self,
        text: str,
        situation: Situation,
        library: Library,
        answerer: YearlyAnswerer,
        units: UnitsNamed,
    ) -> None:
        self.text, self.situation = text, situation
        self.library, self._answerer, self.unit_names = library, answerer, units
        self.words = tidy(_CONTRACTED.sub(" are", without_links(text)))
        self.spelt = plainly(as_spelt(self.words))
        self.bare = without_particles(self.words)
        self.plain = " ".join(_SYMBOLS.sub(" ", self.bare).split())
        self.asking = asks(self.words) or asks(self.spelt) or requests(self.words)
        self.talk = only_talk(text)
        self.has_link = bool(evidence_in(text))

    @cached_property
    def answer(self) -> Answer:
        """The catalogue's answer."""
        return self._answerer.ask(self.text)

    @cached_property
    def accuses(self) -> bool:
        """Check whether it has a sign of a wrong; in words of somebody whom the round asks, a plain one.

        For reports tell of troubles too; what says how a step stands is one unless it tells of a wrong beyond doubt.
        """
        asked = self.situation.asked
        tells = self._answerer.tells_of_wrongdoing(self.text, plainly=asked)
        return tells and not (asked and self.reads and not tells_beyond_doubt(self.spelt))

    @cached_property
    def reads(self) -> bool:
        """Check whether a status or percent is read in it."""
        said = read(self.text)
        return said.status is not None or said.percent is not None or said.same_as_last

    @cached_property
    def names_a_step(self) -> bool:
        """Check whether it names one of the steps asked of the person, where there are several."""
        sheet = self.situation.worksheet
        return sheet is not None and self.situation.asked and names_step(sheet, self.text)

    @cached_property
    def only_affairs(self) -> bool:
        """Check whether it speaks of the writer's own affairs, and of no work beside them."""
        rest = without_affairs(self.words)
        if rest == self.words or self.names_a_step or self.has_link:
            return False
        said = read(rest)
        return said.status is None and said.percent is None and not speaks_of_work(rest)

    @cached_property
    def is_placed(self) -> bool:
        """Check whether it names one of the steps of the person's round, or there is just one."""
        sheet = self.situation.worksheet
        return sheet is not None and (len(sheet.asked()) == 1 or names_step(sheet, self.text))

    @cached_property
    def names_and_reads(self) -> bool:
        """Check whether it names a step of the person's with a status or percent."""
        return len(self.words) > NAME and self.names_a_step and self.reads

    @cached_property
    def reports_anyway(self) -> bool:
        """Check whether it reports although it also asks: it names a step, or states more than it asks."""
        if self.names_and_reads or self._answers_itself:
            return True
        stated = " ".join(one for one in self.words.split() if not asks(one) and not requests(one))
        return len(stated) >= STATES and says_done(stated)

    @property
    def _answers_itself(self) -> bool:
        """Check whether a question is followed by its own answer, a step's status or percent: `finished? no, 20%`."""
        _, mark, answer = self.words.rpartition("?")
        if not mark or not answer.strip() or asks(answer) or own_topic(answer, asking=False):
            return False
        said = read(answer)
        return said.status is not None or said.percent is not None

    @cached_property
    def command(self) -> CommandInWords | None:
        """The command it says, exactly or as a request."""
        here = self.situation
        said = command_said(self.text, here.person, self.library.current, here.private)
        if said is None and not self.reads and len(self.bare) <= _REQUEST:
            said = command_within(self.spelt, here.person, self.units)
        return said

    @cached_property
    def exact_command(self) -> bool:
        """Check whether it is a command in words and nothing else."""
        here = self.situation
        return command_said(self.text, here.person, self.library.current, here.private) is not None

    @cached_property
    def looks_up(self) -> bool:
        """Check whether it is nothing but codes, or asks for their score."""
        return looks_up(self.text, self._prefixes)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Codes of the units it names."""
        return self.unit_names(self.spelt)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Ids of the entries whose codes it names."""
        return _parser(self.library.current).parse(self.spelt).ids

    @property
    def names_score(self) -> bool:
        """Check whether it holds the code of an item, existing or not, or of an indicator; a bare number is neither."""
        indicators = self.library.current.assessment.indicator_by_code
        return names_item(self.spelt, self._prefixes) or any(one in indicators for one in self.codes)

    @property
    def steps(self) -> tuple[str, ...]:
        """Ids of the steps whose codes it names."""
        return tuple(one for one in self.codes if one in self.library.current.plan.step_by_id)

    @cached_property
    def about_scores(self) -> bool:
        """Check whether it is about scores, or what is published: the assessment, not the follow-up."""
        if _SCORES.search(self.spelt) or names_item(self.spelt, self._prefixes):
            return True
        meant = intent.read(self.spelt)
        return meant.score or meant.posted or meant.disclosed

    @property
    def _prefixes(self) -> tuple[str, ...]:
        return self.library.current.assessment.item_prefixes

    @property
    def about_plan(self) -> bool:
        """Check whether it is about what the plan says of a unit or step."""
        return bool(_PLAN.search(self.spelt))

    @property
    def of_speaker(self) -> bool:
        """Check whether it speaks of the writer or their unit."""
        return bool(_MINE.search(self.words))

    @property
    def of_other_units(self) -> bool:
        """Check whether it names units, none of them the person's."""
        return bool(self.units) and not set(self.units) & set(self.situation.person.units)

    @property
    def surely_answered(self) -> bool:
        """Check whether the catalogue surely answers it."""
        found = self.answer
        return found.basis == "code" or (bool(found.ids) and found.kind != "unsure" and found.nearness >= NEAR)

    @property
    def worked_out(self) -> bool:
        """Check whether it asks for something that is worked out from everything, not from one entry."""
        return self.answer.basis == "computed" and bool(self.answer.ids)

    @property
    def to_colleagues(self) -> bool:
        """Check whether it is a statement between colleagues, not meant for the bot."""
        return not self.asking and to_colleagues(self.words)

    @property
    def between(self) -> bool:
        """Check whether it is a question, a greeting, thanks or a command, said while a draft waits."""
        if self.talk is not None or self.looks_up or self.command:
            return True
        return self.asking and not self.reports_anyway

    def own_topic(self, *, stated: bool) -> OwnTopic | None:
        """The topic of one's own round; `stated` admits those that are no question."""
        if not (self.asking or stated):
            return None
        reports = self.reads or (says_done(self.words) and len(self.words) > STATES)
        topic = own_topic(self.words, asking=self.asking, reports=reports)
        return topic or own_topic(self.spelt, asking=self.asking, reports=reports)

    def own_steps(self) -> tuple[str, ...]:
        """Ids of the steps of the units the person reports for."""
        plan = self.library.current.plan
        owned = (step.id for unit in self.situation.person.units for step in plan.steps_owned_by(unit))
        return tuple(dict.fromkeys(owned))

    def draft_of(self, about: About) -> Draft | None:
        """The person's draft of the step a message is about."""
        sheet = self.situation.worksheet
        return sheet.drafts.get(about.duty) if sheet is not None and about.duty is not None else None


_MINE: Final = any_of(SPEAKER, "เรา", r"\b(?:i|we|my|our|mine|ours|us|me)\b")
"""Words for oneself."""

_SCORES: Final = re.compile(r"คะแนน|แต้ม|ตัวชี้วัด|เกรด|\b(?:iit|eit|oit|ita|scores?|indicators?|points?|items?)\b")
_PLAN: Final = re.compile(
    r"ใคร(?:รับผิดชอบ|ดูแล)|รับผิดชอบ|(?:ต้อง|จะ)?เสร็จ(?:ภายใน|เมื่อ|เดือน|วัน)|กำหนดเสร็จ|กี่(?:ขั้นตอน|"
    r"ข้อ|งาน)|มีอะไร|คืออะไร|ต้องทำอะไร|\b(?:owner|owns|responsible|in charge|deadline)\b|when .*due"
)
