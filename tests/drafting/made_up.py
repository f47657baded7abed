"""A communiqué that nobody issued, of the example's two countries; and what is drafted of one."""

from briefing.drafting.entry_files import name_files, write_entries
from briefing.drafting.reading import CommuniqueReading

TEXT = """Aldovia and Borvia meet on trade

Aldport, Aldovia, 4 May 2024 — Minister Ana Varga met a delegation of Borvia today.

“Trade between us has doubled since the treaty was signed, and it will not stop here,” said Minister Varga.

Aldovia and Borvia agreed to publish a joint report on harbour fees by 30 June 2024.
"""


def drafted(reading: CommuniqueReading) -> list[str]:
    """The files of the commitments."""
    return [text for kind, _, text in write_entries(reading, name_files(reading)) if kind == "commitments"]
