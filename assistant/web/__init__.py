"""The web face; the only place that knows gradio."""
