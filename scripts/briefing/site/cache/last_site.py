"""What is known of the site that was published last: the bytes of each file, and how to tell that they are still those.

It passed the gates, so whoever finds a page there as it is to be need neither read nor ask it again. Knows no page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import orjson

from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions


@dataclass(frozen=True)
class LastSite:
    """Of a site of which nothing is known, nothing is said."""

    signature: str = ""
    """Of its folder, when it had just been published."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path → digest of the bytes."""
    pages: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Key of a page → its path, and the digest of what search reads of it."""
    anchors: Sequence[str] = ()
    """Those that its pages lead to in another page; some may be of pages that have changed since."""


def recall_last(store: Store) -> LastSite:
    """What the last build noted, where it can be read."""
    blob = store.get(_key())
    return LastSite(**orjson.loads(blob)) if blob else LastSite()


def may_recall(store: Store) -> bool:
    """Whether the last build noted anything, which may yet be rubbish."""
    return store.may_have(_key())


def remember_last(store: Store, last: LastSite) -> None:
    """Note a site that has just been published."""
    store.put(_key(), orjson.dumps(vars(last)))


def _key() -> str:
    return make_key("last site", digest_versions())
