"""The ear: the one place that decides what a message means, from its words and the situation it is written in.

The rules are in the order in which they decide: what is under way, a reply, one's own round,
a statement by somebody who
owes, a question or a command, wrongdoing, talk; else it is unclear.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from domain.calendar.fiscal import Quarter
from domain.catalogue.plan import Library
from domain.commands.in_words import Spoken, cancels, loosely_spoken, spoken
from domain.hearing import round_state
from domain.hearing.asking import asks, requests
from domain.hearing.context import reference, resolve
from domain.hearing.meanings import (
    CommandMeant,
    Meaning,
    Move,
    OwnMeant,
    PartMeant,
    QuestionMeant,
    ReportMeant,
    RoundMeant,
    TalkMeant,
    Unclear,
    WrongdoingMeant,
)
from domain.hearing.own_round import OwnTopic, own_topic, puzzled
from domain.hearing.round_state import RoundQuestion, RoundTopic, topic_of
from domain.hearing.situation import Situation
from domain.hearing.statement import says_done, says_something, speaks_of_work
from domain.hearing.talk import Talk, begins_with_talk, more_talk, only_talk
from domain.hearing.unit_names import finder
from domain.language.normalise import as_spelt, tidy, without_particles
from domain.language.vocabulary import SPEAKER, any_of
from domain.reports.drafts import Draft
from domain.reports.evidence import evidence_in, without_links
from domain.reports.parts import Part
from domain.reports.percents import typed_percent
from domain.reports.reading import read
from domain.reports.text_to_drafts import About, looks_up, names_step
from domain.reports.wishes import added_in, change_in, same_as_last
from domain.search import intent
from domain.search.answer import NEAR, SURE, Answer
from domain.search.codes import CodeParser
from domain.search.scope import asks_for_own_tasks
from domain.search.yearly import YearlyAnswerer
from domain.wrongdoing.wrongdoing import sounds_like_accusation

MARK: Final = re.compile(r"\s*(?:รายงาน|report)\s*[:：]\s*", re.IGNORECASE)
"""The mark by which somebody says that a text is a report."""

_SEND: Final = re.compile(
    r"(?:(?:ok|โอเค|ได้|ใช่|ถูกต้อง|ถูก|ครบแล้ว|เรียบร้อย|ตกลง|เอาตามนี้|ตามนี้|yes|yep|sure|fine|good|"
    r"looks good|that'?s (?:right|it|all))[\s,.!]*)*"
    r"(?:(?:กด)?ส่ง(?:ได้|ไป|เลย|รายงาน|ตามนี้|แบบนี้|อันนี้|ให้|ด้วย|ที|หมด|ทั้งหมด|ทุก(?:ข้อ|ขั้นตอน))*|"
    r"ยืนยัน(?:การส่ง|ส่ง|ตามนี้|ตามนั้น)*|confirm(?:ed)?|send(?: it| this| them| all| now)*|submit(?: it|"
    r" now)*|go ahead|ok(?:ay)?|โอเค|ตกลง|ใช่|ถูกต้อง|ถูก|ได้เลย|เอาตามนี้|ตามนี้(?:เลย)?|yes|yep|correct|"
    r"(?:looks )?good|that'?s (?:right|it|all)|👍+)[\s,.!]*(?:now|please|เลย|ส่ง)*"
)
_SEND_ASKED: Final = re.compile(
    r"(?<!ไม่)ส่ง(?:ให้)?(?:เลย|ได้เลย)(?:ได้)?(?:ไหม|มั้ย|ป่าว|เปล่า|ปะ)|\b(?:can|could) you send it\b"
)
_DISCARD: Final = re.compile(
    r"(?:ยกเลิก(?:รายงาน|ร่าง|อันนี้|ก่อน|ไปก่อน|ที่พิมพ์|เลย|ทั้งหมด)*|ไม่ส่งแล้ว|(?:ยัง|อย่าเพิ่ง|"
    r"ไม่ต้อง|ไม่)ส่ง(?:นะ|ก่อน|แล้ว|อันนี้)*|ทิ้ง(?:ร่าง|ไป|เลย|อันนี้)*|ลบ(?:ร่าง|ทิ้ง|อันนี้|เลย|ไป)*|"
    r"เริ่มใหม่|พิมพ์ผิด(?:ยกเลิก)?|ผิดข้อ|"
    r"cancel(?: it| this| that)?|discard(?: it| this)?|delete(?: it| this)?|drop it|never ?mind|forget it|"
    r"don'?t send(?: it)?)"
)
_DISCARD_BEGINS: Final = re.compile(r"(?:ยกเลิก|ทิ้ง|ลบ)(?:ก่อน|ไปก่อน|ร่าง|อันนี้|รายงาน|ทิ้ง|เลย)?(?=\s)(?!การ|โครงการ)")
_NOT_YET: Final = re.compile(
    r"(?:ยัง(?:ไม่)?|อย่าเพิ่ง|อย่าพึ่ง|เก็บไว้ก่อน|เดี๋ยวก่อน|รอก่อน)(?:ส่ง|นะ|ก่อน|$)|(?:don'?t send"
    r"|not yet|wait|hold on|keep it)\b"
)
_MOVED: Final = re.compile(
    r"^(?:ย้าย|เปลี่ยน)(?:ไป|เป็น|มา)*(?:ข้อ|ขั้นตอน|ของ)|(?:ใส่|ลง|พิมพ์)?ผิดข้อ|เป็น(?:ของ)"
    r"?ข้อ.*ไม่ใช่|\bmove (?:it|this) to\b|\bwrong step\b"
)
_CONTRACTED: Final = re.compile(r"['’]re\b", re.IGNORECASE)
_SYMBOLS: Final = re.compile(r"[^\w\s฀-๿.%/'-]+|[.!]+$")
_CHANGES: Final = re.compile(r"(?:ขอ|ช่วย)?(?:แก้|เปลี่ยน|ปรับ)(?:เป็น|จาก|ให้|คำ|ตัวเลข|ข้อความ)")
_BARE_NUMBER: Final = re.compile(r"[^\d\s]{0,6}\s*\d{1,3}(?:\.\d+)?\s*(?:%|เปอร์[ก-๛]*|percent)?\s*[^\d\s]{0,6}")
_NOTED: Final = frozenset({Talk.ACKNOWLEDGED, Talk.THANKS})


@dataclass(frozen=True)
class Ear:
    """Decides on messages, from what is loaded; `units` gives the codes of the units a tidied text names."""

    library: Library
    answerer: YearlyAnswerer
    units: Callable[[str], tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "units", finder(self.library.current))

    def hear(self, text: str, situation: Situation) -> Meaning:
        """The meaning of a message; `text` without the bot's name."""
        message = _Message(self, text.strip(), situation)
        return (
            message.marked()
            or message.of_what_is_under_way()
            or message.of_a_reply()
            or message.of_a_command()
            or message.of_the_own_round()
            or message.of_a_report()
            or message.of_wrongdoing()
            or message.of_the_rounds_state()
            or message.of_a_question()
            or message.of_talk()
        )


