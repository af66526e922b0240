"""Files of many kinds -> documents: one adapter a kind, and a factory that picks it by suffix and content."""
