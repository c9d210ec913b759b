"""Tables of results: columns, rows, segments, summaries; writers and readers of every format."""
