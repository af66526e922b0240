"""Words by which a speaker takes back what was just said."""

from __future__ import annotations

from typing import Final

CUE: Final = (
    r"(?:no|nope|sic|corr|corrected(?:\s+to)?|erratum|amended(?:\s+to)?|sorry|apologies|correction|oops|wait|hang\s+on|hold\s+on|scratch\s+that|strike\s+that|scrap\s+that|scrub\s+that|cancel\s+that|ignore\s+that|forget\s+that|not\s+that|i\s+beg\s+your\s+pardon|(?:beg\s+)?pardon(?:\s+me)?|excuse\s+me|apologies|no\s+sorry|that['’]s|i\s+take\s+that\s+back|delete\s+that|make\s+(?:that|it)|or\s+rather|rather|"
    r"(?:i\s+)?(?:mean|meant)(?:\s+to\s+say)?|i\s+should\s+say|er+|erm|um|my\s+(?:mistake|bad|error)|that\s+(?:is|should\s+be|should\s+read|was\s+meant\s+to\s+be)|should\s+(?:be|read|have\s+been))"
)
