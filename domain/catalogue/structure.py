"""Tools, indicators and items within each other: the same of a questionnaire and of the scores given by it."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from domain.catalogue.code_parts import prefixes_of


class Coded(Protocol):
    """Anything with a code."""

    @property
    def code(self) -> str:
        """The code."""


class InTool(Coded, Protocol):
    """An indicator: of a tool, and of another indicator where it is a sub-indicator."""

    @property
    def tool(self) -> str:
        """Code of its tool."""

    @property
    def within(self) -> str | None:
        """Code of the indicator it is part of."""


class InIndicator(Coded, Protocol):
    """An item: of an indicator, a sub-indicator, or a tool that has no indicators."""

    @property
    def indicator(self) -> str:
        """Code of what it belongs to."""


T = TypeVar("T", bound=Coded)
G = TypeVar("G", bound=InTool)
M = TypeVar("M", bound=InIndicator)


class Structure(Generic[T, G, M]):
    """Look-ups in tools, indicators, sub-indicators and items, each in the document's order."""

    tools: tuple[T, ...]
    indicators: tuple[G, ...]
    sub_indicators: tuple[G, ...]
    items: tuple[M, ...]

    @cached_property
    def item_by_code(self) -> Mapping[str, M]:
        """Items by code."""
        return {item.code: item for item in self.items}

    @cached_property
    def item_prefixes(self) -> tuple[str, ...]:
        """Prefixes of the items' codes in lower case, the longest first; nationally `i`, `e` and `o`."""
        return prefixes_of(item.code for item in self.items)

    @cached_property
    def indicator_by_code(self) -> Mapping[str, G]:
        """Indicators and sub-indicators by code."""
        return {indicator.code: indicator for indicator in (*self.indicators, *self.sub_indicators)}

    @cached_property
    def tool_by_code(self) -> Mapping[str, T]:
        """Tools by code."""
        return {tool.code: tool for tool in self.tools}

    def tool_of(self, item: M) -> T:
        """The tool an item belongs to, through its indicator where it has one."""
        group = self.indicator_by_code.get(item.indicator)
        return self.tool_by_code[group.tool if group is not None else item.indicator]

    def items_of(self, code: str) -> tuple[M, ...]:
        """The items of an indicator, a sub-indicator or a tool, in the document's order."""
        return tuple(self._items_within.get(code, ()))

    def indicators_of(self, tool: str) -> tuple[G, ...]:
        """The indicators of a tool, in the document's order."""
        return tuple(indicator for indicator in self.indicators if indicator.tool == tool)

    def parts_of(self, indicator: str) -> tuple[G, ...]:
        """The sub-indicators of an indicator, in the document's order."""
        return tuple(one for one in self.sub_indicators if one.within == indicator)

    @cached_property
    def _items_within(self) -> Mapping[str, Sequence[M]]:
        """Items within every indicator, sub-indicator and tool."""
        within: dict[str, list[M]] = {}
        for item in self.items:
            for code in self._above(item):
                within.setdefault(code, []).append(item)
        return within

    def _above(self, item: M) -> Sequence[str]:
        """Codes of what an item is in, from the inside out."""
        group = self.indicator_by_code.get(item.indicator)
        if group is None:
            return (item.indicator,)
        return tuple(code for code in (group.code, group.within, group.tool) if code is not None)
