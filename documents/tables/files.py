"""A file of any known form as tables; the others are refused with advice."""

import io
from typing import BinaryIO, Final

from documents.tables.docx import read_docx
from documents.tables.limits import MOST_BYTES, UnreadableFile
from documents.tables.pasted import read_pasted
from documents.tables.xlsx import read_xlsx
from domain.importing.table import FileTable

_TEXTS: Final = (".txt", ".tsv", ".csv", ".md")
_ZIP: Final = b"PK\x03\x04"


def read_file(data: bytes, name: str) -> tuple[FileTable, ...]:
    """The tables of a file by its name and what it begins with. `UnreadableFile` for what can't be read as a plan."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile("import.too_large")
    ending = name.lower()
    if data.startswith(b"%PDF") or ending.endswith(".pdf"):
        raise UnreadableFile("import.pdf")
    if data.startswith(b"\xd0\xcf\x11\xe0") or ending.endswith((".doc", ".xls")):
        raise UnreadableFile("import.old_form")
    if data.startswith(_ZIP):
        return _of_archive(io.BytesIO(data), name)
    if ending.endswith(_TEXTS):
        return (read_pasted(_decoded(data), name),)
    raise UnreadableFile("import.unknown_form")


def _of_archive(file: BinaryIO, name: str) -> tuple[FileTable, ...]:
    if name.lower().endswith((".docx", ".docm")):
        return read_docx(file, name)
    if name.lower().endswith((".xlsx", ".xlsm", ".ods")):
        return read_xlsx(file, name)
    raise UnreadableFile("import.unknown_form")


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile("import.unknown_form")
