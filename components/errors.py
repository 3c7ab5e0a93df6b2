"""What can go wrong, one class each; the message of each is one sentence for a person, in English and in Arabic.

An error of one article is no exception but a row of ``rejects``; these are failures of the whole request.
"""


class MarsadError(Exception):
    """Base of all: ``str(error)`` is the English sentence, ``error.arabic`` the Arabic one."""

    def __init__(self, english: str, arabic: str) -> None:
        # Both are ``args``, with which an error is made again in the process that waits for a worker.
        super().__init__(english, arabic)
        self.arabic = arabic

    def __str__(self) -> str:
        return str(self.args[0])


class NothingToRead(MarsadError):
    """No usable article was given to the pipeline."""


class UnfitTarget(MarsadError):
    """The place where a dataset should be written cannot be used."""


class UnfitDataset(MarsadError):
    """A folder is not a dataset that this version can read."""


class UnfitDecisions(MarsadError):
    """A file of decisions cannot be read or written."""


class NoPicture(MarsadError):
    """No browser is there to draw a picture."""


class NoRecogniser(MarsadError):
    """The recogniser of names that the user chose cannot be loaded."""


class UnfitOutline(MarsadError):
    """What should be the outline of a report cannot be read as one."""


class UnfitNotebook(MarsadError):
    """A file of saved views and notes cannot be read or written."""


class UnfitName(MarsadError):
    """A name cannot be that of a dataset."""
