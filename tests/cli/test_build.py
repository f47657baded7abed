"""What `briefing build` asks for and what it says in the end; nothing is built here."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace

import click
import pytest

from briefing.problem import Place, Problem, Report
from briefing.site.build import Built
from briefing.site.publishing.owned_files import ForeignFilesError
from briefing.site.publishing.switch import BusyError

command = import_module("briefing.cli.build")
FAULT = Problem(Place("site/index.html"), "a link leads nowhere", "one that does")


@pytest.fixture
def ask(house, run, monkeypatch):
    """Runs the command with a result, or what is raised instead; gives back what it said, and how it wanted to build."""
    monkeypatch.setattr(command.signal, "signal", lambda number, ends: None)
    monkeypatch.setattr(command, "end_without_looking", lambda: None)
    asked = []

    def call(came, *options):
        def build_site(*given):
            asked.append(given[3])
            if isinstance(came, BaseException):
                raise came
            return came

        monkeypatch.setattr(command, "build_site", build_site)
        monkeypatch.setattr(command, "find_chromium", lambda environment: "chromium")
        return run("build", *options), asked[-1] if asked else None

    return call


@pytest.mark.parametrize(
    ("came", "status", "told"),
    [
        (Built(Report(), pages=7), 0, "0 errors, 0 warnings; "),
        (BusyError("a build is at work here (process 7)"), 1, "a build is at work here (process 7)"),
        (ForeignFilesError("site/ holds x"), 1, "site/ holds x"),
        (OSError(28, "No space left"), 1, "the site was not published, and the old one stands: No space left\n"),
        (OSError(13, "Permission denied", "site"), 1, "the old one stands: site: Permission denied\n"),
        (KeyboardInterrupt(), 130, "stopped; site/ is whole"),
        (Built(Report(), faults=[FAULT]), 1, "1 fault in the finished pages; the site was not published, and the old one"),
        (Built(Report(), faults=[FAULT] * 2), 1, "2 faults in the finished pages; the site was not published"),
        (Built(Report(), output="Pagefind fell"), 1, "Pagefind fell\nthe build failed as told above; the site was not"),
        (Built(Report(problems=[FAULT])), 1, "1 error, 0 warnings; the site was not published"),
    ],
)
def test_how_it_ends_is_told(ask, came, status, told):
    """With 0 where the site is there, and how many pages it has; else why the old one stands."""
    done, _ = ask(came)
    assert done.exit_code == status and told in done.stderr, done.output
    assert done.stdout.startswith("site/: 7 pages as of") == (status == 0)


def test_what_all_pages_have_is_told_once(ask):
    """A style sheet that is not there stood in the list as often as there are pages; a fault of a few is told at each."""
    faults = [Problem(Place(f"site/{page}"), what) for what, pages in (("x", 5), ("y", 6)) for page in range(pages)]
    done, _ = ask(Built(Report(), faults=faults))
    assert done.stdout.splitlines() == [*(f"site/{page}:1:1: x" for page in range(5)), "site/0:1:1: y, as on 5 more pages"]
    assert "11 faults in the finished pages" in done.stderr


def test_times_are_told_to_who_asks(ask):
    for options in ((), ("--timings",)):
        assert ("looking what has changed" in ask(Built(Report(), pages=7), *options)[0].stderr) == bool(options)


@pytest.mark.parametrize(
    ("options", "extras"),
    [((), (False, False)), (("--pdf",), (True, False)), (("--images",), (False, True)), (("--pdf", "--images"), (True, True))],
)
def test_a_browser_is_looked_for_where_one_is_needed(ask, monkeypatch, options, extras):
    """For either; where none is here, nothing is built, and the first of these options says so."""
    _, how = ask(Built(Report(), pages=7), *options)
    assert (how.extras.has_pdf, how.extras.has_images, how.browser) == (*extras, "chromium" if options else "")
    monkeypatch.setattr(command, "find_chromium", lambda environment: None)
    if options:
        with pytest.raises(click.UsageError, match=f"^{options[0]} needs Chromium"):
            command._find_browser(options[0])


def test_as_many_work_as_are_named(ask):
    """As many as there are cores where no number is; by default what is known of earlier builds is used."""
    asked = [ask(Built(Report(), pages=7), *options)[1] for options in ((), ("--jobs", "3"), ("--clean",))]
    assert [(how.jobs, how.is_clean) for how in asked] == [(0, False), (3, False), (0, True)]


def test_a_cluster_makes_the_pages_where_one_is_named(ask, monkeypatch):
    """By the address of its scheduler."""
    monkeypatch.setattr(command, "distributed", SimpleNamespace(Client=lambda address, timeout: Cluster(address)))
    assert ask(Built(Report(), pages=7), "--scheduler", "tcp://here:8786")[1].finishers == "workers of tcp://here:8786"
    assert ask(Built(Report(), pages=7))[1].finishers is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("tcp://nowhere:8786", "no scheduler answers at tcp://nowhere:8786"),
        ("tcp://alone:8786", "the scheduler at tcp://alone:8786 has no worker after 60 s"),
        ("here", '"here" is no address of a scheduler: write it as tcp://'),
        ("", '"" is no address of a scheduler'),
    ],
)
def test_a_cluster_that_makes_no_pages_is_told(ask, monkeypatch, address, told):
    """An address that is none ended in a traceback, and without a worker the build waited without end."""
    monkeypatch.setattr(command, "distributed", SimpleNamespace(Client=lambda address, timeout: Cluster(address)))
    refused, _ = ask(Built(Report(), pages=7), "--scheduler", address)
    assert refused.exit_code == 2 and told in refused.stderr


class Cluster:
    """What a program of a Dask cluster would be given."""

    def __init__(self, address: str) -> None:
        if "nowhere" in address:
            raise OSError(address)
        if ":" not in address:
            raise ValueError("missing port number")
        self._address = address

    def wait_for_workers(self, number: int, timeout: float) -> None:
        """There is none where the scheduler is alone."""
        if "alone" in self._address:
            raise TimeoutError

    def get_executor(self) -> str:
        return f"workers of {self._address}"
