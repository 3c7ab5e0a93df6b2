"""Which pattern reads a verb of speech, and whom a verb notes that brings no words of its own."""

from dataclasses import replace

from components.extract.speech import introductions, objects, sources, unmarked, verbs
from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.forms import is_person
from components.extract.speech.phrases import speaks
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker, speaker
from components.extract.speech.subjects import announced


def gendered(saying: Saying | None, cue: Cue) -> Saying | None:
    """``saying`` with the gender that its verb tells of its speaker."""
    who = saying.speaker if saying else None
    if saying is None or who is None or who.gender or "participle" in cue.verb.frames:
        return saying
    told = Speaker(who.span, who.entity_id, who.known, cue.verb.gender)
    return Saying(saying.words, told, saying.cue, saying.stance, saying.direct, saying.rule)


def noted(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom a verb of speech names that brings no words of its own (أعرب الوزير عن قلقه): وأضاف may go on with him."""
    if "relay" in cue.verb.frames and (link := sources.source_of(scene.text, cue, scene.span[1])):
        return speaker(scene.names, (link.end(), scene.span[1]), scene.mentions)
    if cue.verb.frames.isdisjoint(("an", "bi", "about", "ala", "ila")) or cue.verb.frames & {"participle", "close"}:
        return None
    if cue.plural or near.RELATIVE.search(scene.text, max(scene.span[0], cue.start - 40), cue.start):
        return None
    who = announced(scene, cue) or speaker(scene.names, (cue.end, scene.span[1]), scene.mentions)
    if who is None:
        return None
    head = scene.text[slice(*who.span)].split()[0]
    named_at = {each.start for each in scene.mentions}
    known = who.entity_id or who.span[0] in named_at or speaks(head) or is_person(head, cue.verb.gender)
    return replace(who, gender=cue.verb.gender) if known else None


def by_cue(scene: Scene, cue: Cue, limit: int, spoken: Speaker | None) -> Saying | None:
    """What a verb of speech attributes to whom, by the first pattern that reads it."""
    frames = cue.verb.frames
    if "source" in frames:
        return sources.source(scene, cue, spoken)
    if "introduces" in frames:
        return introductions.introduced(scene, cue)
    if "relay" in frames and not sources.conveys(scene.text, cue):
        return sources.relay(scene, cue, limit)
    if "relayed" in frames:
        return None
    return (
        sources.passed_on(scene, cue, limit)
        or unmarked.spoken_first(scene, cue, limit)
        or objects.about(scene, cue, limit)
        or objects.nearer(scene, cue, limit)
        or verbs.forward(scene, cue, limit, spoken)
        or unmarked.after_quotation(scene, cue)
        or objects.urged(scene, cue, limit, spoken)
        or objects.preposition(scene, cue, limit)
        or objects.carried(scene, cue, limit)
        or unmarked.bare(scene, cue, limit)
    )
