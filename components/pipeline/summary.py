"""What a build says to the person who started it, in words."""

from collections.abc import Mapping

from components.manifest import Manifest
from components.pipeline.progress import Progress
from components.words import Language, number, say
from components.words.refusals import reason


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


def reasons(refused: Mapping[str, int], language: Language) -> list[str]:
    """Why records were rejected, and how many for each reason, the commonest first."""
    counted = sorted(refused.items(), key=lambda pair: (-pair[1], pair[0]))
    return [say("pipeline.reason", language, reason=reason(code, language), number=number) for code, number in counted]


def lines(manifest: Manifest, dataset: str, seconds: float, language: Language) -> list[str]:
    """What was read, kept and rejected and why, what was found, and where it lies."""
    rejected = manifest.read - manifest.kept
    said = [say("pipeline.summary", language, read=manifest.read, kept=manifest.kept, rejected=rejected)]
    said += [f"  {reason}" for reason in reasons(manifest.rejects, language)]
    said.append(say("pipeline.rows", language, **manifest.rows))
    where = {"dataset": dataset, "fingerprint": manifest.fingerprint[:12], "seconds": number(seconds, language, 1)}
    return [*said, say("pipeline.where", language, **where)]
