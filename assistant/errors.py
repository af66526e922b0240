"""Every error the assistant raises on purpose.

AssistantError                what went wrong, and what to do next, in one line
├── InputError                the caller's words or files can't be used (exit code 2, HTTP 422)
│   ├── UnknownLevel          a vertebra that the score does not define
│   └── UnreadableDocument    a file that can't be ingested
├── NotFound                  a passage or document that is not there (exit code 2, HTTP 404)
├── BatchInterrupted          a batch was stopped; the message says where its finished rows are
├── CorpusError               a file under corpus/ breaks its own rules
├── IndexUnavailable          the index can't be built, opened or written
├── ServerUnavailable         the port is taken, or a remote store doesn't answer
└── ModelUnavailable          the language model can't be reached or used; a quoted answer takes its place
"""


class AssistantError(Exception):
    """Base of all errors raised on purpose; its message is one line for the reader."""

    exit_code = 1
    http_status = 500


class InputError(AssistantError):
    """The question, option or file can't be used as it is."""

    exit_code = 2
    http_status = 422


class UnknownLevel(InputError):
    """A vertebral level that SINS does not define (coccyx, T13, L6) or that can't be read."""


class UnreadableDocument(InputError):
    """A document that can't be read; the message names the file and the reason."""


class NotFound(AssistantError):
    """A passage or document that is not in the index."""

    exit_code = 2
    http_status = 404


class BatchInterrupted(AssistantError):
    """A batch was stopped by its user; what was done is kept."""


class CorpusError(AssistantError):
    """A corpus file breaks a rule; the message names file, line and rule."""


class IndexUnavailable(AssistantError):
    """The index can't be built, opened or written."""

    http_status = 503


class ServerUnavailable(AssistantError):
    """A port is taken or a remote vector store doesn't answer."""

    http_status = 503


class ModelUnavailable(AssistantError):
    """The language model can't be reached or used; whoever asks gets the quoted answer and a notice."""

    http_status = 503
