"""Checks of a framework against itself: names used once, links that lead somewhere, weights, grades, the cross-walk."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from domain.calendar.fiscal import FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR
from domain.catalogue.bounds import bands_of
from domain.catalogue.framework import WHOLE, Framework
from domain.catalogue.structure import Coded

_TOP: Final = Decimal(100)


def problems_of(framework: Framework, *, whole: bool = True) -> Iterator[str]:
    """Everything that is wrong with a framework: the entry or key, and what it is.

    Of one that lacks entries that could not be read (not `whole`), only what does not depend on them.
    """
    yield from _years(framework)
    yield from _names(framework)
    yield from _grades(framework)
    if whole:
        yield from _links(framework)
        yield from _weights(framework)
        yield from _pairs(framework)


def _years(one: Framework) -> Iterator[str]:
    for key, year in (("fiscal_year", one.fiscal_year), ("until", one.until)):
        if year is not None and not FIRST_FISCAL_YEAR <= year <= LAST_FISCAL_YEAR:
            yield f"`{key}` must be a year of the Buddhist era, such as 2563, not {year}"
    if one.until is not None and one.until < one.fiscal_year:
        yield f"`until` must not be before `fiscal_year` {one.fiscal_year}, and is {one.until}"
    if not one.kind.isascii() or not one.kind.replace("-", "").isalnum() or one.kind != one.kind.lower():
        yield f'`kind` must be small Latin letters, digits or hyphens, such as "ita", not {one.kind!r}'


def _names(one: Framework) -> Iterator[str]:
    lists: Mapping[str, Sequence[Coded]] = {
        "tools": one.tools, "indicators": one.indicators, "sub_indicators": one.sub_indicators, "items": one.items,
    }  # fmt: skip
    seen: dict[str, str] = {}
    for key, entries in lists.items():
        for place, entry in enumerate(entries, 1):
            if not entry.code.strip():
                yield f"{key} #{place}: `code` is empty"
            elif entry.code.casefold() in seen:
                yield f"{key} {entry.code}: the code is used twice, in {seen[entry.code.casefold()]} too"
            seen.setdefault(entry.code.casefold(), key)
    for grade, times in Counter(band.grade for band in one.bands).items():
        if times > 1:
            yield f"bands {grade}: the grade stands {times} times"


def _links(one: Framework) -> Iterator[str]:
    tops = {indicator.code for indicator in one.indicators}
    for indicator in (*one.indicators, *one.sub_indicators):
        key = "sub_indicators" if indicator.code not in tops else "indicators"
        if indicator.tool not in one.tool_by_code:
            yield f"{key} {indicator.code}: `tool` {indicator.tool!r} is not among the tools"
        if key == "indicators" and indicator.within is not None:
            yield f"indicators {indicator.code}: one with `within` belongs to sub_indicators"
        if key == "sub_indicators" and indicator.within not in tops:
            yield f"sub_indicators {indicator.code}: `within` {indicator.within!r} is not among the indicators"
    homes = {**one.tool_by_code, **one.indicator_by_code}
    for item in one.items:
        if item.indicator not in homes:
            yield f"items {item.code}: `indicator` {item.indicator!r} is no indicator, sub-indicator or tool"
        elif one.parts_of(item.indicator) or one.indicators_of(item.indicator):
            yield f"items {item.code}: `indicator` {item.indicator!r} has parts; an item belongs to one of these"


def _weights(one: Framework) -> Iterator[str]:
    total = sum(tool.weight for tool in one.tools)
    if total != WHOLE:
        yield f"`tools`: their weights are {total} together, and must be {WHOLE}"


def _grades(one: Framework) -> Iterator[str]:
    if not 0 <= one.pass_mark <= _TOP:
        yield f"`pass_mark` must be from 0 to 100, not {one.pass_mark}"
    if not one.bands:
        return
    for where, wanted, found in bands_of(one):
        if wanted != found:
            grade, _, end = where.rpartition(".")
            entry = f"bands {grade}" if grade != "bands" else "`bands`"
            yield f"{entry}: `{end}` should be {wanted}, and is {found}"


def _pairs(one: Framework) -> Iterator[str]:
    for code, times in Counter(pair.code for pair in one.pairs).items():
        if times > 1:
            yield f"pairs {code}: paired {times} times"
    for was, times in Counter(pair.was for pair in one.pairs if pair.was).items():
        if times > 1:
            yield f"`pairs`: the earlier item {was} is paired {times} times"
    for pair in one.pairs:
        item = one.item_by_code.get(pair.code)
        if item is None:
            yield f"pairs {pair.code}: there is no such item"
        elif not pair.holds(item.text.th):
            yield f"pairs {pair.code}: `text` is not the item's text any more; read both and confirm the pair anew"
