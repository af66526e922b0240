"""Records -> HTML, pure: every text is escaped here, nothing here knows gradio."""
