"""Signing a quarter: asking before, and what was signed."""

from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from domain.setup import Setup
from domain.summary.snapshot import Snapshot
from screens.base.outgoing import Attachment, Button, Outgoing
from screens.base.rich import Rich, join
from screens.base.topics import SummaryPartTopic
from screens.buttons.summary import SendSigned, ShowSummary, SignQuarter
from screens.summary.screen import as_of, head
from screens.summary.view import SummaryView
from screens.texts import label, say


def ask(view: SummaryView, *, changed: bool = False) -> Outgoing:
    """Ask before a quarter is signed, with what would be; `changed` when it is no longer what was shown."""
    compiled, lang = view.compiled, view.lang
    version = 1 if view.signed is None else view.signed.version + 1
    counts = say(
        lang,
        "summary.sign.counts",
        answered=compiled.answered,
        asked=compiled.asked,
        needs=view.waiting,
    )
    text = [
        head(view),
        say(lang, "summary.sign.ask", quarter=compiled.quarter, number=f"{compiled.quarter}-{version}"),
        counts,
        say(lang, "summary.sign.changed") if changed else Rich(""),
        as_of(view),
    ]
    yes = Button(view.say("summary.sign.yes"), SignQuarter(compiled.quarter, view.newest_report))
    no = Button(view.say("cancel"), ShowSummary(compiled.quarter))
    return Outgoing(join(text, "\n\n"), ((yes, no),), topic=SummaryPartTopic(compiled.quarter))


def signed(lang: Lang, setup: Setup, made: Snapshot) -> Outgoing:
    """A quarter was signed: number, moment, hash; its file."""
    at = datetime_text(made.at, setup.zone, lang)
    text = say(lang, "summary.sign.done", number=made.number, at=at, sha256=made.sha256)
    file = Button(label(lang, "summary.sign.file"), SendSigned(made.quarter, made.version))
    back = Button(label(lang, "summary.button.back"), ShowSummary(made.quarter))
    return Outgoing(text, ((file, back),), topic=SummaryPartTopic(made.quarter))


def file(lang: Lang, made: Snapshot) -> Outgoing:
    """The file of a signed version, which can be verified without the bot."""
    text = say(lang, "summary.sign.caption", number=made.number)
    return Outgoing(text, file=Attachment("document", made.to_file(), file_name(made.quarter, made.version)))


def file_name(quarter: Period, version: int) -> str:
    """`summary-2563-3-1.json`."""
    return "-".join(("summary", *reversed(str(quarter).split("/")), f"{version}.json"))
