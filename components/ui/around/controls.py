"""The filters on the screen: their controls in the sidebar, and the chips that say which are active."""

from datetime import date
from functools import partial

import streamlit as st

from components.filters import COPIES, PRINTED, from_address, problems
from components.ui import address, answers, template
from components.ui.articles import datasets
from components.ui.page import Chosen, View
from components.ui.views import keeping, linking
from components.words import Language, count, number, say, time_base

ORDER = ("from", "to", "source", "copy", "topic", "actor", "kind", "q", "exact")
"""The filters from top to bottom."""
_TIMES = ("from", "to")


def chosen() -> Chosen:
    """What the address chooses."""
    return tuple((key, tuple(sorted(address.values(key)))) for key in ORDER if address.values(key))


def sidebar(view: View) -> None:
    """All filters, in order, with the dataset that they narrow."""
    language = view.language
    with st.sidebar:
        st.markdown(f"### {say('ui.name', language)}")
        st.caption(say("ui.about", language))
        if view.start is not None:
            datasets.choose(view.start, language)
        with st.container(key="filters"):
            _period(view)
            _many(view, "source")
            _copy(view)
            for key in ("topic", "actor", "kind"):
                _many(view, key)
            _text(language)


def _period(view: View) -> None:
    """First and last day, over a small histogram of the articles by day of printing."""
    span = answers.span(answers.unfiltered(view))
    if span.shares:
        label = say("filter.period", view.language)
        template.show("period", shares=span.shares, label=label, side=time_base(view.language))
    for key in _TIMES:
        control = f"filter-{key}"
        chosen = st.session_state[control] = _day(address.value(key))
        bounds = [day for day in (chosen, span.first, span.last) if day]
        st.date_input(
            say(f"filter.{key}", view.language),
            value=None,
            key=control,
            min_value=min(bounds, default=None),
            max_value=max(bounds, default=None),
            format="YYYY-MM-DD",
            on_change=partial(address.follow, key, control),
        )


def _day(said: str) -> date | None:
    """The day that the address says, None where it says none."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _many(view: View, key: str) -> None:
    """A choice of several values, each with the number of articles that it would leave."""
    control = f"filter-{key}"
    labels = answers.options(view, key)
    chosen = address.values(key)
    st.session_state[control] = chosen
    st.multiselect(
        say(f"filter.{key}", view.language),
        list(dict.fromkeys([*labels, *chosen])),
        format_func=lambda code: labels.get(code) or f"{answers.label(view, key, code)} · {number(0, view.language)}",
        key=control,
        placeholder=say("filter.all", view.language),
        filter_mode="contains",
        select_all=False,
        on_change=partial(address.follow, key, control),
    )


def _copy(view: View) -> None:
    """Whether articles count as they were printed, or only what an outlet wrote itself, or only what it took over."""
    control = "filter-copy"
    left = answers.copies(view)
    st.session_state[control] = address.one_of("copy", COPIES)
    st.segmented_control(
        say("filter.copy", view.language),
        COPIES,
        key=control,
        required=True,
        help=say("filter.copy.help", view.language),
        format_func=lambda said: f"{say(f'filter.copy.{said}', view.language)} · {number(left[said], view.language)}",
        on_change=partial(_copied, control),
    )


def _copied(control: str) -> None:
    """Write the choice into the address, which says nothing where all count as they were printed."""
    said = st.session_state[control]
    address.change(copy=None if said == PRINTED else said, open=None, leaf=None)


def _text(language: Language) -> None:
    """Free text, and the switch that turns its tolerance of spellings off."""
    st.session_state["filter-q"] = address.value("q")
    st.text_input(
        say("filter.q", language),
        key="filter-q",
        type="search",
        placeholder=say("filter.q.hint", language),
        on_change=partial(address.follow, "q", "filter-q"),
    )
    st.session_state["filter-exact"] = bool(address.value("exact"))
    st.toggle(
        say("filter.exact", language),
        key="filter-exact",
        help=say("filter.exact.help", language),
        on_change=partial(address.follow, "exact", "filter-exact"),
    )


def active(view: View) -> bool:
    """The chips and «n of N articles»; False, with the way out, where nothing is left to show."""
    left = answers.articles(view)
    with st.container(key="chips", horizontal=True, gap="small"):
        total = count("articles", view.whole.manifest.kept, view.language)
        said = say("ui.of", view.language, n=left, total=total) if view.chosen else total
        st.markdown(said, width="content")
        for key, chosen in view.chosen:
            for value in chosen:
                _chip(view, key, value)
        st.space("stretch")
        keeping.popover(view)
        linking.button(view)
    for problem in problems(from_address({key: list(values) for key, values in view.chosen})):
        st.warning(say(problem.words, view.language, value=problem.value))
    if not left:
        _way_out(view)
    return left > 0


def _chip(view: View, key: str, value: str) -> None:
    """One active filter; a click takes it out."""
    st.button(
        answers.named(view, key, value),
        key=f"chip-{key}-{value}",
        icon=":material/close:",
        on_click=partial(address.drop, key, value),
    )


def _way_out(view: View) -> None:
    """Which filter empties the view, and a button that drops it; where several do, one that drops all."""
    found = {key: answers.articles(answers.without(view, key)) for key, _ in view.chosen}
    st.info(say("ui.nothing", view.language))
    for key, chosen in view.chosen:
        if found[key]:
            what, left = answers.named(view, key, chosen[0]), count("articles", found[key], view.language)
            st.button(
                say("ui.drop", view.language, what=what, n=left),
                key=f"drop-{key}",
                on_click=partial(address.change, **{key: None}),
            )
    if not any(found.values()):
        st.button(
            say("ui.drop_all", view.language),
            key="drop-all",
            on_click=partial(address.change, **dict.fromkeys(found)),
        )
