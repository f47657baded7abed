"""The content security policy: what a page may load and run. Knows the theme's own inline scripts, and no other.

The hashes are those of Material 9.8.1's templates. A page with any other inline script fails the build; after an
upgrade of the theme, read the new scripts before their hashes are written here.
"""

from __future__ import annotations

INLINE_SCRIPTS = (
    "sha256-apoQPHefCNWjxbCm+HzVDOAW4CSVWhY7VylQjgOFyfk=",  # partials/javascripts/base.html, home page
    "sha256-/K9p2JtEqCycL2fSbEonMakkteWpAHv57x2wndLqMNo=",  # the same, one folder down
    "sha256-/nhm8p50KJxvwWLggwJ1OF8Xgq5W/b3iKECITLASfOg=",  # the same, two folders down
    "sha256-0GFu787/AB2fAMyxux7Dp8eiOR0gFInKosPAeAkszqQ=",  # the same, three folders down
    "sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=",  # partials/javascripts/palette.html
    "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=",  # partials/javascripts/content.html
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
HEADERS = f"""/*
  Content-Security-Policy: {POLICY}
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
"""
