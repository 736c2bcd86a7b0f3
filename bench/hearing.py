"""Measure the hearing of messages: each expectation of labelled ones, as `python -m bot hear` would answer.

    python -m bench.hearing [--details] [FILE.jsonl …]     tests/data/hearing.jsonl and the shared files without

What a line of the file says stands in `samples.hearing`.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from samples.hearing import DATA, Judged, judge, load, supposed

SHARED: Final = Path(__file__).parents[2] / "shared" / "hearing"


def files() -> list[Path]:
    """The labelled files there are."""
    return [path for path in (DATA, *(sorted(SHARED.glob("*.jsonl")) if SHARED.exists() else ())) if path.exists()]


def overview(sets: Mapping[str, Sequence[Judged]]) -> list[str]:
    """The table: a line a set."""
    columns = ("kind", "reports heard", "wrongdoing found", "taken for wrongdoing", "report fields", "false completed")
    rows = [f"| set | messages | {' | '.join(columns)} | answers |", "|---" * (len(columns) + 3) + "|"]
    for name, found in sets.items():
        kinds = [one for one in found if one.field == "kind"]
        fields = [one for one in found if one.field not in ("kind", "answers")]
        done = [one for one in fields if one.field == "status" and one.heard == "completed" and not one.right]
        told = [one for one in kinds if one.label == "wrongdoing"]
        harmless = [
            one
            for one in kinds
            if one.label != "wrongdoing" and "wrongdoing" not in str(one.wanted).replace("not wrongdoing", "")
        ]
        mistaken = sum(one.heard == "wrongdoing" for one in harmless)
        owed = [one for one in kinds if one.label == "report"]
        answers = [one for one in found if one.field == "answers"]
        rows.append(
            f"| {name} | {len({one.text for one in found})} | {_share(kinds)} | {_share(owed)} | {_share(told)} "
            f"| {mistaken} of {len(harmless)} | {_share(fields)} | {len(done)} | {_share(answers)} |"
        )
    return rows


def _share(found: Sequence[Judged]) -> str:
    return f"{sum(one.right for one in found) / len(found):.3f} ({len(found)})" if found else "–"


def measure(paths: Sequence[Path]) -> dict[str, list[Judged]]:
    """Measure each set of some files."""
    listener = supposed()
    lines = {name: rows for path in paths for name, rows in load(path).items()}
    return {name: [one for row in rows for one in judge(listener, row)] for name, rows in lines.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; exit 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="*")
    parser.add_argument("--details", action="store_true", help="what was heard wrong")
    options = parser.parse_args(arguments)
    sets = measure(options.file or files())
    print(*overview(sets), sep="\n")
    for name, found in sets.items() if options.details else ():
        print(f"\n{name}")
        print(Counter((one.label, one.heard) for one in found if one.field == "kind" and not one.right).most_common())
        for one in found:
            if not one.right:
                print(f"  {one.text!r}  {one.field}: {one.heard!r}  (right: {one.wanted!r})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
