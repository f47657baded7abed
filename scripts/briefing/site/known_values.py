"""The values of files that earlier runs found sound, for whoever reads entries. Knows no rule."""

from briefing.entries.loading.file_reader import FileReader
from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions


def take_over_values(reader: FileReader, store: Store) -> None:
    """Know what earlier runs found sound. Whoever goes on reading calls `hand_on` then, which forgets it; a draft ends."""
    reader.take_over(store.get(key_of_values()))


def hand_on_values(reader: FileReader, store: Store) -> None:
    """Keep what was found sound since for later runs."""
    if values := reader.hand_on():
        store.put(key_of_values(), values)


def key_of_values() -> str:
    """Under which they are kept."""
    return make_key("values", digest_versions())
