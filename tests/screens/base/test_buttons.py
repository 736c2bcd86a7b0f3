"""Callback data: what a button carries comes back as it went, and nothing else is taken for a button."""

from dataclasses import fields
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import handlers  # noqa: F401 - brings every button there is
from domain.calendar.fiscal import Quarter
from domain.entries.entries import Field, Kind
from domain.people import Role
from domain.questions import to_unit
from domain.reports.parts import Part
from domain.reports.reports import Duty, Status
from domain.summary.formats import Format
from screens.base.buttons import ButtonData, kinds, unpack
from screens.buttons import answers, documents, entries, people, questions, reports, rounds

QUARTER: Final = Quarter(2563, 3)
DUTY: Final = Duty(2563, "M1.1/4", "procurement")

SENT: Final[dict[str, ButtonData]] = {
    "complain": answers.ShowChannels(),
    "guide": answers.ShowGuidelines(),
    "guide|page|2": answers.TurnGuidelines(2),
    "guide|G:no-gift": answers.ShowGuideline("G:no-gift"),
    "guide|file|G:no-gift": answers.SendGuidelineFile("G:no-gift"),
    "score|I20": answers.ShowScore("I20"),
    "score|I20|1|2562": answers.ShowScore("I20", 1, 2562),
    "scores": answers.ShowScores(),
    "scores|low|3|2562": answers.ShowScores("low", 3, 2562),
    "measures": answers.ShowMeasures(),
    "measures|all|1|2563": answers.ShowMeasures("all", 1, 2563),
    "list|low|2|2563|AQID": answers.ShowList("low", 2, 2563, "AQID"),
    "entry|list|guideline": entries.ListEntries(Kind.GUIDELINE),
    "entry|open|own": entries.OpenEntry("own"),
    "entry|open|own|en": entries.OpenEntry("own", "en"),
    "entry|ask|own|title_en": entries.AskField("own", Field.TITLE_EN),
    "entry|history|own": entries.ShowHistory("own"),
    "entry|history|own|1": entries.ShowHistory("own", 1),
    "entry|save|own|0badcafe": entries.SaveEntry("own", "0badcafe"),
    "invite": people.ChooseInvitation(),
    "invite|unit|hr": people.Invite(Role.UNIT, "hr"),
    "invite|director|-": people.Invite(Role.DIRECTOR, people.NO_UNIT),
    "units|ask|unit|hr|9007199254740993": people.AskUnlink(Role.UNIT, "hr", 9007199254740993),
    "language": people.ChooseLanguage(),
    "language|auto": people.SetLanguage("auto"),
    "question|ask|hr": questions.AskUnit("hr"),
    "question|ask|-": questions.AskUnit(to_unit.COORDINATOR),
    "question|named|hr": questions.SendQuestion("named", "hr"),
    "question|unnamed|hr|0badcafe": questions.SendQuestion("unnamed", "hr", "0badcafe"),
    "question|keep": questions.KeepQuestion(),
    "question|undo|abcdefghijklmnop|hr": questions.WithdrawQuestion("abcdefghijklmnop", "hr"),
    "question|answered": questions.QuestionAnswered(),
    "question|sent": questions.QuestionSent(),
    "unanswered|drop|0badcafe|2": questions.DropWording("0badcafe", 2),
    "document|offer|3/2563": documents.OfferDocuments(QUARTER),
    "document|make|3/2563|a4": documents.MakeDocument(QUARTER, Format.A4),
    "round|show": rounds.ShowRound(),
    "round|ask-due|3/2563|2020-07-20": rounds.AskDue(QUARTER, date(2020, 7, 20)),
    "status": rounds.ShowStatus(),
    "status|show": rounds.RefreshStatus(),
    "summary": rounds.SendSummary(),
    "summary|measure|3/2563|2563|1.1": rounds.ShowMeasureSummary(QUARTER, 2563, "1.1"),
    "report": reports.ListSteps(),
    "report|step|2563|M1.1/4|procurement": reports.OpenStep(DUTY),
    "report|still|2563|M1.1/4|procurement|3/2563": reports.StillCompleted(DUTY, QUARTER),
    "report|status|2563|M1.1/4|procurement|stuck": reports.ChooseStatus(DUTY, Status.STUCK),
    "report|ask|2563|M1.1/4|procurement|percent": reports.ChangePart(DUTY, Part.PERCENT),
    "report|which|2563|hr": reports.AskStep(2563, "hr"),
    "report|drop|2563||hr": reports.DropDraft(Duty(2563, "", "hr")),
    "report|all|hr|0badcafe": reports.SendAll("hr", "0badcafe"),
}
"""Strings that messages people have already got carry; none of them may come to mean anything else."""

