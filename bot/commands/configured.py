"""Settings and database of a command, before anything is opened."""

from bot.log import configure
from bot.settings import Settings
from db.engine import Database
from db.evidence_store import Store, store_at


def configured() -> Settings:
    """Load the settings and set logging up. SettingsError when they can't be used."""
    settings = Settings.load()
    configure(settings.token.get_secret_value() if settings.token else None)
    return settings


def store_of(settings: Settings) -> Store:
    """The store of evidence of the settings."""
    return store_at(settings.evidence, settings.database_url.get_secret_value())


def database_of(settings: Settings) -> Database:
    """The database of the settings, neither opened nor migrated."""
    return Database(settings.database_url.get_secret_value())
