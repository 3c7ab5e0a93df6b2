"""Distances between sets and their map, against scipy and against places that are known."""

import numpy as np
import pandas as pd
import pytest
from scipy.spatial.distance import jensenshannon, pdist, squareform

from components.measure.likeness import distances, mapped

COUNTS = pd.DataFrame([[3, 1, 0], [6, 2, 0], [0, 0, 5], [1, 1, 1]], index=["a", "b", "c", "d"])


def test_distances_as_scipy() -> None:
    """Equal shares are at 0, nothing in common at 1, and the rest as another implementation has it."""
    found = distances(COUNTS)
    assert (found.loc["a", "b"], found.loc["a", "c"]) == (0.0, 1.0)
    assert found.loc["a", "d"] == pytest.approx(jensenshannon(COUNTS.loc["a"], COUNTS.loc["d"], base=2))


def test_a_map_keeps_distances_that_fit_on_paper() -> None:
    """A triangle with sides 3, 4 and 5 comes back with its sides."""
    apart = pd.DataFrame([[0, 3, 4], [3, 0, 5], [4, 5, 0]], index=list("abc"), columns=list("abc"))
    assert np.allclose(squareform(pdist(mapped(apart))), apart)


@pytest.mark.parametrize("rows", [1, 2])
def test_few_sets(rows: int) -> None:
    """One set lies in the middle; two lie on a line."""
    found = mapped(distances(COUNTS.iloc[[0, 2][:rows]]))
    assert np.allclose(found["y"], 0)
    assert len(found) == rows