class _Message:
    """One message and what its rules share: its tidied words, and whether it asks."""

    def __init__(self, ear: Ear, text: str, situation: Situation) -> None:
        self.ear, self.text, self.situation = ear, text, situation
        self.words = tidy(_CONTRACTED.sub(" are", without_links(text)))
        self.spelt = as_spelt(self.words)
        self.bare = without_particles(self.words)
        self.asking = asks(self.words) or asks(self.spelt) or requests(self.words)
        self.plain = " ".join(_SYMBOLS.sub(" ", self.bare).split())
        self.talk = only_talk(text)
        self.has_link = bool(evidence_in(text))

    def marked(self) -> Meaning | None:
        """A text that calls itself a report is one, by anybody a round asks."""
        hit = MARK.match(self.text)
        if hit is None or not self.situation.asked:
            return None
        words, here = self.text[hit.end() :].strip(), self.situation
        if here.awaiting is not None and (here.replied is None or not here.replied.prompted):
            return PartMeant(Move.GIVE, here.awaiting, words)
        return ReportMeant(words, here.replied)

    def of_what_is_under_way(self) -> Meaning | None:
        """Words for the draft under way: the awaited part, an addition or change to a preview, send, cancel."""
        here = self.situation
        if here.follows is not None and here.replied is None and (draft := self._draft_of(here.follows)):
            return PartMeant(Move.CONTINUE, draft, self.text)
        if here.replied is not None and here.replied.prompted:
            return None
        if here.awaiting is not None:
            return self._for_awaited(here.awaiting)
        if here.waiting:
            return self._for_shown(here.waiting)
        return None

    def _for_awaited(self, draft: Draft) -> Meaning | None:
        if cancels(self.text) or _DISCARD.fullmatch(self.bare):
            return PartMeant(Move.DISCARD, draft, self.text)
        if draft.awaits is Part.PERCENT and typed_percent(self.text) is not None:
            return PartMeant(Move.GIVE, draft, self.text)
        if self._is_between():
            return None
        if self._accuses():
            return WrongdoingMeant(self.text, maybe_report=True)
        return PartMeant(Move.GIVE, draft, self.text)

    def _for_shown(self, waiting: tuple[Draft, ...]) -> Meaning | None:
        draft = self._replied_to(waiting) or waiting[0]
        if _SEND.fullmatch(self.plain) or _SEND_ASKED.search(self.plain):
            return PartMeant(Move.SEND, draft, self.text)
        if _NOT_YET.match(self.plain):
            return PartMeant(Move.KEEP, draft, self.text)
        if cancels(self.text) or _DISCARD.fullmatch(self.plain) or _DISCARD_BEGINS.match(self.plain):
            return PartMeant(Move.DISCARD, draft, self.text)
        if _MOVED.search(self.plain) and self._names_a_step():
            return PartMeant(Move.PLACE, draft, self.text)
        if self._spoken():
            return None
        if (
            _BARE_NUMBER.fullmatch(self.plain)
            or _CHANGES.match(self.plain)
            or change_in(self.text) is not None
            or added_in(self.text)[0]
        ):
            return PartMeant(Move.ADD, draft, self.text)
        if self._is_between() or self._own(stated=True) or (not says_something(self.words) and not self._reads()):
            return None
        if self._accuses():
            return WrongdoingMeant(self.text, maybe_report=True)
        if more_talk(self.words) and not self._reads() and not speaks_of_work(self.words):
            return None
        return None if self._names_a_step() or draft.unplaced else PartMeant(Move.ADD, draft, self.text)

    def of_a_reply(self) -> Meaning | None:
        """A reply to a message about a report is about that; noted, or not understood, is no progress."""
        here, about = self.situation, self.situation.replied
        if about is None or not here.private:
            return None
        if puzzled(self.bare) or not self.bare:
            return OwnMeant(OwnTopic.PUZZLED, self.text, about)
        if self.talk in _NOTED or (not self.plain and self.bare):
            return OwnMeant(OwnTopic.NOTED, self.text, about)
        if self.talk is not None:
            return TalkMeant(self.talk)
        if same_as_last(self.text) == (True, ""):
            return OwnMeant(OwnTopic.SAME, self.text, about)
        if topic := self._own(stated=True):
            return OwnMeant(topic, self.text, about)
        if begins_with_talk(self.plain, Talk.ACKNOWLEDGED) and not self._reads() and not says_done(self.words):
            return OwnMeant(OwnTopic.NOTED, self.text, about)
        if self.asking and not self._reports_anyway():
            return None
        if self._accuses():
            return WrongdoingMeant(self.text, maybe_report=True)
        return ReportMeant(self.text, about)

    def of_the_own_round(self) -> Meaning | None:
        """A matter of one's own round, asked or stated, by somebody who reports."""
        here = self.situation
        if not here.private or not here.person.units or here.worksheet is None or self.talk:
            return None
        if same_as_last(self.text) == (True, "") and here.asked:
            return OwnMeant(OwnTopic.SAME, self.text, here.replied)
        if self._names_and_reads() or self._named_units_of_others() or round_state.OF_OTHERS.search(self.spelt):
            return None
        if self.asking and self._about_scores():
            return None
        if here.asked and asks_for_own_tasks(self.text):
            return OwnMeant(OwnTopic.OWED, self.text, here.replied)
        topic = self._own(stated=here.asked)
        if topic is None and self.asking and _MINE.search(self.words) and round_state.FOLLOWS.search(self.words):
            topic = None if self._about_scores() or self._reports_anyway() else OwnTopic.OWED
        return OwnMeant(topic, self.text, here.replied) if topic else None

    def of_a_report(self) -> Meaning | None:
        """A statement by somebody whom the round asks is a report."""
        if not self.situation.asked or self.talk or (self.asking and not self._reports_anyway()):
            return None
        if (
            spoken(self.text, self.situation.person, self.ear.library.current, self.situation.private)
            or self._looks_up()
        ):
            return None
        if self._accuses():
            return WrongdoingMeant(self.text, maybe_report=True)
        works = self._reads() or speaks_of_work(self.words) or self.has_link
        surely = self._reads() or says_done(self.words)
        if not surely and (more_talk(self.words) or (begins_with_talk(self.words) and not works)):
            return None
        if more_talk(self.words) is Talk.QUIET or (not works and not says_something(self.words)):
            return None
        return ReportMeant(self.text, plain=works)

    def of_a_command(self) -> Meaning | None:
        """A command in words, and nothing else; a command with its slash."""
        if (hit := _SLASH.match(self.words)) is not None:
            return CommandMeant(Spoken(hit[1], hit[2].strip()))
        said = self._spoken()
        return CommandMeant(said) if said else None

    def of_wrongdoing(self) -> Meaning | None:
        """An accusation: it has a sign of a wrong."""
        return WrongdoingMeant(self.text) if self.ear.answerer.tells_of_wrongdoing(self.text) else None

    def of_the_rounds_state(self) -> Meaning | None:
        """A question for the state of the follow-up."""
        here = self.situation
        if self.talk:
            return None
        topic = topic_of(self.spelt)
        units, steps, quarter = self.ear.units(self.spelt), self._steps(), quarter_in(self.spelt)
        if topic is None and here.person.oversees and self.asking and round_state.FOLLOWS.search(self.spelt):
            topic = None if self._about_plan() or self._surely_a_question() else RoundTopic.SUMMARY
        if (units or steps) and round_state.OF_UNIT.search(self.spelt) and not self._about_plan():
            one = topic if topic in (RoundTopic.STUCK, RoundTopic.OVERDUE, RoundTopic.NUDGE) else None
            topic = one or (RoundTopic.STEP if steps else RoundTopic.UNIT)
        if topic is None or self._about_scores():
            return None
        if not (self.asking or here.person.oversees or topic in (RoundTopic.SUMMARY, RoundTopic.MISSING)):
            return None
        return RoundMeant(RoundQuestion(topic, quarter, units, steps))

    def of_a_question(self) -> Meaning | None:
        """A question, or the name of something: whatever the catalogue answers."""
        if self.talk is not None and self.talk is not Talk.GREETING:
            return None
        meant = reference(self.spelt)
        if meant is not None and self.situation.shown and not self._worked_out():
            answer = resolve(self.ear.library.current, self.situation.shown, meant)
            if answer is not None:
                return QuestionMeant(self.text, answer)
        if meant is not None and meant.number is None and not self.situation.shown:
            return Unclear(self.text, back=True)
        if self.situation.private and asks_for_own_tasks(self.text) and (steps := self._own_steps()):
            return QuestionMeant(self.text, Answer("measure", steps, basis="computed"))
        answer = self.ear.answerer.ask(self.text)
        if answer.missing or answer.reason in _SAYS_WHY:
            return QuestionMeant(self.text, answer)
        if answer.reason in ("greeting", "help"):
            return None if answer.reason == "greeting" else QuestionMeant(self.text, answer)
        chats = more_talk(self.words) or (begins_with_talk(self.words) and not self.asking)
        if chats and not self._about_scores() and answer.basis != "code":
            return None
        if answer.to_accusation or (self.asking and answer.reason not in ("off_topic",)):
            return QuestionMeant(self.text, answer)
        near = (
            self._about_scores()
            or answer.basis != "search"
            or answer.nearness >= (_FAIR if len(self.bare) <= _NAME else SURE)
        )
        return QuestionMeant(self.text, answer) if answer.ids and (self.asking or near) else None

    def of_talk(self) -> Meaning:
        """Talk, or nothing that could be understood."""
        talk = self.talk or begins_with_talk(self.words) or more_talk(self.words)
        if talk is not None:
            return TalkMeant(talk)
        if self.ear.answerer.ask(self.text).reason == "greeting":
            return TalkMeant(Talk.GREETING)
        return Unclear(self.text, forget=sounds_like_accusation(self.words))

    # ── what the rules share ───────────────────────────────────────────────────────────────────────────────────────

    def _own(self, *, stated: bool) -> OwnTopic | None:
        """The topic of the own round; `stated` admits those that are no question."""
        reports = self._reads() or (says_done(self.words) and len(self.words) > _STATES)
        topic = own_topic(self.words, asking=self.asking, reports=reports)
        topic = topic or own_topic(self.spelt, asking=self.asking, reports=reports)
        return topic if topic and (self.asking or stated) else None

    def _is_between(self) -> bool:
        """Check whether a text is a question, a greeting, thanks or a command, said while a draft waits."""
        if self.talk is not None:
            return True
        if self._looks_up() or self._spoken():
            return True
        return self.asking and not self._reports_anyway()

    def _reads(self) -> bool:
        """Check whether a status or percent is read in a text."""
        said = read(self.text)
        return said.status is not None or said.percent is not None or said.same_as_last

    def _names_and_reads(self) -> bool:
        """Check whether a text names a step of the person's with a status or percent."""
        return self._names_a_step() and self._reads() and len(self.words) > _NAME

    def _reports_anyway(self) -> bool:
        """Check whether a text reports although it also asks: it names a step, or states more than it asks."""
        if self._names_and_reads():
            return True
        stated = " ".join(one for one in self.words.split() if not asks(one) and not requests(one))
        return len(stated) >= _STATES and says_done(stated)

    def _names_a_step(self) -> bool:
        """Check whether a text names one of the steps asked of the person, where there are several."""
        sheet = self.situation.worksheet
        if sheet is None or not self.situation.asked:
            return False
        return names_step(sheet, self.text)

    def _accuses(self) -> bool:
        """Check whether a text has a sign of a wrong."""
        return self.ear.answerer.tells_of_wrongdoing(self.text)

    def _named_units_of_others(self) -> bool:
        """Check whether a text is about units that are not the person's."""
        named = self.ear.units(self.spelt)
        return bool(named) and not set(named) & set(self.situation.person.units)

    def _steps(self) -> tuple[str, ...]:
        catalogue = self.ear.library.current
        return tuple(one for one in CodeParser(catalogue).parse(self.spelt).ids if one in catalogue.plan.step_by_id)

    def _about_scores(self) -> bool:
        """Check whether a message is about scores, or what is published: the assessment, not the follow-up."""
        meant = intent.read(self.spelt)
        return bool(_SCORES.search(self.spelt)) or meant.score or meant.posted or meant.disclosed

    def _about_plan(self) -> bool:
        """Check whether a question about a unit or step is for what the plan says of it."""
        return bool(_PLAN.search(self.spelt))

    def _spoken(self) -> Spoken | None:
        """The command a text says, exactly or as a request."""
        here = self.situation
        said = spoken(self.text, here.person, self.ear.library.current, here.private)
        if said is None and not self._reads() and len(self.bare) <= _REQUEST:
            said = loosely_spoken(self.spelt, here.person, self.ear.units(self.spelt))
        return said

    def _looks_up(self) -> bool:
        """Check whether a text is nothing but codes, or asks for their score."""
        return looks_up(self.text, self.ear.library.current.assessment.item_prefixes)

    def _worked_out(self) -> bool:
        """Check whether a message asks for something that is worked out from everything, not from one entry."""
        answer = self.ear.answerer.ask(self.text)
        return answer.basis == "computed" and bool(answer.ids)

    def _own_steps(self) -> tuple[str, ...]:
        """The steps of the units the person reports for."""
        plan = self.ear.library.current.plan
        owned = (step.id for unit in self.situation.person.units for step in plan.steps_owned_by(unit))
        return tuple(dict.fromkeys(owned))

    def _surely_a_question(self) -> bool:
        """Check whether the catalogue surely answers a message."""
        answer = self.ear.answerer.ask(self.text)
        return answer.basis == "code" or (bool(answer.ids) and answer.kind != "unsure" and answer.nearness >= NEAR)

    def _draft_of(self, about: About) -> Draft | None:
        sheet = self.situation.worksheet
        return sheet.drafts.get(about.duty) if sheet is not None and about.duty is not None else None

    def _replied_to(self, waiting: tuple[Draft, ...]) -> Draft | None:
        about = self.situation.replied
        return next((one for one in waiting if about is not None and about.duty == one.duty), None)


