"""YAML entries about meetings and commitments become Markdown briefs.

briefs/*.yml ─ yamlfile ─► entries ─► series ══► pages ─► SiteFile ─► a folder
                text and     one        all                       └► MkDocs
                places       file       files     (no YAML, no MkDocs between the waists)
"""

VERSION = "0.1.0"
