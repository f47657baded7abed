"""The entries held against an earlier commit: addresses that went away, histories that were rewritten.

Silent where there is no git, no repository or no such commit. Knows no page.
"""

from briefing.committed.comparison import check_against

__all__ = ["check_against"]
