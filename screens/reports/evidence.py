"""Evidence beside a report: how much there is, what the coordinator said of it, and the button that opens it."""

from domain.calendar.fiscal import Period
from domain.evidence.evidence import Evidence
from domain.language.lang import Lang
from domain.reports.drafts import Draft
from domain.reports.evidence import evidence_in
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Report
from domain.reports.worksheet import Worksheet
from screens.base.outgoing import Button, Rows
from screens.base.rich import Rich
from screens.buttons.evidence import OpenEvidence
from screens.texts import label, say


def evidence_line(sheet: Worksheet, said: Draft | Report) -> Rich | str:
    """`หลักฐาน 2 ไฟล์ · 1 ลิงก์` of a draft or report, links in its words among them; "" without any."""
    lang, given = sheet.lang, sheet.evidence_of(said)
    worded = {
        link for text in (said.progress, *(words(said, one) for one in REMARKS)) for link in evidence_in(text or "")
    }
    apart = sum(one.counts and one.link is not None and one.link not in worded for one in given.pieces)
    return judged_line(lang, amount(lang, given.files, len(worded) + apart), given)


def judged_line(lang: Lang, what: str, given: Evidence) -> Rich | str:
    """The line of an amount of evidence with the coordinator's verdicts; "" without any."""
    if given.accepted:
        what += " · " + label(lang, "evidence.verified", count=given.accepted)
    if given.returned:
        what += " · " + label(lang, "evidence.sent_back", count=given.returned)
    return say(lang, "evidence.line", what=what.removeprefix(" · ")) if what else ""


def evidence_row(sheet: Worksheet, said: Draft | Report) -> Rows:
    """The button that opens the evidence of a draft or report, if it has any."""
    given = sheet.evidence_of(said)
    if not (given.files or given.links):
        return ()
    opens = OpenEvidence(said.duty, Period.parse(said.round))
    return ((Button(label(sheet.lang, "evidence.b.open"), opens),),)


def amount(lang: Lang, files: int, links: int) -> str:
    """Amount of evidence: `2 ไฟล์ · 1 ลิงก์`; "" for none."""
    said = [label(lang, "evidence.files", count=files)] if files else []
    said += [label(lang, "evidence.links", count=links)] if links else []
    return " · ".join(said)


def amount_of(lang: Lang, evidence: Evidence) -> str:
    """Amount of the evidence that counts."""
    return amount(lang, evidence.files, evidence.links)
