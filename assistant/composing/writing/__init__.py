"""Answers worded by a language model: every statement is checked against what it cites before it is shown."""
