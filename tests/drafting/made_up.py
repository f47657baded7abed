"""A communiqué that nobody issued, of the example's two countries, in two languages; and what is drafted of one."""

from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.entry_files import write_entries
from briefing.drafting.written.filing import name_files

TEXT = """Aldovia and Borvia meet on trade

Aldport, Aldovia, 4 May 2024 — Minister Ana Varga met a delegation of Borvia today.

“Trade between us has doubled since the treaty was signed, and it will not stop here,” said Minister Varga.

Aldovia and Borvia agreed to publish a joint report on harbour fees by 30 June 2024.
"""

SPANISH = """Aldovia y Borvia se reúnen sobre comercio

Aldport, Aldovia, 4 de mayo de 2024.— La ministra Ana Varga recibió hoy a una delegación de Borvia.

“El comercio entre nosotros se ha duplicado desde que se firmó el tratado, y no se detendrá aquí”, dijo la ministra Varga.

Aldovia y Borvia acordaron publicar un informe conjunto sobre tarifas portuarias antes del 30 de junio de 2024.
"""


def drafted(reading: CommuniqueReading) -> list[str]:
    """The files of the commitments."""
    return [text for kind, _, text in write_entries(reading, name_files(reading)) if kind == "commitments"]
