"""Formats a quarter's documents come in."""

from enum import StrEnum


class Format(StrEnum):
    """A document's format; `YEAR` is the year's report, to be read and to be edited."""

    PDF = "pdf"
    A4 = "a4"
    DOCX = "docx"
    XLSX = "xlsx"
    JSON = "json"
    PNG = "png"
    ZIP = "zip"
    YEAR = "year"
