"""Pure, deterministic tools: no input, no output, no model, no index."""
