"""Files by their form: the ones that are read, and the ones refused with advice."""

import pytest

from documents.tables.files import read_file
from documents.tables.limits import UnreadableFile
from documents.tables.pasted import read_pasted
from tests.plan_files import document, plan


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"%PDF-1.7", "แผน.pdf", "import.pdf"),
        (b"%PDF-1.7", "แผน.docx", "import.pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "แผน.xls", "import.old_form"),
        (b"\x89PNG", "แผน.png", "import.unknown_form"),
        (b"PK\x03\x04", "แผน.zip", "import.unknown_form"),
        (b"PK\x03\x04 damaged", "แผน.xlsx", "import.damaged"),
    ],
)
def test_an_unreadable_file_is_refused_with_advice(data: bytes, name: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(data, name)

    assert refused.value.key == why


def test_workbooks_documents_and_texts_are_read() -> None:
    assert read_file(plan(), "แผน.xlsx")[0].rows[2][0] == "กิจกรรม"
    assert read_file(document([], [["กิจกรรม"]]), "แผน.docx")[0].rows == (("กิจกรรม",),)
    assert read_file("กิจกรรม\tผู้รับผิดชอบ".encode("cp874"), "แผน.txt")[0].rows == (("กิจกรรม", "ผู้รับผิดชอบ"),)


@pytest.mark.parametrize(
    "text",
    ["กิจกรรม\tกอง\nอบรม\tคลัง", "| กิจกรรม | กอง |\n|---|---|\n| อบรม | คลัง |", "กิจกรรม\nกอง\n\nอบรม\nคลัง"],
)
def test_pasted_lines_are_a_table_by_tabs_bars_or_blank_lines(text: str) -> None:
    assert read_pasted(text, "paste").rows == (("กิจกรรม", "กอง"), ("อบรม", "คลัง"))
