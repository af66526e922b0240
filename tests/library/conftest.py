"""What tests of the library share: a home with a tiny model, so that building an index takes a moment."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from assistant.library.model import model_fingerprint
from assistant.settings import Settings, load_settings


@pytest.fixture
def quick_settings(small_corpus: Path, tmp_path: Path) -> Settings:
    """The small corpus, and an exported model that is a table of sixteen numbers a word and loads at once."""
    own = load_settings(home=tmp_path / "home", corpus=small_corpus)
    write_tiny_model(own.home / "models" / model_fingerprint(own))
    return own


def write_tiny_model(folder: Path) -> None:
    words = ["[PAD]", "[UNK]", "department", "note", "version", "zebra", "lesions", "pedicle", "owl", "sign"]
    tokenizer = Tokenizer(WordLevel({word: number for number, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    folder.mkdir(parents=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "max_tokens").write_text("256", encoding="utf-8")
    table = np.random.default_rng(0).normal(size=(len(words), 16)).astype(np.float32)
    names = ("input_ids", "attention_mask", "token_type_ids")
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
            helper.make_node("Cast", ["attention_mask"], ["shown"], to=TensorProto.FLOAT),
            helper.make_node("Unsqueeze", ["shown", "last"], ["weights"]),
            helper.make_node("Mul", ["rows", "weights"], ["weighted"]),
            helper.make_node("ReduceSum", ["weighted", "middle"], ["embedding"], keepdims=0),
        ],
        "tiny",
        [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in names],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", 16])],
        [
            numpy_helper.from_array(table, "table"),
            numpy_helper.from_array(np.array([2], dtype=np.int64), "last"),
            numpy_helper.from_array(np.array([1], dtype=np.int64), "middle"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    (folder / "model.onnx").write_bytes(model.SerializeToString())
