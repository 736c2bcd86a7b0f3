"""The framework of a new year made of the one before: its items as they are now, and the cross-walk between the two."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.catalogue.framework import Framework, FrameworkItem, Pair, squeezed
from domain.new_year.pairing import Paired


def grown(
    old: Framework, year: int, items: Mapping[str, FrameworkItem], pairs: Sequence[Paired], was: Mapping[str, str]
) -> Framework:
    """The framework of the year: the old one where its items are the same, else one with the items there are now."""
    known = old.item_by_code
    same = all(code in known and squeezed(one.text.th) == squeezed(known[code].text.th) for code, one in items.items())
    if same and not was:
        return old
    inside = {one.indicator for one in items.values()}
    kept = [one for one in old.items if one.indicator not in inside and one.code not in items]
    made = replace(old, fiscal_year=year, until=None, items=(*items.values(), *kept), pairs=())
    return with_pairs(made, old, pairs)


def with_pairs(framework: Framework, before: Framework, pairs: Sequence[Paired]) -> Framework:
    """A framework with the cross-walk as it is proposed or chosen, beside what it has for other items."""
    then, now = before.item_by_code, framework.item_by_code
    made = [
        Pair(one.code, one.was, now[one.code].text.th, then[one.was].text.th if one.was in then else "")
        for one in pairs
        if one.code in now
    ]
    others = [one for one in framework.pairs if one.code not in {pair.code for pair in made}]
    return replace(framework, pairs=(*made, *others))
