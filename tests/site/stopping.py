"""`python -m tests.site.stopping STEP`: a build of the folder it stands in that is killed, helpers and all, at a named step."""

from __future__ import annotations

import os
import signal
import sys
from datetime import date
from pathlib import Path

from briefing.site.build import build_site

AS_OF = date(2024, 12, 1)


def stop_at(chosen: str) -> None:
    """Build until the step of this name is told, then end as a cut of power would. Prints the steps that were told."""

    def progress(step: str) -> None:
        print(step, flush=True)
        if step.startswith(chosen):
            os.killpg(0, signal.SIGKILL)

    build_site(Path.cwd(), AS_OF, progress)


if __name__ == "__main__":
    stop_at(sys.argv[1])
