"""The editors' form and its signs, fetched by npm at one version each and held against a checksum. None of it is kept here.

To take a newer version, change it with its checksum (`npm view NAME@VERSION dist.integrity`) and run the test of the form.
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

from briefing.urls import ADMIN_LICENCES, ADMIN_SCRIPT, ADMIN_SIGNS


@dataclass(frozen=True)
class Package:
    """One package, and which of its files are wanted."""

    name: str
    version: str
    sha512: str
    """Of the archive that npm fetches, as npm writes it."""
    files: Mapping[str, str]
    """Where a file stands in the package → where it stands on the site."""


PACKAGES = (
    Package(
        "@sveltia/cms",
        "0.221.1",
        "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
        {f"dist/{Path(ADMIN_SCRIPT).name}": ADMIN_SCRIPT, "LICENSE.txt": ADMIN_LICENCES[0]},
    ),
    Package(
        "@fontsource-variable/material-symbols-outlined",
        "5.3.7",
        "d6kLamaMdad40AYoyJEBgCH63fRLklC7GW7bgb7WWbPh/UzuW483Dlyfmn3vxpiNsHLIMBOcYYkZDtOC9Y3MUA==",
        {"files/material-symbols-outlined-latin-wght-normal.woff2": ADMIN_SIGNS, "LICENSE": ADMIN_LICENCES[1]},
    ),
)
KEPT = Path("build", "admin")
"""Where the fetched files lie in a project: what belongs to other versions in a folder of its own."""
_VERSIONS = "-".join(package.version for package in PACKAGES)


class FetchError(Exception):
    """A package could not be fetched, or is not the one that is meant; says what to do."""


def fetch_packages(project: Path) -> list[Path]:
    """Fetch what is not there yet, and say where it lies. Raises FetchError."""
    missing = [package for package in PACKAGES if not all(_kept(project, at).is_file() for at in package.files.values())]
    for package in missing:
        for at, content in _fetch(package).items():
            path = _kept(project, at)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return [_kept(project, at) for package in PACKAGES for at in package.files.values()]


def read_packages(project: Path) -> dict[str, bytes]:
    """What was fetched, by where it stands on the site; empty where nobody asked for it."""
    wanted = [at for package in PACKAGES for at in package.files.values()]
    if not all(_kept(project, at).is_file() for at in wanted):
        return {}
    return {at: _kept(project, at).read_bytes() for at in wanted}


def _kept(project: Path, at: str) -> Path:
    return project / KEPT / _VERSIONS / Path(at).name


def _fetch(package: Package) -> dict[str, bytes]:
    """The wanted files of a package, whose archive has the checksum."""
    wanted = f"{package.name}@{package.version}"
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", wanted, "--ignore-scripts", "--silent", "--pack-destination", folder]
        try:
            done = subprocess.run(command, text=True, capture_output=True, check=False)
        except FileNotFoundError:
            raise FetchError("npm is not installed; on Debian: sudo apt-get install npm") from None
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode != 0 or len(archives) != 1:
            raise FetchError(f"npm could not fetch {wanted}: {done.stderr.strip() or 'it said nothing'}")
        found = base64.b64encode(hashlib.sha512(archives[0].read_bytes()).digest()).decode()
        if found != package.sha512:
            raise FetchError(f"{wanted} is not what it was: its checksum is {found}. Nothing of it was kept")
        with tarfile.open(archives[0]) as archive:
            return {at: _take(archive, f"package/{name}") for name, at in package.files.items()}


def _take(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(name)
    if member is None:
        raise FetchError(f"{name} is no file in its package")
    return member.read()
