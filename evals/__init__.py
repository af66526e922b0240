"""The reference set and the code that scores the assistant against it."""
