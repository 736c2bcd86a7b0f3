"""Settings from the environment."""

from datetime import date
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, host_and_port
from domain.calendar.fiscal import Cycle


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No .env of the developer's."""
    monkeypatch.chdir(tmp_path)


def test_it_reads_lists_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_ADMINS", "12, 34")
    monkeypatch.setenv("BOT_EXTRA_HOLIDAYS", "2020-07-27,2020-09-04")

    settings = Settings.load()

    assert settings.admins == {12, 34}
    assert settings.extra_holidays == {date(2020, 7, 27), date(2020, 9, 4)}


def test_it_reads_days_off_in_either_era(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_EXTRA_HOLIDAYS", "2563-05-11, 2020-09-04, 4/12/2563")

    assert Settings.load().extra_holidays == {date(2020, 5, 11), date(2020, 9, 4), date(2020, 12, 4)}


def test_it_reads_a_dotenv_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BOT_LANGUAGE=en\n")

    assert Settings.load().language == "en"


def test_it_has_the_promised_defaults() -> None:
    settings = Settings.load()

    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:///data/tidtam.db"
    assert (settings.timezone, settings.language, settings.send_rate, settings.tick_seconds) == (
        "Asia/Bangkok",
        "th",
        30,
        10,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_ADMINS", "somchai"),
        ("BOT_TIMEZONE", "Bangkok"),
        ("BOT_LANGUAGE", "de"),
        ("BOT_SEND_RATE", "0"),
        ("BOT_EXTRA_HOLIDAYS", "2020-13-01"),
        ("BOT_ANSWER_DAYS", "month=20"),
        ("BOT_OPENS_AFTER", "21"),
        ("BOT_OPENS_AFTER", "-11"),
        ("BOT_REMINDERS", "3,11"),
        ("BOT_REMINDERS", "7,3"),
        ("BOT_REMINDERS", "soon"),
        ("BOT_ANSWER_DAYS", "week=5"),
        ("BOT_ANSWER_DAYS", "month=5,month=6"),
        ("BOT_DATABASE_URL", "sqlite:///x.db"),
        ("BOT_DATABASE_URL", "postgresql+asyncpg://bot@db:notaport/x"),
        ("BOT_DATABASE_URL", "postgresql+asyncpg://bot@db:99999/x"),
        ("BOT_CLOCK_URL", "http://example.org/clock"),
        ("BOT_CLOCK_URL", "127.0.0.1/clock"),
        ("BOT_API_URL", "nonsense"),
        ("BOT_API_URL", "http://127.0.0.1:8081"),
        ("BOT_API_URL", "http://127.0.0.1:99999/bot"),
        ("BOT_API_URL", "ftp://127.0.0.1/bot"),
        ("BOT_WEBHOOK_URL", "bot.example.go.th/telegram"),
        ("BOT_WEBHOOK_LISTEN", "abc"),
        ("BOT_WEBHOOK_LISTEN", "127.0.0.1:"),
        ("BOT_WEBHOOK_LISTEN", "127.0.0.1:99999"),
        ("BOT_WEBHOOK_SECRET", "ความลับ"),
        ("BOT_WEBHOOK_SECRET", "a b"),
        ("BOT_WEBHOOK_SECRET", "a" * 257),
    ],
)
def test_it_names_the_setting_that_is_wrong(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=name) as error:
        Settings.load()

    assert "\n" not in str(error.value)


def test_it_says_each_fault_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_ADMINS", "a,b")
    monkeypatch.setenv("BOT_EXTRA_HOLIDAYS", "x,y")

    with pytest.raises(SettingsError) as error:
        Settings.load()

    assert str(error.value).count("BOT_ADMINS") == 1
    assert str(error.value).count("BOT_EXTRA_HOLIDAYS") == 1


@pytest.mark.parametrize(
    ("listen", "address"),
    [("127.0.0.1:8080", ("127.0.0.1", 8080)), (":80", ("127.0.0.1", 80)), ("[::1]:65535", ("::1", 65535))],
)
def test_it_reads_where_to_listen(listen: str, address: tuple[str, int]) -> None:
    assert host_and_port(listen) == address


def test_a_webhook_without_a_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WEBHOOK_URL", "https://example.org/hook")

    with pytest.raises(SettingsError, match="BOT_WEBHOOK_SECRET"):
        Settings.load()


def test_errors_never_show_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_DATABASE_URL", "postgresql://bot:hunter2@db/tidtam")

    with pytest.raises(SettingsError) as error:
        Settings.load()

    assert "hunter2" not in str(error.value)


def test_it_reads_days_to_answer_by_cycle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_ANSWER_DAYS", "year=20, month=5")

    timetable = Settings.load().setup().timetable

    assert [timetable.of(one).due_after for one in (Cycle.MONTH, Cycle.QUARTER, Cycle.YEAR)] == [5, 10, 20]


def test_reminders_are_spread_over_the_days_to_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_ANSWER_DAYS", "year=20,month=5")

    timetable = Settings.load().setup().timetable

    assert timetable.of(Cycle.YEAR).reminders_after == (6, 14, 18)
    assert timetable.of(Cycle.MONTH).reminders_after == (2, 4)


def test_rounds_open_and_remind_on_the_days_that_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_OPENS_AFTER", "3")
    monkeypatch.setenv("BOT_REMINDERS", "2, 5")

    timetable = Settings.load().setup().timetable

    assert (timetable.opens_after, timetable.reminders_after) == (3, (2, 5))
