"""How the tests open one page of the dashboard, without a browser."""

from pathlib import Path

from streamlit.testing.v1 import AppTest


def script(folder: str, key: str) -> None:
    """The dashboard with the page called ``key`` at the root; its source is what AppTest runs."""
    from pathlib import Path  # noqa: PLC0415

    from components.ui.around.shell import dashboard  # noqa: PLC0415
    from components.ui.pages import PAGES  # noqa: PLC0415

    dashboard(Path(folder), pages=sorted(PAGES, key=lambda page: page.key != key))


def page(folder: Path, key: str, **address: str | list[str]) -> AppTest:
    """The page called ``key`` as it stands at ``address``, run once."""
    test = AppTest.from_function(script, default_timeout=60, kwargs={"folder": str(folder), "key": key})
    for name, value in address.items():
        test.query_params[name] = value
    return test.run()


def shown(test: AppTest) -> str:
    """All text of the page, markup included."""
    said = [
        each.value
        for kind in ("markdown", "header", "subheader", "caption", "info", "error")
        for each in test.get(kind)
    ]
    labels = [each.label for kind in ("button", "multiselect", "selectbox", "text_input") for each in test.get(kind)]
    return "\n".join([*map(str, said), *labels, *(each.proto.body for each in test.get("html"))])
