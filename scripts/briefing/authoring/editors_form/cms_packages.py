"""What the editors' form and the signs on its buttons are fetched from."""

from __future__ import annotations

from pathlib import Path

from briefing.authoring.npm_packages import NpmPackages, Package
from briefing.urls import ADMIN_LICENCES, ADMIN_SCRIPT, ADMIN_SIGNS

CMS = NpmPackages(
    Path("build", "admin"),
    (
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
    ),
)
