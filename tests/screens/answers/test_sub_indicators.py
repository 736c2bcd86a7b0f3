"""Scores of a framework whose indicators have parts of their own."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from domain.answers.story import View
from domain.catalogue.assessment import OVERALL
from domain.catalogue.scored import Score, assessed
from screens.answers import scores
from screens.base.outgoing import Outgoing
from tests.handlers.agencies.loop import AGENCIES

FRAMEWORK = AGENCIES["municipality"].framework
CODES = (OVERALL, *FRAMEWORK.indicator_by_code, *FRAMEWORK.item_by_code)


def shown(code: str) -> Outgoing:
    """The screen of an indicator of the municipality's framework."""
    book = assessed(FRAMEWORK, 2568, [Score(one, Decimal(90)) for one in CODES])
    view = View("th", replace(load_bundle(), assessment=book), date(2026, 1, 12), ZoneInfo("Asia/Bangkok"))
    return scores.indicator(view, book.indicator_by_code[code])


def labels(message: Outgoing) -> list[str]:
    return [button.text for row in message.buttons for button in row]


def test_an_indicator_lists_its_parts_and_opens_them() -> None:
    message = shown("D2")

    assert "ตัวชี้วัดย่อย" in message.text.text
    assert "การจัดเก็บรายได้" in message.text.text
    assert any("D2.1" in one for one in labels(message))
    assert "‹ EV" in labels(message)


def test_a_part_leads_back_to_its_indicator() -> None:
    assert "‹ D2" in labels(shown("D2.1"))


def test_an_indicator_without_parts_has_no_such_list() -> None:
    assert "ตัวชี้วัดย่อย" not in shown("D1").text.text
