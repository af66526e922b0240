"""The program in docs/language-models.md runs as it is printed there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import assistant as package
from assistant.assistant import Assistant

PAGE = Path(__file__).parents[1] / "docs" / "language-models.md"


def test_the_documented_langgraph_program(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.setattr(package, "Assistant", lambda: assistant)
    namespace: dict[str, Any] = {"__name__": "program"}
    exec(compile(program, str(PAGE), "exec", dont_inherit=True), namespace)
    result = namespace["result"]
    assert len(result["documents"]) == 3
    assert '"level":"T12"' in result["sins"]
    assert "[1]" in result["answer"]
