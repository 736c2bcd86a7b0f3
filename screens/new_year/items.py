"""The stage of the items: each beside the earlier one with the most alike text, the least alike first."""

from domain.language.lang import Lang
from domain.new_year.pairing import Paired, candidates
from domain.new_year.prepared import Prepared
from screens.answers.parts import shorten
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons import new_year as to
from screens.new_year.frame import TITLE, framed, page_of, turns
from screens.texts import label, say

_MOST = 8
"""Items a page."""


def items(lang: Lang, one: Prepared, page: int = 1) -> Outgoing:
    """A page of the pairs, the least alike first."""
    pairs = one.checked.pairs if one.checked else ()
    same = [pair for pair in pairs if pair.sure and not pair.chosen and pair.likeness == 100]
    looked_at = sorted(pairs, key=lambda pair: (pair.chosen, pair.likeness))
    head = say(
        lang,
        "newyear.items.head",
        year=one.scores_year,
        before=one.earlier.fiscal_year,
        same=len(same),
        near=sum(bool(pair.was) for pair in pairs) - len(same),
        new=sum(not pair.was for pair in pairs),
    )
    parts = [head]
    if blind := sum(pair.blind and bool(pair.was) for pair in pairs):
        parts.append(say(lang, "newyear.items.blind", count=blind))
    shown, page, pages = page_of(looked_at, page, _MOST)
    if len(same) == len(pairs):
        parts.append(say(lang, "newyear.items.all_same"))
    parts += [join([_line(lang, one, pair) for pair in shown]), say(lang, "newyear.items.page", page=page, of=pages)]
    codes = [Button(pair.code, to.OpenPair(pair.code)) for pair in shown]
    rows = (*(tuple(codes[at : at + 4]) for at in range(0, len(codes), 4)), *turns(lang, page, pages, to.TurnItems))
    return framed(lang, one, parts, rows, on=Button(label(lang, "newyear.b.items.confirm"), to.GoOn(one.one.stage)))


def _line(lang: Lang, one: Prepared, pair: Paired) -> Rich:
    old = one.earlier_items.get(pair.was)
    was = label(lang, "newyear.items.new")
    if old is not None:
        was = label(lang, "newyear.items.was", was=old.code, text=shorten(old.text.th, TITLE))
    alike = ""
    if pair.chosen:
        alike = label(lang, "newyear.items.chosen")
    elif old is not None and not pair.blind:
        alike = label(lang, "newyear.items.likeness", likeness=pair.likeness)
    return say(lang, "newyear.items.line", code=pair.code, text=shorten(pair.text, TITLE), was=was, likeness=alike)


def item(lang: Lang, one: Prepared, pair: Paired) -> Outgoing:
    """An item with the earlier ones most like it, to choose from."""
    found = candidates(pair.text, one.earlier_items) if pair.text else ((pair.code, 0),)
    known = [(code, alike) for code, alike in found if code in one.earlier_items]
    head = say(lang, "newyear.item.head", code=pair.code, text=pair.text, before=one.earlier.fiscal_year)
    lines = [
        say(
            lang,
            "newyear.item.candidate",
            was=code,
            likeness=alike,
            text=shorten(one.earlier_items[code].text.th, TITLE * 2),
        )
        for code, alike in known
    ]
    rows = tuple(
        (Button(label(lang, "newyear.b.item.is", was=code, likeness=alike), to.ChoosePair(pair.code, code)),)
        for code, alike in known
    )
    new = (Button(label(lang, "newyear.b.item.new"), to.ChoosePair(pair.code)),)
    return framed(
        lang, one, [head, join(lines)], (*rows, new, (Button(label(lang, "newyear.b.to_items"), to.TurnItems(1)),))
    )
