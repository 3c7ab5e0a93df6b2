"""What a build says to the person who started it, in words."""

from components.manifest import Manifest
from components.pipeline.progress import Progress
from components.words import Language, known, number, say


def step(progress: Progress, language: Language) -> str:
    """One line on how far a build has come."""
    return say(
        "pipeline.step",
        language,
        stage=say(f"pipeline.{progress.stage}", language),
        percent=percent(progress),
        kept=progress.kept,
        rejected=progress.rejected,
    )


def percent(progress: Progress) -> int:
    """How much of the input has been read, 0…100."""
    return 100 * progress.done // progress.total if progress.total else 100


def lines(manifest: Manifest, dataset: str, seconds: float, language: Language) -> list[str]:
    """What was read, kept and rejected and why, what was found, and where it lies."""
    rejected = manifest.read - manifest.kept
    said = [say("pipeline.summary", language, read=manifest.read, kept=manifest.kept, rejected=rejected)]
    for reason, count in sorted(manifest.rejects.items(), key=lambda pair: (-pair[1], pair[0])):
        words = say(f"reject.{reason}", language) if known(f"reject.{reason}") else reason
        said.append("  " + say("pipeline.reason", language, reason=words, number=count))
    said.append(say("pipeline.rows", language, **manifest.rows))
    where = {"dataset": dataset, "fingerprint": manifest.fingerprint[:12], "seconds": number(seconds, language, 1)}
    return [*said, say("pipeline.where", language, **where)]
