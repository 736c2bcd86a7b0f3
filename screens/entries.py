"""The coordinator's screens of channels and guidelines: lists, an entry as staff see it, what is asked, history."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.answers.story import View
from domain.calendar.date_texts import datetime_text
from domain.catalogue.plan import File
from domain.entries.entries import FIELDS, NOTHING, Entry, EntryDraft, Field, Kind, Revision, Written, stamp
from domain.entries.entry_input import limit_of
from domain.language.formats import list_text
from domain.language.lang import Lang
from screens import answers
from screens.answers import parts
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import entries as to
from screens.people.welcome import unit_name, unit_short
from screens.texts import label, say

_HISTORY_PAGE = 5
_VALUE_LETTERS = 200


def listing(lang: Lang, entries: Sequence[Entry], drafts: Sequence[EntryDraft], kind: Kind) -> Outgoing:
    """`/channels`: every entry of a kind with its mark, and the way to the others."""
    mine = [one for one in entries if one.kind is kind]
    unsaved = {one.entry for one in drafts if one.changes.names}
    buttons = [(_entry_button(lang, one, one.id in unsaved),) for one in mine]
    other = Kind.GUIDELINE if kind is Kind.CHANNEL else Kind.CHANNEL
    lacking = sum(bool(one.lacks) for one in entries)
    last = (
        (Button(label(lang, f"entry.b.add.{kind}"), to.NewEntry(kind)),),
        (
            Button(label(lang, "entry.b.unfilled", count=lacking), to.ListUnfilled()),
            Button(_kind_name(lang, other), to.ListEntries(other)),
        ),
    )
    text = say(lang, "entry.head", kind=_kind_name(lang, kind), marks=label(lang, "entry.marks"))
    return Outgoing(text, (*buttons, *last))


def unfilled(lang: Lang, entries: Sequence[Entry], drafts: Sequence[EntryDraft]) -> Outgoing:
    """List the fields nobody has filled in, of both kinds."""
    lacking = [one for one in entries if one.lacks]
    unsaved = {one.entry for one in drafts if one.changes.names}
    lines = [
        say(
            lang,
            "entry.unfilled.line",
            title=_title(lang, one),
            fields=list_text((label(lang, f"entry.lacks.{field}") for field in one.lacks), lang),
        )
        for one in lacking
    ]
    text = join([say(lang, "entry.unfilled"), *(lines or [say(lang, "entry.unfilled.none")])], "\n\n")
    buttons = [(_entry_button(lang, one, one.id in unsaved),) for one in lacking]
    lists = tuple(Button(f"‹ {_kind_name(lang, kind)}", to.ListEntries(kind)) for kind in Kind)
    return Outgoing(text, (*buttons, lists))


def shown(view: View, entry: Entry, entries: Sequence[Entry]) -> Outgoing:
    """Show an entry as staff see it now, and the buttons to change it. `view` is in the language shown."""
    lang = _spoken(view)
    head = [say(lang, "entry.retired" if entry.retired else "entry.now"), _by(view, entry.newest)]
    retire = (to.ReturnEntry, "entry.b.return") if entry.retired else (to.RetireEntry, "entry.b.retire")
    rows = (
        *_opening(view, entry),
        *_fields(lang, entry),
        (
            Button(label(lang, retire[1]), retire[0](entry.id)),
            Button(label(lang, "entry.b.history"), to.ShowHistory(entry.id)),
        ),
        _last(view, entry),
    )
    return Outgoing(_under(view, head, entry, entries), rows)


def preview(view: View, now: datetime, entry: Entry, draft: EntryDraft, entries: Sequence[Entry]) -> Outgoing:
    """An entry as staff will see it once a draft is saved, with the button that saves just what is shown."""
    lang, then = _spoken(view), entry.changed(draft.changes, now)
    if draft.changes.retired is not None:
        head = [say(lang, "entry.then.retired" if draft.changes.retired else "entry.then.returns")]
    else:
        head = [say(lang, "entry.then", fields=list_text((_field(lang, one) for one in draft.changes.names), lang))]
    head.append(_by(view, entry.newest) if not entry.is_new else say(lang, "entry.by.new"))
    if _english_left(then, draft.changes):
        head.append(say(lang, "entry.english"))
    drop = Button(label(lang, "entry.b.drop"), to.DropEntry(entry.id))
    first: tuple[Button, ...] = (drop,)
    if then.missing:
        head.append(say(lang, "entry.needs", field=_field(lang, then.missing)))
    else:
        first = (Button(label(lang, "entry.b.save"), to.SaveEntry(entry.id, stamp(entry, draft))), drop)
    rows = (*_opening(view, then), first, *_fields(lang, then), _last(view, entry))
    return Outgoing(_under(view, head, then, entries), rows)


def conflict(view: View, entry: Entry, entries: Sequence[Entry]) -> Outgoing:
    """Screen after somebody else saved meanwhile: the entry as it is now, and the draft that was not saved."""
    lang, newest = _spoken(view), entry.newest
    name, at = (newest.by_name, _at(view, newest)) if newest else ("", "")
    rows = (
        *_opening(view, entry),
        (Button(label(lang, "entry.b.rebase"), to.RebaseEntry(entry.id)),),
        (Button(label(lang, "entry.b.drop"), to.DropEntry(entry.id)),),
    )
    return Outgoing(_under(view, [say(lang, "entry.conflict", name=name, at=at)], entry, entries), rows)


def ask(view: View, entry: Entry, field: Field) -> Outgoing:
    """Ask for a field: typed, sent as a file, or picked."""
    lang, now = _spoken(view), entry.shown(field)
    current = Rich("")
    if now:
        value = _value(view, field, now)
        current = say(lang, "entry.ask.now", field=_field(lang, field), value=value)
    how = say(
        lang,
        f"entry.ask.{field}" if field in (Field.URL, Field.FILE, Field.UNIT) else "entry.ask.typed",
        field=_field(lang, field),
        limit=f"{limit_of(entry.kind, field):,}",
    )
    if field is Field.TEXT and entry.bundled is not None and entry.below(field) and entry.kind is Kind.GUIDELINE:
        how += say(lang, "entry.ask.words")
    new = say(lang, "entry.ask.new", kind=_kind_name(lang, entry.kind)).text
    text = say(lang, "entry.ask", title=_title(lang, entry) or new, now=current, how=how)
    rows = _units(view, entry) if field is Field.UNIT else ()
    return Outgoing(text + say(lang, "entry.ask.safe"), (*rows, *_ways_out(lang, entry, field)))


def history(view: View, entry: Entry, revisions: Sequence[Revision], page: int) -> Outgoing:
    """List the changes of an entry, with author and time, the newest first."""
    lang = _spoken(view)
    before = [NOTHING, *(one.written for one in revisions)]
    blocks = [
        join(
            [
                say(lang, "entry.history.head", number=one.number, at=_at(view, one), name=one.by_name),
                *_changes(view, entry, one.written, earlier),
            ]
        )
        for one, earlier in zip(revisions, before, strict=False)
    ][::-1]
    these, page, pages = parts.paged(blocks, page, _HISTORY_PAGE)
    head = say(lang, "entry.history", title=_title(lang, entry))
    if pages > 1:
        head += say(lang, "entry.history.page", page=page, pages=pages)
    text = join([head, *(these or [say(lang, "entry.history.none")])], "\n\n")
    back = Button(label(lang, "back"), to.OpenEntry(entry.id))
    turns = parts.turning(page, pages, lambda number: to.ShowHistory(entry.id, number))
    return Outgoing(text, (*turns, (back,)))


def file_name(lang: Lang, file: File) -> str:
    """Name of a file; a picture has no name of its own."""
    return file.name or label(lang, "entry.file.photo" if file.photo else "entry.file.unnamed")


def _under(view: View, head: Iterable[Rich], entry: Entry, entries: Sequence[Entry]) -> Rich:
    """Notes, a line, and below it just what staff see."""
    return join([join(head), label(view.lang, "entry.line"), _as_staff_see(view, entry, entries)], "\n\n")


def _as_staff_see(view: View, entry: Entry, entries: Sequence[Entry]) -> Rich:
    if entry.kind is Kind.GUIDELINE:
        return answers.described(view, entry.guideline())
    seen = [one.id for one in entries if one.kind is Kind.CHANNEL and (one.id == entry.id or not one.retired)]
    number = seen.index(entry.id) + 1 if entry.id in seen else len(seen) + 1
    return answers.channel(view, number, entry.channel())


def _opening(view: View, entry: Entry) -> Rows:
    """The buttons staff get with it: here they open what is shown, saved or not."""
    if entry.kind is Kind.CHANNEL:
        return ()
    return answers.opening(view.lang, entry.guideline(), to.SendEntryFile(entry.id))


def _fields(lang: Lang, entry: Entry) -> Rows:
    """A button for each field that can be changed, two a row."""
    buttons = [
        Button(
            label(lang, "entry.b.unit") if one is Field.UNIT else label(lang, "entry.b.field", field=_field(lang, one)),
            to.AskField(entry.id, one),
        )
        for one in FIELDS[entry.kind]
    ]
    return parts.rows(buttons, 2)


def _last(view: View, entry: Entry) -> tuple[Button, ...]:
    """Buttons to the other language, and back to the list."""
    lang = _spoken(view)
    other: Lang = "en" if view.lang == "th" else "th"
    return (
        Button(label(lang, "entry.b.english" if other == "en" else "entry.b.thai"), to.OpenEntry(entry.id, other)),
        Button(f"‹ {_kind_name(lang, entry.kind)}", to.ListEntries(entry.kind)),
    )


def _ways_out(lang: Lang, entry: Entry, field: Field) -> Rows:
    """Empty a field that may be empty, take the bundled one again, or leave it."""
    row = []
    may_be_empty = field is not Field.TITLE and (field is not Field.TEXT or entry.kind is Kind.GUIDELINE)
    if may_be_empty and entry.shown(field):
        row.append(Button(label(lang, "entry.b.clear"), to.ClearField(entry.id, field)))
    if entry.below(field) is not None and getattr(entry.written, field) is not None and field is not Field.FILE:
        row.append(Button(label(lang, "entry.b.bundled"), to.TakeBundled(entry.id, field)))
    begun = not entry.is_new or entry.shown(Field.TITLE)
    row.append(Button(label(lang, "back"), to.OpenEntry(entry.id) if begun else to.ListEntries(entry.kind)))
    return (tuple(row),)


def _units(view: View, entry: Entry) -> Rows:
    lang = _spoken(view)
    buttons = [Button(unit_short(lang, one), to.SetUnit(entry.id, one.code)) for one in view.catalogue.units]
    return parts.rows(buttons, 2)


def _changes(view: View, entry: Entry, written: Written, before: Written) -> list[Rich]:
    """List the changes of a revision, a line each."""
    lang, lines = _spoken(view), []
    for field in written.differs(before):
        value = getattr(written, field)
        if field is Field.RETIRED:
            lines.append(say(lang, "entry.history.retired" if value else "entry.history.returned"))
        elif value is None and entry.bundled is not None and field is not Field.FILE:
            lines.append(say(lang, "entry.history.bundled", field=_field(lang, field)))
        elif not value:
            lines.append(say(lang, "entry.history.cleared", field=_field(lang, field)))
        else:
            told = parts.shorten(_value(view, field, value), _VALUE_LETTERS)
            lines.append(say(lang, "entry.history.value", field=_field(lang, field), value=told))
    return lines or [say(lang, "entry.history.nothing")]


def _value(view: View, field: Field, value: object) -> str:
    lang = _spoken(view)
    if isinstance(value, File):
        return file_name(lang, value)
    return unit_name(lang, view.catalogue, str(value)) if field is Field.UNIT else str(value)


def _english_left(entry: Entry, changes: Written) -> bool:
    """Check whether Thai words change while English ones written earlier stay."""
    written = entry.written
    return bool(
        (changes.title is not None and changes.title_en is None and written.title_en)
        or (changes.text is not None and changes.text_en is None and written.text_en)
    )


def _entry_button(lang: Lang, entry: Entry, unsaved: bool) -> Button:
    mark = "✏️" if unsaved else "🚫" if entry.retired else "⚠️" if entry.lacks else "✅"
    title = parts.shorten(_title(lang, entry) or entry.id, parts.BUTTON_LETTERS + 10)
    return Button(f"{mark} {title}", to.OpenEntry(entry.id))


def _title(lang: Lang, entry: Entry) -> str:
    return entry.title.say(lang)


def _field(lang: Lang, field: Field) -> str:
    return label(lang, f"entry.field.{field}")


def _kind_name(lang: Lang, kind: Kind) -> str:
    return label(lang, f"entry.kind.{kind}")


def _by(view: View, newest: Revision | None) -> Rich:
    lang = _spoken(view)
    if newest is None:
        return say(lang, "entry.by.nobody")
    return say(lang, "entry.by", name=newest.by_name, at=_at(view, newest), number=newest.number)


def _at(view: View, revision: Revision) -> str:
    return datetime_text(revision.at, view.zone, _spoken(view))


def _spoken(view: View) -> Lang:
    """Language of the coordinator, whichever the entry is shown in."""
    return view.reader.language if view.reader else view.lang
