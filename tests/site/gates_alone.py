"""`python -m tests.site.gates_alone`: the command, whose check says nothing of ways to what the classes bring.

What the check tells ends a build before the gates are asked; here they are the only ones who can.
"""

from __future__ import annotations

import runpy

from briefing.site import brought_along

brought_along.find_lost_ways = lambda project: []
runpy.run_module("briefing", run_name="__main__", alter_sys=True)
