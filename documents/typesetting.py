"""Templates set by Typst into PDF or PNG. Words and figures go in as data, so nothing in them is read as markup."""

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any, Final, Literal

PIXELS_PER_INCH: Final = 192.0

FOLDER: Final = Path(__file__).parent
"""Place of the templates."""


def typeset(
    template: str, data: dict[str, Any], kind: Literal["pdf", "png"] = "pdf", ppi: float = PIXELS_PER_INCH
) -> list[bytes]:
    """Set a template of this folder with its data: one PDF, or a picture a page; other threads run meanwhile.

    Raises RuntimeError when it can't be set.
    """
    import typst  # noqa: PLC0415 - 6 MB, which are not needed until somebody asks for a document

    with resources.as_file(resources.files("fontpkg_sarabun") / "files") as fonts:
        made = typst.compile(
            FOLDER / template,
            format=kind,
            ppi=ppi if kind == "png" else None,
            font_paths=[fonts],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
    return [made] if isinstance(made, bytes) else [page for page in made or [] if isinstance(page, bytes)]


def typeset_apart(template: str, data: dict[str, Any]) -> list[bytes]:
    """Set a template into a PDF in a process of its own: Typst keeps what it has set as long as its process lives.

    Raises RuntimeError when it can't be set.
    """
    said = json.dumps(data, ensure_ascii=False).encode()
    command = [sys.executable, "-m", "documents.typesetting", template]
    run = subprocess.run(command, input=said, cwd=FOLDER.parent, stdout=subprocess.PIPE, check=False)  # noqa: S603
    if run.returncode != 0:
        raise RuntimeError(f"typesetting ended with {run.returncode}")
    return [run.stdout]


def main() -> None:
    """Set the template that is named with the data on standard input; the PDF goes to standard output."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing the library prints gets into the file
    (pdf,) = typeset(sys.argv[1], json.load(sys.stdin.buffer))
    out.write(pdf)
    out.flush()


if __name__ == "__main__":
    main()
