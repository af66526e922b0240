"""Every word of the Evals tab that is not a figure."""

from __future__ import annotations

INTRODUCTION = "How often the assistant is right, measured on its reference set; the bars carry 95 % intervals."
READING = "Reading the stored runs; their intervals take some seconds."
NO_RUN = "No stored run was found. Write one with `assistant eval run`."
NOT_INSTALLED = "The evaluation suite is not installed beside the assistant."
FAILED = "The stored runs could not be read; the server's log says why."
CATEGORIES = "By category"
CURVE = "Risk against coverage"
CURVE_TEXT = "Share of items not answered rightly (declined ones count as such) among the surest"
WORST = "Look at these first"
SET_LABEL = "Set to run"
SETS = {"dev": "Development half", "test": "Test half", "all": "Whole reference set"}
OWN_SET = "A set of your own (.jsonl)"
RUN, STOP = "Run", "Stop"
RUNNING = "{task}: {done} of {total}"
STARTING = "Starting …"
STOPPED = "Stopped; nothing was stored."
RUN_FAILED = "The run failed: {reason}"
DONE = "Stored as {name}."
