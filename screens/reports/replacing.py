"""A colleague's report that came while one's own was written: it is seen before it is replaced."""

from domain.reports.drafts import Draft, stamp
from domain.reports.reports import Report
from domain.reports.worksheet import Worksheet
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import join
from screens.buttons import reports as to
from screens.reports import preview as pre
from screens.reports.parts import draft_topic, when
from screens.texts import label, say


def just_sent(sheet: Worksheet, draft: Draft, sent: Report) -> Outgoing:
    """Ask what becomes of a draft, once a colleague has sent the step's report: replace it, add to it, or leave it."""
    lang = sheet.lang
    text = join(
        (
            say(lang, "replacing.head", name=sent.author_name, when=when(sheet, sent.at)),
            pre.content(sheet, sent),
            say(lang, "replacing.mine"),
            pre.content(sheet, draft),
        ),
        "\n\n",
    )
    rows = (
        (Button(label(lang, "replacing.b.replace"), to.SendReport(draft.duty, stamp(draft, sent))),),
        (Button(label(lang, "replacing.b.add"), to.AddToReport(draft.duty, sent.revision)),),
        (Button(label(lang, "replacing.b.leave"), to.DropDraft(draft.duty)),),
    )
    return Outgoing(text, rows, topic=draft_topic(draft, None))
