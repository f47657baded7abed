"""The entries held against an earlier commit: addresses that went away, histories that were rewritten.

Silent where there is no git, no repository or no such commit. Knows no page.
"""
