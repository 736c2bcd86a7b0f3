"""Calendar files hold what RFC 5545 asks for, whatever the words in them."""

from datetime import UTC, datetime

from domain.calendar.calendar_file import LINE, CalendarEntry, calendar_file

DUE = datetime(2020, 7, 16, 10, tzinfo=UTC)
NOW = datetime(2020, 6, 30, 2, tzinfo=UTC)


def made(title: str = "ส่งรายงาน", text: str = "", sequence: int = 0) -> bytes:
    return calendar_file([CalendarEntry("3-2563-hr@bot", sequence, DUE, title, text)], NOW)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_an_event_ends_when_the_reports_are_due() -> None:
    lines = unfolded(made(sequence=2))

    assert "DTEND:20200716T100000Z" in lines
    assert "DTSTAMP:20200630T020000Z" in lines
    assert "UID:3-2563-hr@bot" in lines
    assert "SEQUENCE:2" in lines


def test_it_rings_a_day_before() -> None:
    lines = unfolded(made())

    alarm = lines[lines.index("BEGIN:VALARM") : lines.index("END:VALARM")]
    assert "TRIGGER:-P1D" in alarm
    assert "ACTION:DISPLAY" in alarm


def test_lines_end_as_prescribed_and_are_folded_between_letters() -> None:
    content = made(title="ส่งรายงานความก้าวหน้าตามมาตรการ " * 5)

    lines = content.split(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in lines) <= LINE
    assert all(line.decode() is not None for line in lines)
    assert f"SUMMARY:{'ส่งรายงานความก้าวหน้าตามมาตรการ ' * 5}" in unfolded(content)


def test_marks_that_mean_something_are_escaped() -> None:
    assert r"DESCRIPTION:1.1 ข้อ 4\, 1.2 ข้อ 1\; \\ \nจบ" in unfolded(made(text="1.1 ข้อ 4, 1.2 ข้อ 1; \\ \nจบ"))
