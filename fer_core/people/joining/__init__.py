"""Which faces of one recording are one person: by time and place, clothes and, if asked, looks."""
