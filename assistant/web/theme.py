"""Colours and measures: dark and quiet, system fonts only, the same hues for zones and bands everywhere."""

from __future__ import annotations

from typing import Any

import gradio as gr

SANS = ("system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif")
MONO = ("ui-monospace", "Consolas", "DejaVu Sans Mono", "monospace")


def quiet_theme() -> Any:
    """A gradio theme that fetches no font; the style sheet's own variables build on it."""
    base = gr.themes.Base(
        primary_hue=gr.themes.colors.sky,
        neutral_hue=gr.themes.colors.slate,
        font=SANS,
        font_mono=MONO,
        text_size=gr.themes.sizes.text_sm,
        spacing_size=gr.themes.sizes.spacing_sm,
        radius_size=gr.themes.sizes.radius_sm,
    )
    return base.set(
        body_background_fill="#ffffff",
        body_background_fill_dark="#0b1017",
        body_text_color="#17202b",
        body_text_color_dark="#dde5ee",
        body_text_color_subdued="#4b5a6b",
        body_text_color_subdued_dark="#9fb0c3",
        background_fill_primary_dark="#0b1017",
        background_fill_secondary_dark="#141c27",
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        block_shadow="none",
        block_label_background_fill_dark="transparent",
        border_color_primary="#cfd7e2",
        border_color_primary_dark="#2b3646",
        input_background_fill="#ffffff",
        input_background_fill_dark="#141c27",
        input_border_color_dark="#3b4a5e",
        input_border_color="#8795a6",
        button_primary_background_fill="#0b5cad",
        button_primary_background_fill_dark="#0b5cad",
        button_primary_background_fill_hover="#094a8c",
        button_primary_background_fill_hover_dark="#1c6fc4",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#ffffff",
        button_secondary_background_fill_dark="#1c2735",
        button_secondary_border_color_dark="#3b4a5e",
        button_secondary_text_color_dark="#dde5ee",
    )
