"""The scripts of ``packaging/`` import one another by their bare names, as PyInstaller has them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "packaging"))
