"""Callback data: what a button carries comes back as it went, and nothing else is taken for a button."""

from dataclasses import fields
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import handlers  # noqa: F401 - brings every button there is
from domain.calendar.fiscal import Period
from domain.entries.entries import Field, Kind
from domain.new_year.conversation import PlanSource, Stage, StepChoice
from domain.people import Role
from domain.questions import to_unit
from domain.reports.parts import Part
from domain.reports.reports import Duty, Status
from domain.summary.formats import Format
from domain.summary.steps import StepState
from screens.base.buttons import ButtonData, kinds, unpack
from screens.buttons import (
    absences,
    answers,
    coordination,
    decisions,
    departures,
    documents,
    entries,
    evidence,
    groups,
    hand_over,
    new_year,
    people,
    plans,
    preparing,
    questions,
    reports,
    rounds,
    summary,
)

QUARTER: Final = Period(2563, 3)
OTHER_CYCLES: Final = [Period.parse(key) for key in ("2569-01", "t2/2569", "h1/2569", "12m/2569", "y/2569")]
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
    "group|bind|legal": groups.BindGroup("legal"),
    "group|unbind|legal": groups.UnbindGroup("legal"),
    "report|add|2563|M1.1/4|procurement|2": reports.AddToReport(DUTY, 2),
    "report|new|2563|M1.1/4|procurement": reports.OnlyNewWords(DUTY),
    "report|joint|2563|M1.1/4|procurement|0badcafe": reports.SendJointly(DUTY, "0badcafe"),
    "report|undo|2563|M1.1/4|procurement|2": reports.UndoJoint(DUTY, 2),
    "report|confirm|2563|M1.1/4|procurement|2": reports.ConfirmReport(DUTY, 2),
    "invite": people.ChooseInvitation(),
    "invite|all": people.InviteAll(),
    "invite|qr|Zx81-bQ_7aaBBccDDeeFFggH": people.ShowInvitationPicture("Zx81-bQ_7aaBBccDDeeFFggH"),
    "away": absences.AskAbsence(),
    "away|from|2020-07-13|2020-07-20": absences.BeginAbsence(date(2020, 7, 13), date(2020, 7, 20)),
    "away|end|7": absences.EndAbsence(7),
    "hand|hr": hand_over.OfferHandOver("hr"),
    "hand|step|2563|M1.1/4|procurement": hand_over.HandOverStep(DUTY),
    "hand|round|hr|3/2563": hand_over.HandOverRound("hr", QUARTER),
    "hand|when|hr": hand_over.AskHandOverUntil("hr"),
    "hand|until|hr|2020-07-20": hand_over.HandOverUntil("hr", date(2020, 7, 20)),
    "hand|good|hr": hand_over.HandOverForGood("hr"),
    "hand|back|7": hand_over.TakeHandOverBack(7),
    "hand|end|hr|7": hand_over.EndHandOver("hr", 7),
    "left|ask|7": departures.AskLeft(7),
    "left|end|7": departures.EndAccess(7),
    "left|undo|7": departures.UndoLeft(7),
    "left|keep": departures.KeepPerson(),
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
    "document|offer|3/2563|1594832399": documents.OfferDocuments(QUARTER, 1594832399),
    "document|make|3/2563|a4": documents.MakeDocument(QUARTER, Format.A4),
    "document|make|3/2563|a4|1594832399": documents.MakeDocument(QUARTER, Format.A4, 1594832399),
    "round|show": rounds.ShowRound(),
    "round|ask-due|3/2563|2020-07-20": rounds.AskDue(QUARTER, date(2020, 7, 20)),
    "status": rounds.ShowStatus(),
    "status|show": rounds.RefreshStatus(),
    "status|open": coordination.OpenStatus(),
    "status|page|2": coordination.TurnStatus(2),
    "status|unit|hr|2": coordination.ShowUnitStatus("hr", 2),
    "nudge|unit|3/2563|hr": coordination.NudgeUnit(QUARTER, "hr"),
    "nudge|ask|3/2563": coordination.AskNudgeAll(QUARTER),
    "nudge|all|3/2563": coordination.NudgeAll(QUARTER),
    "nudge|words|3/2563": coordination.WriteNudge(QUARTER),
    "nudge|send|0badcafe": coordination.SendText("0badcafe"),
    "nudge|drop": coordination.DropText(),
    "change|list|hr": coordination.ListSentReports("hr"),
    "change|ask|2563|M1.1/4|procurement": coordination.AskChange(DUTY),
    "behalf|list|hr": coordination.ListBehalf("hr"),
    "behalf|step|2563|M1.1/4|procurement": coordination.ReportOnBehalf(DUTY),
    "behalf|end": coordination.EndBehalf(),
    "behalf|confirm|2563|M1.1/4|procurement|3/2563|1": coordination.ConfirmBehalf(DUTY, QUARTER, 1),
    "round|ask-reopen|3/2563": coordination.AskReopen(QUARTER),
    "round|reopen|3/2563": coordination.ReopenRound(QUARTER),
    "board|3/2563|2": coordination.ShowBoard(QUARTER, 2),
    "summary": summary.SendSummary(),
    "summary|show|3/2563": summary.ShowSummary(QUARTER),
    "summary|show|3/2563|1594893600": summary.ShowSummary(QUARTER, 1594893600),
    "summary|measure|3/2563|2563|1.1": summary.ShowMeasureSummary(QUARTER, 2563, "1.1"),
    "summary|measures|3/2563|2": summary.ListMeasures(QUARTER, 2),
    "summary|units|3/2563": summary.ListUnits(QUARTER),
    "summary|unit|3/2563|hr": summary.ShowUnitSummary(QUARTER, "hr"),
    "summary|states|3/2563": summary.ListStates(QUARTER),
    "summary|state|3/2563|stuck|2": summary.ShowStateSummary(QUARTER, StepState.STUCK, 2),
    "summary|needs|3/2563": summary.ListNeeds(QUARTER),
    "summary|missing|3/2563": summary.ListMissing(QUARTER),
    "summary|step|3/2563|2563|M1.1/4": summary.ShowStory(QUARTER, 2563, "M1.1/4"),
    "summary|trends|3/2563": summary.ShowTrends(QUARTER),
    "summary|ask-nudge|3/2563": summary.AskNudge(QUARTER),
    "summary|nudge|3/2563": summary.Nudge(QUARTER),
    "summary|ask-sign|3/2563": summary.AskSign(QUARTER),
    "summary|sign|3/2563|12": summary.SignQuarter(QUARTER, 12),
    "summary|sign|h1/2569|12": summary.SignQuarter(Period.parse("h1/2569"), 12),
    "summary|signed|3/2563|1": summary.SendSigned(QUARTER, 1),
    "evidence|for|2563|M1.1/4|procurement": evidence.PlaceEvidence(DUTY),
    "evidence|drop": evidence.DropEvidence(),
    "evidence|open|2563|M1.1/4|procurement|3/2563": evidence.OpenEvidence(DUTY, QUARTER),
    "evidence|remove|7": evidence.RemovePiece(7),
    "evidence|list": evidence.ListUnchecked(),
    "evidence|piece|7": evidence.OpenPiece(7),
    "evidence|yes|7": evidence.AcceptPiece(7),
    "evidence|no|7|unreadable": evidence.ReturnPiece(7, "unreadable"),
    "evidence|why|7": evidence.AskReason(7),
    "year|begin|2564": new_year.BeginYear(2564),
    "year|scores|2564": new_year.BringScores(2564),
    "year|show": new_year.ShowYear(),
    "year|ask-stop": new_year.AskStopYear(),
    "year|stop": new_year.StopYear(),
    "year|on|scores": new_year.GoOn(Stage.SCORES),
    "year|back|units": new_year.GoBack(Stage.UNITS),
    "year|later": new_year.ScoresLater(),
    "year|accept|0badcafe": new_year.AcceptScores("0badcafe"),
    "year|items|2": new_year.TurnItems(2),
    "year|item|I20": new_year.OpenPair("I20"),
    "year|pair|I20|I19": new_year.ChoosePair("I20", "I19"),
    "year|weakest|1": new_year.ShowWeakest(moved=True),
    "year|plan|copy": new_year.ChoosePlan(PlanSource.COPY),
    "year|steps|2": new_year.TurnSteps(2),
    "year|end|M1.1/4|close": new_year.ChooseEnd("M1.1/4", StepChoice.CLOSE),
    "year|carry": new_year.CarryAll(),
    "year|units|2": new_year.TurnYearUnits(2),
    "year|unit|hr": new_year.OpenYearUnit("hr"),
    "year|name|hr": new_year.AskUnitName("hr"),
    "year|parts|hr": new_year.AskUnitParts("hr"),
    "year|ask-join|hr": new_year.AskJoin("hr"),
    "year|join|hr|legal": new_year.JoinUnit("hr", "legal"),
    "year|same|u1|hr": new_year.SameUnit("u1", "hr"),
    "year|keep|hr": new_year.KeepUnit("hr"),
    "year|give|hr|M1.1/4|1": new_year.GiveStep("hr", "M1.1/4", 1),
    "event|2563|M1.1/4|procurement": decisions.AskEvent(DUTY),
    "event|on|2020-07-05": decisions.EventOn(date(2020, 7, 5)),
    "event|undo|7": decisions.UndoEvent(7),
    "year|further|10001": new_year.CarryPlan(10001),
    "year|follow|1": new_year.FollowOn(on=True),
    "plan|which": plans.ChooseStoredPlan(),
    "plan|join|7": plans.JoinCollectives(7),
    "plan|which|10001": plans.ChooseStoredPlan(10_001),
    "measures|M1.1/1|1|10001": answers.ShowMeasures("M1.1/1", 1, 10_001),
    "year|ask-end|2563": new_year.AskEndPlan(2563),
    "year|end-plan|2563": new_year.EndPlan(2563),
    "year|publish|0badcafe": new_year.PublishYear("0badcafe"),
    "report": reports.ListSteps(),
    "report|step|2563|M1.1/4|procurement": reports.OpenStep(DUTY),
    "report|still|2563|M1.1/4|procurement|3/2563": reports.StillCompleted(DUTY, QUARTER),
    "report|status|2563|M1.1/4|procurement|stuck": reports.ChooseStatus(DUTY, Status.STUCK),
    "report|ask|2563|M1.1/4|procurement|percent": reports.ChangePart(DUTY, Part.PERCENT),
    "report|later|3/2563": reports.PostponeReminder(QUARTER),
    "report|remind-on|3/2563|2020-07-14": reports.RemindOn(QUARTER, date(2020, 7, 14)),
    "report|calendar|3/2563|hr": reports.TakeToCalendar(QUARTER, "hr"),
    "report|stuck|2563|M1.1/4|procurement": reports.StillStuck(DUTY),
    "report|settle|2563|M1.1/4|procurement|3/2563": reports.SettleCarried(DUTY, QUARTER),
    "report|which|2563|hr": reports.AskStep(2563, "hr"),
    "report|drop|2563||hr": reports.DropDraft(Duty(2563, "", "hr")),
    "report|all|hr|0badcafe": reports.SendAll("hr", "0badcafe"),
    "decide": decisions.ShowAwaiting(),
    "decide|list": decisions.SendAwaiting(),
    "decide|step|2563|M1.1/4": decisions.OpenMatter(2563, "M1.1/4"),
    "decide|order|7": decisions.OpenInstruction(7),
    "decide|ack|3/2563|2563|M1.1/4|0badcafe0": decisions.AcknowledgeStep(QUARTER, 2563, "M1.1/4", "0badcafe0"),
    "decide|ack-all|3/2563|0badcafe": decisions.AcknowledgeAll(QUARTER, "0badcafe"),
    "decide|return|3/2563|2563|M1.1/4|procurement|2": decisions.AskReturn(QUARTER, DUTY, 2),
    "decide|back|3/2563|2563|M1.1/4|procurement|2|1": decisions.ReturnReport(QUARTER, DUTY, 2, 1),
    "decide|write|3/2563|2563|M1.1/4|procurement|2": decisions.WriteReturn(QUARTER, DUTY, 2),
    "decide|instruct|2563|M1.1/4": decisions.AskInstruct(2563, "M1.1/4"),
    "decide|new": decisions.NewInstruction(),
    "decide|unit|hr": decisions.InstructUnit("hr"),
    "decide|until|2020-07-20": decisions.ChooseUntil(date(2020, 7, 20)),
    "decide|back-said|0badcafe": decisions.ReturnAsSaid("0badcafe"),
    "decide|send|0badcafe": decisions.SendDecision("0badcafe"),
    "decide|drop": decisions.DropDecision(),
    "decide|grant|7": decisions.GrantRequest(7),
    "decide|refuse|7": decisions.RefuseRequest(7),
    "decide|refuse-why|7|2": decisions.RefuseBecause(7, 2),
    "decide|other|7": decisions.GrantOther(7),
    "decide|ask-time|2563|M1.1/4": decisions.AskTime(2563, "M1.1/4"),
    "decide|give-time|2563|M1.1/4|2020-07-15": decisions.GiveTime(2563, "M1.1/4", date(2020, 7, 15)),
    "decide|more|2563|M1.1/4": decisions.MoreChoices(2563, "M1.1/4"),
    "decide|ask-cancel|2563|M1.1/4": decisions.AskCancelStep(2563, "M1.1/4"),
    "decide|cancel|3/2563|2563|M1.1/4": decisions.CancelStep(QUARTER, 2563, "M1.1/4"),
    "decide|ask-move|2563|M1.1/4|procurement": decisions.AskMoveStep(DUTY),
    "decide|move|3/2563|2563|M1.1/4|procurement|hr": decisions.MoveStep(QUARTER, DUTY, "hr"),
    "decide|undo|7": decisions.TakeBack(7),
    "decide|accept|7": decisions.AcceptDone(7),
    "decide|not-done|7": decisions.ReturnDone(7),
    "deputy": decisions.ShowDeputies(),
    "deputy|new": decisions.AskDeputy(),
    "deputy|invite|2020-07-20": decisions.InviteDeputy(date(2020, 7, 20)),
    "deputy|end|7": decisions.EndDeputy(7),
    "prepared": preparing.ShowPrepared(),
    "prepared|list": preparing.SendPrepared(),
    "prepared|pass|7": preparing.PassPrepared(7),
    "prepared|drop|7": preparing.DropPrepared(7),
    "prepared|tell": preparing.TellPrepared(),
    "secretary": preparing.ShowSecretaries(),
    "secretary|invite": preparing.InviteSecretary(),
    "secretary|end|7": preparing.EndSecretary(7),
    "order|done|7": decisions.ReportDone(7),
    "order|bare|7": decisions.ReportDoneBare(7),
    "time": decisions.AskForTime(),
    "time|step|2563|M1.1/4|procurement": decisions.RequestFor(DUTY),
    "time|until|2020-07-20": decisions.RequestUntil(date(2020, 7, 20)),
    "time|send|0badcafe": decisions.SendRequest("0badcafe"),
}
"""Strings that messages people have already got carry; none of them may come to mean anything else."""

