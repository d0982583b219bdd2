"""From a comparison to what a person reads: a table in the terminal, Markdown, one HTML page, a PDF."""
