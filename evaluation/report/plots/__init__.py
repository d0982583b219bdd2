"""Our own few plots, as inline SVG: no library, no network, the reader's colours."""
