"""Packages of npm that a part of the site is made of: fetched when asked for, each at one version and held against a checksum.

None of them is kept here; they lie below `build/`, and where they lie the site has the part that needs them.
To take a newer version, change it with its checksum (`npm view NAME@VERSION dist.integrity`) and run the tests of that part.
"""

from __future__ import annotations

import base64
import hashlib
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.authoring.changing.whole_files import write_all


@dataclass(frozen=True)
class Package:
    """One package, and which of its files are wanted."""

    name: str
    version: str
    sha512: str
    """Of the archive that npm fetches, as npm writes it."""
    files: Mapping[str, str]
    """Where a file stands in the package → where it stands on the site."""

    @property
    def wanted(self) -> str:
        """The package at its version, as npm is asked for it."""
        return f"{self.name}@{self.version}"


@dataclass(frozen=True)
class NpmPackages:
    """The packages of one part of the site."""

    folder: Path
    """Where the fetched files lie in a project: what belongs to other versions in a folder of its own."""
    packages: tuple[Package, ...]

    def fetch(self, project: Path) -> list[Path]:
        """Fetch what is not there yet, and say where it lies. Raises FetchError."""
        folder = project / self.folder
        for package in self.packages:
            if all(self._kept(folder, at).is_file() for at in package.files.values()):
                continue
            write_all(Path(), {self._kept(folder, at).as_posix(): content for at, content in _fetch(package).items()})
        return [self._kept(folder, at) for at in self._list_wanted()]

    def is_fetched(self, project: Path) -> bool:
        """Whether all of it is there."""
        return all(self._kept(project / self.folder, at).is_file() for at in self._list_wanted())

    def read(self, folder: Path) -> dict[str, bytes]:
        """What was fetched into a folder, by where it stands on the site; empty where nobody asked for it."""
        kept = {at: self._kept(folder, at) for at in self._list_wanted()}
        return {at: path.read_bytes() for at, path in kept.items()} if all(path.is_file() for path in kept.values()) else {}

    def _list_wanted(self) -> list[str]:
        return [at for package in self.packages for at in package.files.values()]

    def _kept(self, folder: Path, at: str) -> Path:
        return folder / "-".join(package.version for package in self.packages) / Path(at).name


class FetchError(Exception):
    """A package could not be fetched, or is not the one that is meant; says what to do."""


def _fetch(package: Package) -> dict[str, bytes]:
    """The wanted files of a package, whose archive has the checksum."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", package.wanted, "--ignore-scripts", "--silent", "--pack-destination", folder]
        try:
            done = subprocess.run(command, encoding="utf-8", errors="replace", capture_output=True, check=False)
        except FileNotFoundError:
            raise FetchError("npm is not installed; on Debian: sudo apt-get install npm") from None
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode != 0 or len(archives) != 1:
            raise FetchError(f"npm could not fetch {package.wanted}: {done.stderr.strip() or 'it said nothing'}")
        found = base64.b64encode(hashlib.sha512(archives[0].read_bytes()).digest()).decode()
        if found != package.sha512:
            raise FetchError(f"{package.wanted} is not what it was: its checksum is {found}. Nothing of it was kept")
        with tarfile.open(archives[0]) as archive:
            return {at: _take(archive, f"package/{name}") for name, at in package.files.items()}


def _take(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(name)
    if member is None:
        raise FetchError(f"{name} is no file in its package")
    return member.read()
