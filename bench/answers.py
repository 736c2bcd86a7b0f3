"""Measure the understanding of questions (top-1, recall@3, unanswerable recognised), reports and messages.

    python -m bench.answers [--details] [FILE.jsonl …]     all sets of tests/data when no file is named

With `--details` each set by category and style, and its misses.

What a line of the file says stands in `samples.questions`.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from bench import hearing, reading
from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.search import Answerer
from samples.questions import Outcome, judge, load_questions, share
from samples.reading import measure

SETS: Final = (
    "dev",
    "questions",
    "far",
    "blind",
    "fresh",
    "staff",
    "away",
    "afield",
    "nothing",
    "unseen",
    "unseen-far",
)
DATA: Final = Path(__file__).parents[1] / "tests" / "data"


def table(outcomes: Sequence[Outcome], by: str) -> list[str]:
    """One line a group: how many, top-1, recall@3."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[getattr(outcome, by)].append(outcome)
    rows = []
    for name, group in sorted(groups.items()):
        top1, recall3 = share([one.top1 for one in group]), share([one.recall3 for one in group])
        rows.append(f"  {name:<20} {len(group):>4}  {top1:.2f}  {recall3:.2f}")
    return rows


def summary(outcomes: Sequence[Outcome]) -> list[str]:
    """The figures of all questions, then by category and style."""
    unanswerable = [one.top1 for one in outcomes if one.best == "NONE"]
    top1, recall3 = share([one.top1 for one in outcomes]), share([one.recall3 for one in outcomes])
    median = statistics.median(one.seconds for one in outcomes) * 1000
    lines = [
        f"  top-1 {top1:.3f}  recall@3 {recall3:.3f}  median answer {median:.1f} ms",
        f"  unanswerable recognised {share(unanswerable):.3f} of {len(unanswerable)}",
    ]
    for by in ("category", "style"):
        lines += [f"  by {by:<17}    n  top1  rec3", *table(outcomes, by)]
    return lines


def misses(outcomes: Sequence[Outcome]) -> list[str]:
    """The questions whose first answer is wrong, with what was answered."""
    wrong = [one for one in outcomes if not one.top1]
    return ["  misses", *(f"    {one.query}  → {' '.join(one.ids[:3]) or '–'}  (right: {one.best})" for one in wrong)]


def overview(sets: Mapping[str, Sequence[Outcome]]) -> list[str]:
    """The table: one line a set."""
    rows = ["| set | questions | top-1 | recall@3 | unanswerable recognised |", "|---|---|---|---|---|"]
    for name, outcomes in sets.items():
        top1, recall3 = share([one.top1 for one in outcomes]), share([one.recall3 for one in outcomes])
        nothing = [one.top1 for one in outcomes if one.best == "NONE"]
        recognised = f"{sum(nothing)} of {len(nothing)}" if nothing else "–"
        rows.append(f"| {name} | {len(outcomes)} | {top1:.3f} | {recall3:.3f} | {recognised} |")
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; exit 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="*")
    parser.add_argument("--details", action="store_true", help="by category and style, with the misses")
    options = parser.parse_args(arguments)
    files = options.file or [DATA / f"{name}.jsonl" for name in SETS]
    started = time.process_time()
    answerer = Answerer(load_bundle(), load_phrases(load_bundle()))
    built = time.process_time() - started
    sets = {path.stem: [judge(answerer, question) for question in load_questions(path)] for path in files}
    print(*overview(sets), sep="\n")
    asked = [one.seconds * 1000 for outcomes in sets.values() for one in outcomes]
    print(f"\nanswerer built in {built:.2f} s; an answer takes {statistics.median(asked):.1f} ms (median)")
    if not options.file:
        print("", *reading.overview(*measure(reading.files())), sep="\n")
        print("", *hearing.overview(hearing.measure(hearing.files())), sep="\n")
    for name, outcomes in sets.items() if options.details else ():
        print(f"\n{name}", *summary(outcomes), *misses(outcomes), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