FORGED: Final = (
    *("", "|", "nonsense", "complain|x", "guide|page|x", "guide|page|02", "guide|page|-1", "score"),
    *("scores|high", "list|low|1|2563", "round|open", "round|open|13/2563", "round|open|๓/๒๕๖๓", "round|open|3/2563|x"),
    *("round|due|3/2563|20200720", "round|due|3/2563|2020-02-30", "invite|unit", "invite|king|-", "language|fr"),
    *("units|revoke|2147483648", "units|revoke|" + "9" * 40, "unanswered|page|1000", "question|shouted|hr"),
    *("report|step|2563|M1.1/4", "report|status|2563|M1.1/4|hr|done", "report|step|x|M1.1/4|hr"),
    *(
        "decide|ack|3/2563|2563|M1.1/4",
        "decide|grant|x",
        "decide|grant|2147483648",
        "decide|back|3/2563|2563|M1|hr|1|100",
    ),
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
    "plan": st.integers(0, 20_000),
    "piece": st.integers(0, 2**31 - 1),
    "why": st.sampled_from(["wrong_step", "unreadable", "incomplete"]),
    "number": st.integers(0, 2**31 - 1),
    "revision": st.integers(0, 9999),
    "comment": st.integers(0, 99),
    "how": st.sampled_from(["named", "unnamed"]),
    "topic": st.sampled_from(["postpone", "not_ours", "hand_over"]),
    "language": st.sampled_from(["th", "en"]),
    "quarter": st.builds(Period, st.integers(2500, 2642), st.integers(1, 4)) | st.sampled_from(OTHER_CYCLES),
    "day": st.dates(),
    "first": st.dates(),
    "last": st.dates(),
    "absence": st.integers(0, 2**31 - 1),
    "departure": st.integers(0, 2**31 - 1),
    "format": st.sampled_from(Format),
    "status": st.sampled_from(Status),
    "part": st.sampled_from(Part),
    "state": st.sampled_from(StepState),
    "at": st.integers(0, 2**31 - 1),
    "upto": st.integers(0, 2**31 - 1),
    "until": st.dates(),
    "version": st.integers(0, 2**31 - 1),
    "choice": st.integers(0, 20),
    "fiscal_year": st.integers(0, 9999),
    "stage": st.sampled_from(Stage),
    "source": st.sampled_from(PlanSource),
    "ending": st.sampled_from(StepChoice),
    "moved": st.booleans(),
    "on": st.booleans(),
    "into_part": st.integers(0, 20),
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
