"""How a brief is cited: BibTeX, RIS, CSL-JSON."""
