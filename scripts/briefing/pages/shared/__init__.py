"""What several kinds of page use: context, links, metadata, footnotes, icons, prose, summaries. Knows no single page."""
