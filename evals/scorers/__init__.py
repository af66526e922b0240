"""Pure scorers: an item and what the assistant made of it give a dict of figures; nothing is read or written."""