FORGED: Final = (
    *("", "|", "nonsense", "complain|x", "guide|page|x", "guide|page|02", "guide|page|-1", "score"),
    *("scores|high", "list|low|1|2563", "round|open", "round|open|13/2563", "round|open|๓/๒๕๖๓", "round|open|3/2563|x"),
    *("round|due|3/2563|20200720", "round|due|3/2563|2020-02-30", "invite|unit", "invite|king|-", "language|fr"),
    *("units|revoke|2147483648", "units|revoke|" + "9" * 40, "unanswered|page|1000", "question|shouted|hr"),
    *("report|step|2563|M1.1/4", "report|status|2563|M1.1/4|hr|done", "report|step|x|M1.1/4|hr"),
    *("entry|new|thing", "entry|ask|own|name", "entry|open|\x00", "guide|\ud800", "guide|" + "x" * 59),
)

OLDER: Final[dict[str, ButtonData]] = {
    "round": rounds.ShowRound(),
    "scores|all": answers.ShowScores(),
    "measures|M1.1/4": answers.ShowMeasures("M1.1/4"),
    "score|I20|1|": answers.ShowScore("I20"),
    "report|still|2563|M1.1/4|procurement": reports.StillCompleted(DUTY),
}
"""Shorter or longer spellings that are taken too."""

_words: Final = st.text(
    alphabet=st.characters(codec="ascii", exclude_characters="|", categories=("L", "N", "P")), max_size=8
)
_values: Final[dict[str, st.SearchStrategy[Any]]] = {
    "page": st.integers(0, 999),
    "year": st.none() | st.integers(0, 9999),
    "order": st.sampled_from(["all", "low"]),
    "kind": st.sampled_from(Kind),
    "field": st.sampled_from(Field),
    "role": st.sampled_from(Role),
    "person": st.integers(0, 2**63 - 1),
    "invitation": st.integers(0, 2**31 - 1),
    "plan": st.integers(0, 2600),
    "how": st.sampled_from(["named", "unnamed"]),
    "topic": st.sampled_from(["postpone", "not_ours", "hand_over"]),
    "language": st.sampled_from(["th", "en"]),
    "quarter": st.builds(Quarter, st.integers(2500, 2642), st.integers(1, 4)),
    "day": st.dates(),
    "format": st.sampled_from(Format),
    "status": st.sampled_from(Status),
    "part": st.sampled_from(Part),
    "duty": st.builds(Duty, st.integers(0, 2600), _words, _words),
}


def made(kind: type[ButtonData]) -> st.SearchStrategy[ButtonData]:
    """Any button of a kind."""
    return st.builds(kind, **{one.name: _values.get(one.name, _words) for one in fields(kind)})


@pytest.mark.parametrize(("data", "button"), SENT.items(), ids=SENT)
def test_a_button_carries_what_messages_already_sent_carry(data: str, button: ButtonData) -> None:
    assert button.pack() == data
    assert unpack(data) == button


@pytest.mark.parametrize(("data", "button"), OLDER.items(), ids=OLDER)
def test_an_older_spelling_is_read_too(data: str, button: ButtonData) -> None:
    assert unpack(data) == button


@pytest.mark.parametrize("data", FORGED, ids=ascii)
def test_data_no_button_carries_is_none(data: str) -> None:
    assert unpack(data) is None


@settings(deadline=None)
@given(st.sampled_from(kinds()).flatmap(made))
def test_every_button_comes_back_as_it_went(button: ButtonData) -> None:
    assert unpack(button.pack()) == button


@settings(deadline=None)
@given(st.text() | st.lists(st.sampled_from([*"|".join((*SENT, *FORGED[:-2])).split("|")])).map("|".join))
def test_any_text_is_a_button_that_packs_to_its_like_or_none(data: str) -> None:
    button = unpack(data)

    if button is not None:
        assert unpack(button.pack()) == button
        assert len(button.pack().encode()) <= 64


@pytest.mark.parametrize("wrong", ["ก" * 30, "a|b"])
def test_a_file_telegram_or_the_reader_would_not_take_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"64 bytes|hold"):
        answers.ShowGuideline(wrong).pack()
