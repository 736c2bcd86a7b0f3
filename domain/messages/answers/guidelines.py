"""Answers about guidelines and where to report wrongdoing. What the document does not hold is said, not filled in."""

from domain.messages.answers import parts
from domain.messages.outgoing import Button, Outgoing, press
from domain.messages.rich import Rich, join
from domain.plan import Channel, Guideline
from domain.story import CHANNELS, View
from domain.texts import label, say


def listing(view: View, unmatched: bool = False) -> Outgoing:
    """`/guide`: every guideline as a button; `unmatched` says first that none fits the words."""
    head = say(view.lang, "guide.unmatched" if unmatched else "guide.head")
    buttons = (
        (Button(parts.shorten(parts.titled(view, one), parts.BUTTON_LETTERS + 15), press("guide", one.id)),)
        for one in view.catalogue.guidelines
    )
    return Outgoing(head, tuple(buttons))


def guideline(view: View, entry: Guideline) -> Outgoing:
    """A guideline: what the document says of it and where, whom to ask, its step, and what is not there."""
    lang = view.lang
    said = entry.text if lang == "th" else entry.text_en
    official = Rich(entry.title) if lang == "en" else Rich("")
    passages = [f"• {line}" for line in said.splitlines() if line.strip()]
    source = entry.source if lang == "th" else entry.source_en or entry.source
    text = join(
        [
            join([say(lang, "guide.title", title=parts.titled(view, entry)), official]),
            join([say(lang, "guide.says"), *passages, say(lang, "guide.source", source=source)]),
            join([_unit(view, entry), _step(view, entry)]),
            say(lang, _lacks(entry)),
        ],
        "\n\n",
    )
    opens = [Button(label(lang, "guide.button.open"), url=entry.url)] if entry.url else []
    if entry.step and entry.step in view.catalogue.plan.step_by_id:
        opens.append(parts.opens(view, entry.step, label(lang, "measures.button.step", id=entry.step)))
    if view.catalogue.confidentiality in entry.text:
        opens.append(parts.opens(view, CHANNELS))
    whole = Button("‹ " + label(lang, "guide.button.all"), press("guide"))
    return Outgoing(text, (*((tuple(opens),) if opens else ()), (whole,)))


def channels(view: View, told: bool = False) -> Outgoing:
    """Where to report, and what is promised; `told` when a message told of wrongdoing, which is never quoted."""
    lang, catalogue = view.lang, view.catalogue
    promise, source = catalogue.confidentiality, catalogue.confidentiality_source
    if lang == "en":
        promise = f"{catalogue.confidentiality_en} ({catalogue.confidentiality})"
        source = catalogue.confidentiality_source_en or source
    text = join(
        [
            say(lang, "channels.head"),
            say(lang, "channels.told") if told else "",
            say(lang, "channels.no_intake"),
            *(_channel(view, number, one) for number, one in enumerate(catalogue.channels, 1)),
            say(lang, "channels.promise", agency=parts.agency(view), text=promise, source=source),
        ],
        "\n\n",
    )
    return Outgoing(text)


def _channel(view: View, number: int, channel: Channel) -> Rich:
    lang = view.lang
    thai = lang == "th"
    written = channel.text if thai else channel.text_en or channel.text
    body = Rich(written) if written else say(lang, "channels.empty")
    source = channel.source if thai else channel.source_en or channel.source
    if written and source:
        body += say(lang, "channels.source", source=source)
    title = channel.title if thai else channel.title_en
    return say(lang, "channels.channel", number=number, title=title, text=body)


def _unit(view: View, entry: Guideline) -> Rich:
    unit = view.catalogue.unit_by_code.get(entry.unit or "")
    if unit is None:
        return say(view.lang, "guide.no_unit")
    return say(view.lang, "guide.unit", unit=parts.unit_name(view, unit))


def _step(view: View, entry: Guideline) -> Rich:
    step = view.catalogue.plan.step_by_id.get(entry.step or "")
    if step is None:
        return Rich("")
    return say(view.lang, "guide.step", id=step.id, title=parts.titled(view, step))


def _lacks(entry: Guideline) -> str:
    """What the document does not hold of a guideline."""
    if entry.url:
        return "guide.lacks.linked"
    return "guide.lacks" if entry.unit else "guide.lacks.nobody"
