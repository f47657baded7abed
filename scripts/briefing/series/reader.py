"""What reads the files of a series. Knows who knows what words mean where a date, a country or a language is due."""

from briefing.entries.loading.file_reader import FileReader
from briefing.locale.meant import guess_meant


def make_reader() -> FileReader:
    """What reads the files, and knows what dates, countries and languages in words mean."""
    return FileReader(guess_meant)
