"""`python -m MODULE` in a process of its own, forked from one that stands ready: a start of Python costs what a build does.

That one has imported the commands and read no series, so a command remembers of earlier ones only what the project's folders
hold. It has one seed for hashes: of two builds whose bytes are compared, one is to be made by a Python of its own.
"""

from __future__ import annotations

import atexit
import json
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from babel import Locale

from briefing.cli import COMMANDS
from briefing.entries.kinds.vocabulary import LISTS
from briefing.exports.data.json_schema import describe_by_choices
from briefing.pages.shared.templates import open_templates
from briefing.site.cache.versions import digest_versions

ROOT = Path(__file__).parent.parent.parent


def run_ready(
    project: Path, *arguments: str, environment: Mapping[str, str] = os.environ, module: str = "briefing"
) -> subprocess.CompletedProcess[str]:
    """What a module does and says in a project's folder as the first of a session, with no other environment than this one."""
    server = _start_server()
    with tempfile.TemporaryDirectory(prefix="briefing-said-") as folder:
        said = [Path(folder, name) for name in ("stdout", "stderr")]
        asked = {
            "project": str(project),
            "module": module,
            "arguments": arguments,
            "environment": dict(environment),
            "said": [*map(str, said)],
        }
        print(json.dumps(asked), file=server.stdin, flush=True)
        answer = server.stdout.readline()
        assert answer, "the process that commands are forked from has ended"
        return subprocess.CompletedProcess(arguments, int(answer), *(path.read_text("utf-8") for path in said))


@cache
def _start_server() -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.site.standing_ready"]
    server = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(server.stdin.close)
    return server


def _serve() -> None:
    """A command for each line that comes in, one after the other; its exit status goes out."""
    for name in COMMANDS:
        import_module(f"briefing.cli.{name}")
    make_ready()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(**json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def make_ready() -> None:
    """All that is the same for every series: templates compiled, the shapes of the classes, the names of languages."""
    templates = open_templates()
    for name in templates.list_templates(["jinja"]):
        templates.get_template(name)
    digest_versions()
    describe_by_choices(tuple((name, ()) for name in LISTS))
    for language in ("en", "es"):
        assert Locale.parse(language).languages


def _become(project: str, module: str, arguments: list[str], environment: dict[str, str], said: list[str]) -> None:
    """This process is the module's from here on, and ends with it."""
    os.setsid()
    os.chdir(project)
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, path in enumerate(said, start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    sys.exit()


if __name__ == "__main__":
    _serve()
