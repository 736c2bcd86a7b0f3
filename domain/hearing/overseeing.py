"""Words of those who oversee: the text that a decision or a coordinator's work awaits, a wish, an instruction."""

import re
from typing import Final

from domain.calendar.days_in_words import SOME_DAY, day_in
from domain.calendar.fiscal import Cycle
from domain.calendar.period_words import period_in
from domain.commands.in_words import cancels
from domain.coordination.drafts import CoordinatorText
from domain.hearing import coordination
from domain.hearing.addressees import NOBODY, Addressee, addressee
from domain.hearing.meanings import (
    BehalfMeant,
    CoordinatorTextMeant,
    DecisionMeant,
    InstructMeant,
    Meaning,
    MoveDueMeant,
)
from domain.hearing.message import Message
from domain.hearing.orders import OrderSaid, order_in
from domain.language.normalise import tidy
from domain.language.vocabulary import ASK_WHICH

_INSTRUCTS: Final = re.compile(
    r"(?:ขอ|มี)?(?:ข้อ)?สั่งการ(?:ให้|ถึง|ไปยัง|ไปที่|ว่า)?(?=[\s:：]|[ก-๛])"
    rf"(?!{ASK_WHICH}|แล้ว|คงค้าง|ค้าง|ที่|ของ|ทั้งหมด|เดิม|ล่าสุด)|(?:please )?instruct\b",
    re.IGNORECASE,
)
"""Words with which an instruction begins."""

SLASH: Final = re.compile(r"/(\w+)(?:@\w+)?(.*)", re.DOTALL)
"""A command with its slash, and what follows it."""


def deciding(message: Message) -> Meaning | None:
    """The text that a decision under way awaits: whatever it says, but for a command or a look-up."""
    draft = message.situation.deciding
    if draft is None or draft.awaits is None or not message.situation.private:
        return None
    if cancels(message.text):
        return DecisionMeant(draft, message.text, drops=True)
    if message.exact_command or message.looks_up or SLASH.match(message.words):
        return None
    return DecisionMeant(draft, message.text)


def coordinating(message: Message) -> Meaning | None:
    """The text that a coordinator was asked for: whatever it says, but for a command or a look-up."""
    draft = message.situation.coordinating
    if draft is None or not draft.awaits or not message.situation.private:
        return None
    if cancels(message.text):
        return CoordinatorTextMeant(draft, message.text, drops=True)
    if message.exact_command or message.looks_up or SLASH.match(message.words) or coordinates(message):
        return None
    if draft.kind is CoordinatorText.DUE and message.asking and day_in(message.text, SOME_DAY) is None:
        return None
    return CoordinatorTextMeant(draft, message.text)


def coordinates(message: Message) -> Meaning | None:
    """A wish of a coordinator: a later due date for the round's reports, or to report in a unit's place."""
    here, said = message.situation, message.spelt
    if not here.person.is_admin or not here.private or coordination.STEP_OR_DONE.search(said):
        return None
    if coordination.REPORTS_FOR.search(said) and len(message.units) == 1:
        return BehalfMeant(message.units[0])
    if not coordination.MOVES_DUE.search(said) or message.units or message.steps:
        return None
    if day_in(message.text, SOME_DAY) is None:
        return None
    period = period_in(said)
    # A month alone is rather that of the new date: `ไปสิ้นเดือน มี.ค.`
    return MoveDueMeant(message.text, None if period is None or period.cycle is Cycle.MONTH else period)


def instruction(message: Message) -> Meaning | None:
    """An instruction by somebody who decides, or prepares decisions; its first words say so, or it is an order."""
    here = message.situation
    instructs = here.person.decides or here.person.is_secretary
    if not instructs or not here.private:
        return None
    if not message.asking and (hit := _INSTRUCTS.match(message.text)) is not None:
        words = message.text[hit.end() :].strip(" :：-")
        found = None if message.units else addressee(tidy(words), message.unit_names)
        return _to(NOBODY if found is None else found[0], words, message)
    order = _order(message)
    return None if order is None else _to(order.to, order.words, message)


def _to(whom: Addressee, words: str, message: Message) -> InstructMeant:
    """An instruction to whom it addresses; to the units it names where it addresses nobody."""
    units = message.units if whom == NOBODY else (whom.unit,) if whom.unit else ()
    return InstructMeant(words, units, message.steps, whom.every, whom.unknown)


def _order(message: Message) -> OrderSaid | None:
    """The order that a message is."""
    dated = day_in(message.text, SOME_DAY) is not None
    return None if message.talk else order_in(message.text, message.unit_names, message.steps, dated=dated)
