"""Whether a written statement says what a passage says: pure checks of numbers, negation, degree, terms and bindings."""
