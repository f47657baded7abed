"""A communiqué that nobody issued, of the example's two countries."""

TEXT = """Aldovia and Borvia meet on trade

Aldport, Aldovia, 4 May 2024 — Minister Ana Varga met a delegation of Borvia today.

“Trade between us has doubled since the treaty was signed, and it will not stop here,” said Minister Varga.

Aldovia and Borvia agreed to publish a joint report on harbour fees by 30 June 2024.
"""
