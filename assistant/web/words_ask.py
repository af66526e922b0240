"""Every word of the Ask tab that is not an answer."""

from __future__ import annotations

QUESTION_LABEL = "Question"
PLACEHOLDER = "Ask, or type findings   ( / )"
SEND, STOP = "Ask", "Stop"
STOPPED = "Stopped before the answer was complete."
FAILED = "The assistant could not finish this answer; the server's log says why. Ask again."
EXAMPLES = (
    "How does SINS score the location of a lesion?",
    "T12, lytic, mechanical pain, 60 % collapse: what is the SINS?",
    "How do I tell an acute osteoporotic from a metastatic compression fracture on MRI?",
    "Which primaries give sclerotic vertebral metastases?",
    "65 years old, multiple lytic lesions: differential diagnosis?",
    "What are the grades of epidural spinal cord compression?",
)
GUIDE_LOCAL_MODEL = (
    "Answers are worded by the language model {model} on this machine or its network; every statement was checked against the quoted source "
    "beside it. What the sources do not say is not answered."
)
GUIDE_OUTSIDE_MODEL = (
    "Answers are worded by the language model {model}: questions, conversation and passages are sent to {address}. Every statement was "
    "checked against the quoted source beside it. Leave out whatever identifies a person."
)
