"""The charts there are, by key: each is one file beside this one."""

from collections.abc import Mapping

from components.charts.chart import Chart
from components.charts.questions import (
    actor_over_time,
    actor_overlap,
    actor_shares,
    company,
    coverage,
    keyness,
    keyness_map,
    lag,
    latest_events,
    naming,
    network,
    outlet_map,
    prominence,
    quoted_by,
    speaker_shares,
    speaker_verbs,
    spelling_habits,
    spellings,
    timeline,
    top_actors,
    topic_shares,
    topics_by_source,
    verbs,
    volume,
)

_LISTED = (
    volume,
    top_actors,
    topics_by_source,
    latest_events,
    spellings,
    actor_over_time,
    company,
    network,
    prominence,
    quoted_by,
    speaker_verbs,
    actor_shares,
    actor_overlap,
    topic_shares,
    speaker_shares,
    naming,
    spelling_habits,
    verbs,
    outlet_map,
    coverage,
    keyness,
    keyness_map,
    timeline,
    lag,
)
CHARTS: Mapping[str, Chart] = {module.CHART.key: module.CHART for module in _LISTED}
