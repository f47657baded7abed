"""The command in a process of its own, forked from that of the tests: a start of Python costs many times what it does."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from briefing.cli import main


class Forked:
    """A command at work in a project's folder. `first` is done in its process before it begins."""

    def __init__(self, project: Path, *arguments: str, first: Callable[[], object] = lambda: None) -> None:
        self._said, writing = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            become(project, arguments, (os.open(os.devnull, os.O_RDONLY), writing), first)
        os.close(writing)

    def finish(self) -> tuple[int, str]:
        """Exit status, and what was said on either output."""
        with os.fdopen(self._said, encoding="utf-8") as said:
            text = said.read()
        return os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1]), text


def become(
    project: Path, arguments: tuple[str, ...], ends: tuple[int, int], first: Callable[[], object] = lambda: None
) -> None:
    """This process is the command's from here on, reads from one end and writes to the other, and ends with it."""
    status: object = 70
    try:
        os.chdir(project)
        for number, end in enumerate((*ends, ends[1])):
            os.dup2(end, number)
        sys.stdin, sys.stdout = os.fdopen(0, encoding="utf-8"), os.fdopen(1, "w", buffering=1, encoding="utf-8")
        sys.stderr = sys.stdout
        first()
        main(arguments, prog_name="briefing")
    except SystemExit as end:
        status = end.code or 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status if isinstance(status, int) else 1)
