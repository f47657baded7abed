"""What the system refuses, in words: the file, and its reason."""

from __future__ import annotations

import os
from pathlib import Path


def tell_refusal(error: OSError) -> str:
    """`build/t: Permission denied`; by the way from here, where the file lies below."""
    file = error.filename2 or error.filename
    reason = error.strerror or str(error) or type(error).__name__
    if not isinstance(file, str | bytes):
        return reason
    path = Path(os.fsdecode(file))
    return f"{path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}: {reason}"
