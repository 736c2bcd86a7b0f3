"""Documents of plans of 9, 500 and 5,000 steps over four quarters: time and memory, as one table.

    python -m bench.documents [--steps 9 500 5000]

Each document is made in a process of its own, as the bot makes large ones; "warm" is the second of the same there.
"""

import argparse
import json
import resource
import subprocess
import sys
import time

from documents.making import Material, make
from domain.summary.formats import Format
from samples.papers import many, paper

FORMATS = (Format.PDF, Format.A4, Format.DOCX, Format.XLSX, Format.PNG, Format.JSON, Format.YEAR)
GOALS = {(9, Format.PDF): 0.3, (500, Format.PDF): 2.0, (500, Format.A4): 4.0, (500, Format.XLSX): 2.0}
"""Seconds a document may take once PyThaiNLP is loaded, which begins when somebody is shown the formats."""


def measured(steps: int, wanted: Format) -> dict[str, float]:
    """Make one document twice in this process."""
    year = 2563 if wanted is Format.YEAR else None
    content = paper(quarters=(1, 2, 3, 4), steps=steps, year=year)
    material = Material(content, many(steps).assessment)
    times = []
    size = count = 0
    for _ in range(2 if steps <= 500 else 1):
        began = time.perf_counter()
        made = make(material, wanted)
        size, count = sum(len(one.content) for one in made), len(made)
        times.append(time.perf_counter() - began)
    own, apart = (resource.getrusage(one).ru_maxrss / 1024 for one in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = own + apart  # a part is set in a process of its own while this one waits
    return {"files": count, "first": times[0], "warm": times[-1], "peak": peak, "size": size / 1024}


def _apart(steps: int, wanted: Format) -> dict[str, float]:
    run = [sys.executable, "-m", "bench.documents", "--one", str(steps), wanted.value]
    made: dict[str, float] = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
    return made


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.documents", description=__doc__)
    parser.add_argument("--steps", type=int, nargs="+", default=[9, 500, 5000])
    parser.add_argument("--one", nargs=2, metavar=("STEPS", "FORMAT"), help="measure one here, and print it as JSON")
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measured(int(asked.one[0]), Format(asked.one[1]))))
        return 0
    missed = False
    print("| steps | document | first | warm | goal | peak memory | files |\n|---|---|---|---|---|---|---|")
    for steps in asked.steps:
        for wanted in FORMATS:
            made = _apart(steps, wanted)
            goal = GOALS.get((steps, wanted))
            took = made["warm"]
            held = "" if goal is None else f"≤ {goal:g} s: {'yes' if took <= goal else '**no**'}"
            missed |= goal is not None and took > goal
            times = f"{made['first']:.2f} s | {made['warm']:.2f} s"
            memory, files = f"{made['peak']:.0f} MB", f"{made['files']}, {made['size']:.0f} KB"
            print(f"| {steps} | {wanted} | {times} | {held} | {memory} | {files} |", flush=True)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
