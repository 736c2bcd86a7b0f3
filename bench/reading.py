"""Measure the reading of reports: each field of labelled sentences, and the false readings of "completed".

    python -m bench.reading [--details] [FILE.jsonl …]     tests/data/reports.jsonl and the shared file if none is named

What a line of the file says stands in `samples.reading`.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from samples.reading import DATA, Held, measure

SHARED: Final = Path(__file__).parents[2] / "shared" / "hearing" / "reading.jsonl"
"""Labelled sentences beside the repository, scored where they are there."""
FIELDS: Final = ("step", "unit", "status", "percent", "progress", "obstacles", "evidence", "steps", "same_as_last")


def overview(sets: Mapping[str, Sequence[Held]], texts: Mapping[str, int]) -> list[str]:
    """The table: a line a set, a column a field, then false "completed" and whole texts right."""
    rows = [f"| set | texts | {' | '.join(FIELDS)} | all fields | false completed |", "|---" * (len(FIELDS) + 4) + "|"]
    for name, held in sets.items():
        right, every = Counter(one.field for one in held if one.right), Counter(one.field for one in held)
        shares = [f"{right[field] / every[field]:.3f} ({every[field]})" if every[field] else "–" for field in FIELDS]
        done = sum(one.false_done for one in held)
        whole = sum(right.values()) / max(1, sum(every.values()))
        rows.append(f"| {name} | {texts[name]} | {' | '.join(shares)} | {whole:.3f} | {done} |")
    return rows


def files() -> list[Path]:
    """The labelled files there are."""
    return [path for path in (DATA, SHARED) if path.exists()]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; exit 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="*")
    parser.add_argument("--details", action="store_true", help="what was read wrong")
    options = parser.parse_args(arguments)
    sets, texts = measure(options.file or files())
    print(*overview(sets, texts), sep="\n")
    for name, held in sets.items() if options.details else ():
        print(f"\n{name}")
        for one in held:
            if not one.right:
                mark = "!!" if one.false_done else "  "
                print(f" {mark} {one.text!r}  {one.field}: {one.read}  (right: {one.wanted})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
