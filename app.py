"""Where the dashboard begins: the dataset of MARSAD_DATASET, or that of the seed articles, handed to the shell."""

import os
from pathlib import Path

from components.ui.around.shell import dashboard

HERE = Path(__file__).parent

named = os.environ.get("MARSAD_DATASET")
dashboard(Path(named) if named else HERE / "data" / "seeds", articles=None if named else HERE / "seeds")
