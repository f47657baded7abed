"""The content security policy: what a page may load and run. Knows our three inline scripts and the theme's own, and no other.

The theme's are those of Material 9.8.1. A page with any other inline script fails the build; after an
upgrade of the theme, read the new scripts before their hashes are written here.
"""

from __future__ import annotations

from briefing.urls import ADMIN

INLINE_SCRIPTS = (
    "sha256-9CPRhQIAdJFO+nTGmEbolSma8zHTTKlKvBP8leR0SyI=",  # partials/javascripts/base.html, ours: colours, and an answer
    "sha256-G2YMzPMCjWnuCmYQtCMTTLGl0Sggy0+cZFTkakrOa94=",  # partials/lost.html, ours: the language of who got lost
    "sha256-akxRgaO51/9ckm9YAsrIwcjk99OtZkM4eRRkyd7LWCI=",  # partials/search_begins.html, ours: what a first answer needs
    "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=",  # partials/javascripts/content.html of the theme
)

# Pagefind's index is read by WebAssembly, hence 'wasm-unsafe-eval', which lets no text be run as script.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval' " + " ".join(f"'{found}'" for found in INLINE_SCRIPTS),
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)

# Nothing here can be done in a reader's name, so any site may frame a page: the cards are made for that, and hosts differ
# in how they join the rules of two patterns. For the same reason any site's scripts may read the data.
_FOR_ALL = """  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
"""
HEADERS = f"/*\n  Content-Security-Policy: {POLICY}\n{_FOR_ALL}"
# Two policies for one page are both kept, so this one would forbid the editors' form to work. Every page of the site holds
# the policy in its head too. The form alone acts in somebody's name, and is never framed.
HEADERS_BESIDE_FORM = f"/*\n{_FOR_ALL}/{ADMIN}*\n  X-Frame-Options: DENY\n"
