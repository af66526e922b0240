"""The README's examples run as they stand, and its links lead somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.assistant import Assistant

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = [line[2:] for line in README.splitlines() if line.startswith("$ ") and not line.endswith("assistant chat")]
PYTHON = "\n".join(re.findall(r"```python\n(.*?)```", README, re.DOTALL))


@pytest.mark.parametrize("command", EXAMPLES)
def test_an_example_works(assistant: Assistant, command: str, tmp_path: Path) -> None:
    program = tmp_path / "assistant"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m assistant "$@"\n')
    program.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "ASSISTANT_HOME": str(assistant.settings.home)}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_python_example_works(assistant: Assistant) -> None:
    env = {**os.environ, "ASSISTANT_HOME": str(assistant.settings.home)}
    done = subprocess.run([sys.executable, "-c", PYTHON], capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stderr


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 5


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]
)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target