_STATES: Final = 45
"""Letters of statements beside a question from which a text reports."""

_MINE: Final = any_of(SPEAKER, "เรา", "ฉัน", "ข้าพเจ้า", "กระผม", r"\b(?:i|we|my|our|mine|ours|us|me)\b")
"""Words for oneself."""

_SAYS_WHY: Final = frozenset(
    {"other_agency", "year_not_loaded", "nothing_to_compare", "nothing_matches", "unknown_code"}
)
"""Reasons for no answer that show that the question was understood."""

_REQUEST: Final = 60
"""Letters up to which a text that mentions a command's subject may request it."""

_FAIR: Final = 0.5
"""Nearness from which a few words without a question are the name of something."""

_NAME: Final = 24
"""Letters up to which a text without a question may be the name of something to look up."""

_SCORES: Final = re.compile(
    r"คะแนน|แต้ม|ตัวชี้วัด|เกรด|\b(?:iit|eit|oit|ita|scores?|indicators?|points?|items?)\b|"
    r"(?<![a-z])[ieo] ?\d{1,2}(?!\d)"
)
_PLAN: Final = re.compile(
    r"ใคร(?:รับผิดชอบ|ดูแล)|รับผิดชอบ|(?:ต้อง|จะ)?เสร็จ(?:ภายใน|เมื่อ|เดือน|วัน)|กำหนดเสร็จ|กี่(?:ขั้นตอน|"
    r"ข้อ|งาน)|มีอะไร|คืออะไร|ต้องทำอะไร|\b(?:owner|owns|responsible|in charge|deadline)\b|when .*due"
)

_SLASH: Final = re.compile(r"/(\w+)(?:@\w+)?(.*)", re.DOTALL)

_QUARTER: Final = re.compile(
    r"(?:ไตรมาส|รอบ|quarter|round|\bq)\s*(?:ที่)?\s*([1-4])\s*(?:/|ปี|of|,)?\s*(\d{4}|\d{2})?(?!\d)|"
    r"(?<![\d./])([1-4])/(25\d\d|\d{2})(?!\d|/)"
)


def quarter_in(tidied: str) -> Quarter | int | None:
    """The quarter a tidied text names (`q3/63`, `3/2563`), or its number alone (`ไตรมาส 3`)."""
    hit = _QUARTER.search(tidied)
    if hit is None:
        return None
    number, year = int(hit[1] or hit[3]), hit[2] or hit[4]
    if year is None:
        return number
    whole = int(year)
    try:
        return Quarter(whole + 2500 if whole < 100 else whole + 543 if whole < 2400 else whole, number)
    except ValueError:
        return None
