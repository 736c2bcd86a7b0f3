"""The figures as one markdown table: absolute, as ratios, and the goals they are held to."""

import os
from collections import defaultdict
from statistics import median

from bench.rounds import Prompts
from bench.speed import BURST, CHATS, PAUSES

Row = tuple[str, str, str, str, str, bool | None]


class Figures:
    """Figures measured, by name; each name once a turn."""

    def __init__(self) -> None:
        self._taken: dict[str, list[float]] = defaultdict(list)
        self.prompts = Prompts(0, 1.0, 0)
        self.missing = 0

    def add(self, name: str, value: float) -> None:
        """Take a figure of one turn."""
        self._taken[name].append(value)

    def __getitem__(self, name: str) -> float:
        return median(self._taken[name])

    def ratio(self, name: str, other: str) -> float:
        """The median of the turns' ratios: a busy turn meets both."""
        return median(ours / theirs for ours, theirs in zip(self._taken[name], self._taken[other], strict=True))


def table(figures: Figures, times: int, load_before: float) -> str:
    """The table and what has to be known to read it."""
    rows = [*_bursts(figures), *_flow(figures), *_rest(figures)]
    lines = ["| | Tidtam | bare PTB | bare aiogram | ratios and goals | held |", "|---|---|---|---|---|---|"]
    lines += [f"| {' | '.join(row[:5])} | {'–' if row[5] is None else 'yes' if row[5] else '**no**'} |" for row in rows]
    notes = (
        f"Medians of {times} turns on {os.cpu_count()} cores, all bots in turn against one loopback server; load "
        f"average {load_before:.1f} before and {os.getloadavg()[0]:.1f} after. Ratios are the medians of each turn's. "
        f"The server alone takes {figures['alone']:,.0f} sendMessage a second from a caller that costs nothing: "
        "everybody's ceiling. Tidtam leaves 1 s between the messages of a chat, always: a burst of "
        f"{BURST:,} in {CHATS} chats takes it {PAUSES:.0f} s at least ({BURST / PAUSES:.0f} a second at most); "
        "the echo bots keep no such promise. Bursts run 15 s at most. "
        f"{figures.missing} questions of the steady flow stayed unanswered."
    )
    return "\n".join([*lines, "", notes])


def _bursts(figures: Figures) -> list[Row]:
    told = (
        ("burst", "answered a second, 1,500 at once from 500 chats, API at 0 ms", True),
        ("burst 100", "the same, API at 100 ms", True),
        ("wide", "1,500 at once from 1,500 chats, API at 0 ms: no pause within a chat", False),
    )
    return [*(_burst(figures, name, label, goal) for name, label, goal in told), _cost(figures)]


def _burst(figures: Figures, name: str, label: str, goal: bool) -> Row:
    ours, ptb, aiogram = (f"{kind} {name}" for kind in ("tidtam", "ptb", "aiogram"))
    over_ptb, over_aiogram = figures.ratio(ours, ptb), figures.ratio(ours, aiogram)
    ratios = f"{over_ptb:.1f}× PTB (≥ 2.0), {over_aiogram:.2f}× aiogram (≥ 1.0)"
    if goal:
        most = BURST / PAUSES
        ratios += f"; pausing allows {most / figures[ptb]:.1f}× and {most / figures[aiogram]:.2f}× at most"
    held = over_ptb >= 2.0 and over_aiogram >= 1.0
    cells = (f"{figures[one]:,.0f}" for one in (ours, ptb, aiogram))
    return (label, *cells, ratios, held if goal else None)  # type: ignore[return-value]


def _cost(figures: Figures) -> Row:
    """Processor time an answer of the last burst: the figure a busy machine disturbs least."""
    ours, ptb, aiogram = (f"{kind} wide cost" for kind in ("tidtam", "ptb", "aiogram"))
    one, two, three = (f"{figures[name]:.2f} ms" for name in (ours, ptb, aiogram))
    ratios = f"{figures.ratio(ours, ptb):.2f}× PTB, {figures.ratio(ours, aiogram):.2f}× aiogram"
    return ("processor time an answer, in that burst", one, two, three, ratios, None)


def _flow(figures: Figures) -> list[Row]:
    rows: list[Row] = []
    for name, goal in (("p50", 2.0), ("p99", 4.0)):
        ratio = figures.ratio(f"tidtam {name}", f"ptb {name}")
        one, two, three = (f"{figures[f'{kind} {name}']:.1f} ms" for kind in ("tidtam", "ptb", "aiogram"))
        rows.append((f"{name} at 50 a second", one, two, three, f"{ratio:.1f}× PTB (≤ {goal:.0f})", ratio <= goal))
    return rows


def _rest(figures: Figures) -> list[Row]:
    sent, poll, idle = figures.prompts, figures["tidtam first poll"], figures["tidtam idle"]
    polls = (f"{figures[f'{kind} first poll']:.2f} s" for kind in ("tidtam", "ptb", "aiogram"))
    idles = (f"{figures[f'{kind} idle']:.0f} MB" for kind in ("tidtam", "ptb", "aiogram"))
    after = (f"{figures[f'{kind} asked']:.0f} MB" for kind in ("tidtam", "ptb", "aiogram"))
    return [
        (
            f"prompts to {sent.count:,} people, 30 a second enforced",
            f"{(sent.count - 1) / sent.seconds:.1f} a second",
            "–",
            "–",
            f"{sent.share:.3f} of the allowed rate (≥ 0.96), {sent.refused} refused (0)",
            sent.share >= 0.96 and sent.refused == 0,
        ),
        ("start to first poll, warm database", *polls, "≤ 1.5 s", poll <= 1.5),  # type: ignore[list-item]
        ("memory, idle", *idles, "≤ 120 MB", idle <= 120),  # type: ignore[list-item]
        ("memory after a first question", *after, "–", None),  # type: ignore[list-item]
    ]
