"""The search index: what is read of each page, and Pagefind over all of it. Knows no entry and no MkDocs."""
