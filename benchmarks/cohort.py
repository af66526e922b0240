"""How fast a cohort of reports is scored: `assistant sins --input R --output S` as a whole process.

    python benchmarks/cohort.py [--rows 5000] [--output jsonl|csv]

The reports are the labelled ones of evals/, repeated. Checks that no row is lost and that every id keeps its place,
then prints rows a second of wall time, start of the process included.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from itertools import cycle, groupby, islice
from pathlib import Path

REPORTS = Path(__file__).parents[1] / "evals" / "items" / "sins_reports.jsonl"


def write_cohort(path: Path, rows: int) -> int:
    """Writes `rows` reports as JSON lines; their mean length in characters."""
    reports = [json.loads(line)["report"] for line in REPORTS.read_text(encoding="utf-8").splitlines()]
    chosen = list(islice(cycle(reports), rows))
    lines = [json.dumps({"id": f"r{number}", "report": report}) for number, report in enumerate(chosen)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sum(map(len, chosen)) // rows


def written_ids(path: Path) -> list[str]:
    """The ids of the cases in their order; a case with several levels has several rows in a table."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [identifier for identifier, _ in groupby(row["id"] for row in csv.DictReader(file))]
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--output", choices=("jsonl", "csv"), default="jsonl")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "reports.jsonl", Path(folder) / f"scores.{options.output}"
        length = write_cohort(source, options.rows)
        command = [sys.executable, "-m", "assistant", "sins", "--input", str(source), "--output", str(target)]
        began = time.perf_counter()
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - began
        assert written_ids(target) == [f"r{number}" for number in range(options.rows)], "a row was lost or moved"
    print(f"{options.rows} reports of {length} characters on average -> {options.output}")
    print(f"{seconds:.1f} s, {options.rows / seconds:.0f} reports a second; every id in its place")


if __name__ == "__main__":
    main()
