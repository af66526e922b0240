"""What every test gets: no settings of the machine, a home of its own, and one real index for the session."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from assistant.assistant import Assistant
from assistant.settings import Settings, load_settings

# Machines are shared and noisy: how long one example takes says nothing about the law it tests.
hypothesis.settings.register_profile(
    "steady", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], derandomize=True
)
hypothesis.settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def _no_settings_of_this_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """HOME and every ASSISTANT_* variable belong to the tests; nothing is written outside their folder."""
    patch = pytest.MonkeyPatch()
    for name in [name for name in os.environ if name.upper().startswith("ASSISTANT_")]:
        patch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    patch.setenv("HOME", str(home))
    patch.setenv("XDG_DATA_HOME", str(home / "data"))
    patch.setenv("HF_HUB_OFFLINE", "1")
    yield
    patch.undo()


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings with the real corpus and model and a home that lasts for the session."""
    return load_settings(home=tmp_path_factory.mktemp("assistant-home"))


@pytest.fixture(scope="session")
def assistant(settings: Settings) -> Assistant:
    """The real assistant on a real index, built once."""
    built = Assistant(settings)
    _ = built.library
    return built


@pytest.fixture
def scratch_settings(settings: Settings, tmp_path: Path) -> Settings:
    """Settings whose home is empty but for the exported model, so that building an index stays quick."""
    (tmp_path / "home").mkdir()
    models = settings.home / "models"
    if models.is_dir():
        (tmp_path / "home" / "models").symlink_to(models)
    return settings.model_copy(update={"home": tmp_path / "home"})


@pytest.fixture
def small_corpus(tmp_path: Path) -> Path:
    """A corpus of one short article with a list and a table."""
    folder = tmp_path / "corpus"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "owl.md").write_text(_ARTICLE, encoding="utf-8")
    (folder / "references.bib").write_text(_BIBLIOGRAPHY, encoding="utf-8")
    return folder


_ARTICLE = """---
title: Absent pedicle sign
topic: a sign
synonyms: [winking owl]
---
# Absent pedicle sign

## Meaning

The absent pedicle (winking owl) sign is the loss of one pedicle on an AP film [@algra1992]. The sign suggests a lytic
metastasis [@algra1992; @smith2001, unchecked].

Other causes of an absent pedicle are these:

- congenital absence
- lymphoma [@smith2001]

| Film | Finding |
|---|---|
| AP | one eye of the owl is shut |
| Lateral | often normal |

Table: The sign by projection [@algra1992].
"""

_BIBLIOGRAPHY = """@article{algra1992,
  author = {Algra, P. R. and Heimans, J. J.},
  title = {Do metastases in vertebrae begin in the body or the pedicles?},
  journal = {AJR},
  year = {1992},
  kind = {case series},
  checked = {yes}
}

@article{smith2001,
  author = {Smith, A.},
  title = {An invented entry for tests},
  year = {2001},
  kind = {review},
  checked = {no}
}
"""
