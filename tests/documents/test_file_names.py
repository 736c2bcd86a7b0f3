"""A file's name in an archive is safe on any system, and nobody has it twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.file_names import MOST_BYTES, TakenPaths, safe


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("รายงานการประชุม ครั้งที่ 1.pdf", "รายงานการประชุม ครั้งที่ 1.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\a.exe", "a.exe"),
        ("..", "otherwise"),
        ("", "otherwise"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("con.txt", "_con.txt"),
        ("NUL", "_NUL"),
        ('a<b>:"|?*.pdf', "a_b______.pdf"),
        (" . hidden. ", "hidden"),
        ("a\x00b\nc.pdf", "ab c.pdf"),
    ],
)
def test_a_name_is_made_safe(name: str, expected: str) -> None:
    assert safe(name, "otherwise") == expected


def test_a_long_name_keeps_its_ending_and_its_marks() -> None:
    found = safe("ที่" * 200 + ".pdf", "otherwise")

    assert len(found.encode()) <= MOST_BYTES
    assert found.endswith("ที่.pdf")


@given(st.text(max_size=300))
def test_no_name_is_a_path(name: str) -> None:
    found = safe(name, "otherwise")

    assert found
    assert not set(found) & set('/\\\0<>:"|?*')
    assert found not in (".", "..")
    assert len(found.encode()) <= MOST_BYTES + 1


def test_a_name_that_is_taken_is_numbered() -> None:
    names = TakenPaths()

    assert [names.take(one) for one in ("a/b.pdf", "a/B.PDF", "a/b.pdf", "c/b.pdf")] == [
        "a/b.pdf",
        "a/B (2).PDF",
        "a/b (3).pdf",
        "c/b.pdf",
    ]
