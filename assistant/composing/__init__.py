"""Passages -> statements: choosing exact sentences, checking them, and declining."""
