"""Answers about guidelines and where to report wrongdoing. What the document does not hold is said, not filled in."""

from datetime import datetime
from typing import Final, Literal

from domain.answers.story import CHANNELS, View
from domain.calendar.date_texts import day_text
from domain.catalogue.plan import Channel, Guideline
from domain.entries.entries import Kind
from domain.language.lang import Lang
from screens.answers import parts
from screens.base.buttons import ButtonData
from screens.base.outgoing import Attachment, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.answers import SendGuidelineFile, ShowGuidelines, TurnGuidelines
from screens.buttons.entries import ListEntries, OpenEntry
from screens.questions.to_unit import offer
from screens.texts import label, say

LISTED: Final = 12
"""Guidelines that fit a screen, a button each."""


def listing(view: View, page: int = 1, unmatched: bool = False) -> Outgoing:
    """`/guide`: every guideline as a button, by pages; `unmatched` says first that none fits the words."""
    printed = all(one.source for one in view.catalogue.guidelines)
    head = say(view.lang, "guide.unmatched" if unmatched else "guide.head" if printed else "guide.head.more")
    shown, page, pages = parts.paged(view.catalogue.guidelines, page, LISTED)
    buttons = (
        (parts.opens(view, one.id, parts.shorten(parts.titled(view, one), parts.BUTTON_LETTERS + 15)),) for one in shown
    )
    turns = parts.turning(page, pages, TurnGuidelines)
    _, ask = offer(view, None) if unmatched else ("", ())
    return Outgoing(head, (*ask, *buttons, *turns, *_editing(view, ListEntries(Kind.GUIDELINE))))


def guideline(view: View, entry: Guideline) -> Outgoing:
    """A guideline: what is said of it and where, whom to ask, its step, its link and file, and what is not there."""
    lang = view.lang
    line, ask = offer(view, entry.unit)
    opens: list[Button] = []
    if entry.step and entry.step in view.catalogue.plan.step_by_id:
        opens.append(parts.opens(view, entry.step, label(lang, "measures.button.step", step=entry.step)))
    if view.catalogue.confidentiality.th in entry.text.th:
        opens.append(parts.opens(view, CHANNELS))
    whole = Button("‹ " + label(lang, "guide.button.all"), ShowGuidelines())
    return Outgoing(
        join([described(view, entry), line], "\n\n"),
        (
            *opening(lang, entry, SendGuidelineFile(entry.id)),
            *((tuple(opens),) if opens else ()),
            *ask,
            (whole,),
            *_editing(view, OpenEntry(entry.id)),
        ),
    )


def described(view: View, entry: Guideline) -> Rich:
    """Describe a guideline, alike for everybody."""
    lang = view.lang
    official = entry.title.official(lang) if entry.title.en != entry.title.th else ""
    passages = [f"• {line}" for line in entry.text.say(lang).splitlines() if line.strip()]
    return join(
        [
            join([say(lang, "guide.title", title=parts.titled(view, entry)), official]),
            join([_whose(lang, entry), *passages, _source(view, entry)]),
            join([_unit(view, entry), _step(view, entry)]),
            say(lang, _lacks(entry)) if entry.source else "",
        ],
        "\n\n",
    )


def file_of(entry: Guideline) -> Outgoing | None:
    """The file of a guideline, with its title; None without one."""
    if entry.file is None:
        return None
    kind: Literal["photo", "document"] = "photo" if entry.file.photo else "document"
    return Outgoing(Rich(entry.title.th), file=Attachment(kind, file_id=entry.file.id))


def opening(lang: Lang, entry: Guideline, sends_file: ButtonData) -> Rows:
    """The row that opens a guideline's link and asks for its file (by the button given); none without either."""
    buttons = [Button(label(lang, "guide.button.open"), url=entry.url)] if entry.url else []
    if entry.file:
        buttons.append(Button(label(lang, "guide.button.file"), sends_file))
    return (tuple(buttons),) if buttons else ()


def channels(view: View, accusation: bool = False) -> Outgoing:
    """Channels to report wrongdoing, and the promise; `accusation` when given upon one, which is never quoted."""
    lang, catalogue = view.lang, view.catalogue
    promise, official = catalogue.confidentiality.say(lang), catalogue.confidentiality.official(lang)
    promise += f" ({official})" if official else ""
    source = catalogue.confidentiality_source.say(lang)
    text = join(
        [
            say(lang, "channels.head"),
            say(lang, "channels.accusation") if accusation else "",
            say(lang, "channels.no_intake"),
            *(channel(view, number, one) for number, one in enumerate(catalogue.channels, 1)),
            say(lang, "channels.promise", agency=parts.agency(view), text=promise, source=source) if promise else "",
        ],
        "\n\n",
    )
    return Outgoing(text, _editing(view, ListEntries(Kind.CHANNEL)))


def channel(view: View, number: int, channel: Channel) -> Rich:
    """One of the channels, as the list of them shows it."""
    lang = view.lang
    written = channel.text.say(lang)
    body = Rich(written) if written else say(lang, "channels.empty")
    source = channel.source.say(lang)
    if written and channel.edited_at is not None:
        body += say(lang, "channels.told_by", on=_on(view, channel.edited_at))
    elif written and source:
        body += say(lang, "channels.source", source=source)
    return say(lang, "channels.channel", number=number, title=channel.title.say(lang), text=body)


def _editing(view: View, data: ButtonData) -> Rows:
    """The row that takes a coordinator to the screen where this can be changed; nobody else has it."""
    if view.reader is None or not view.reader.is_admin:
        return ()
    return ((Button(label(view.lang, "guide.button.edit"), data),),)


def _whose(lang: Lang, entry: Guideline) -> Rich:
    """Name the author of the words that follow: the document, or the coordinator in its place."""
    if not entry.text:
        return Rich("")
    return say(lang, "guide.says" if entry.edited_at is None else "guide.told")


def _source(view: View, entry: Guideline) -> Rich:
    lang = view.lang
    source = entry.source.say(lang)
    if entry.edited_at is None:
        return say(lang, "guide.source", source=source)
    named = say(lang, "guide.named", source=source) if source else ""
    return join([say(lang, "guide.told.source", on=_on(view, entry.edited_at)), named])


def _on(view: View, moment: datetime) -> str:
    return day_text(moment, view.zone, view.lang)


def _unit(view: View, entry: Guideline) -> Rich:
    unit = view.catalogue.unit_by_code.get(entry.unit or "")
    if unit is None:
        return say(view.lang, "guide.no_unit")
    return say(view.lang, "guide.unit", unit=parts.unit_name(view, unit))


def _step(view: View, entry: Guideline) -> Rich:
    step = view.catalogue.plan.step_by_id.get(entry.step or "")
    if step is None:
        return Rich("")
    return say(view.lang, "guide.step", step=step.id, title=parts.titled(view, step))


def _lacks(entry: Guideline) -> str:
    """Name the parts of a guideline that the document does not hold."""
    if entry.url or entry.file:
        return "guide.lacks.linked"
    return "guide.lacks" if entry.unit else "guide.lacks.nobody"
