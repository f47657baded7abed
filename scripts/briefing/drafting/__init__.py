"""From a communiqué to a draft: rules, the series' own registers and words of a language. No network, no language model.

It proposes and never edits a written brief; what it does not find it says. Knows neither pages nor exports.
"""
