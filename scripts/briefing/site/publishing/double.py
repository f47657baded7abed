"""The double: the files of the published site once more, by hard links. The next stage begins with it, not with nothing.

So a build neither makes nor clears away ten thousand folders for one page. It is the site of before, brought up to date after
the switch, or made anew where nobody knows what that holds; it may go at any time, and is taken only where it is known to hold
the files of the site that was published last.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from briefing.site.cache.last_site import LastSite
from briefing.site.cache.signature import sign_folder
from briefing.site.publishing.stage import Stage, remove_files
from briefing.site.publishing.switch import remove_folder

DOUBLE = Path("build", "double")
"""Where it lies, in the project."""


def begin_stage(tree: Path, site: Path, double: Path, signature: str, last: LastSite) -> Stage:
    """A stage in the folder `tree`, which does not exist yet. `signature` is that of the double."""
    if last.files and double.is_dir() and not double.is_symlink():
        try:
            os.rename(double, tree)
        except OSError:
            pass  # on another disk
        else:
            if signature == last.signature:
                return Stage(tree, site, last.files)
            shutil.rmtree(tree)
    is_known = last.files and sign_folder(site) == last.signature
    return Stage(tree, site, last.files) if is_known else Stage(tree, site)


def make_double(stage: Stage, double: Path) -> None:
    """Make it of a stage that is finished and not published yet, unless the site of before will be it."""
    if stage.known:
        return
    try:
        shutil.rmtree(double, ignore_errors=True)
        shutil.copytree(stage.tree, double, symlinks=True, copy_function=os.link)
    except OSError:
        shutil.rmtree(double, ignore_errors=True)  # on another disk, or one without hard links


def keep_double(old: Path, site: Path, stage: Stage, double: Path) -> None:
    """Bring the folder that was the site before to what was published, and put it by; where that cannot be done it goes."""
    try:
        if not stage.known:
            raise OSError("nobody knows what the folder holds")
        remove_files(old, stage.known.keys() - stage.digests.keys())
        for path in stage.written:
            target = old / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            os.link(site / path, target, follow_symlinks=False)
        shutil.rmtree(double, ignore_errors=True)
        double.parent.mkdir(exist_ok=True)
        os.rename(old, double)
    except OSError:
        remove_folder(old)
