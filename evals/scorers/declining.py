"""Does the assistant decline what it should, in the way it should, and nothing else?"""

from __future__ import annotations

from assistant.answer import Answer
from evals.dataset import Item, Reaction
from evals.scorers import key_facts

DECLINING = ("abstained", "needs_input", "corrected")


def score(item: Item, answer: Answer) -> dict[str, float]:
    """Which reaction was shown, against the one expected.

    `should_decline` and `declined` give the confusion table; `reaction_right` asks for the very reaction named,
    `reaction_accepted` also takes the alternatives; `over_refusal` is defined for answerable items only.
    """
    shown = reaction_of(item, answer)
    scores = {
        "should_decline": float(not item.answerable),
        "declined": float(shown in DECLINING),
    }
    if item.answerable:
        scores["over_refusal"] = float(shown in DECLINING)
        return scores
    scores["reaction_right"] = float(shown == item.reaction)
    scores["reaction_accepted"] = float(shown == item.reaction or shown in item.also_accepted)
    return scores


def reaction_of(item: Item, answer: Answer) -> Reaction:
    """The reaction that an answer shows; a premise counts as corrected if the correction is said in any status."""
    if item.reaction == "corrected" and key_facts.score(item, answer).get("full_answer") == 1.0:
        return "corrected"
    return answer.status
