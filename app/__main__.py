"""``python -m app``, and the start of the bundle."""

import sys

if getattr(sys, "frozen", False):
    # In the bundle a second process is this program again, told by its arguments what to do.
    from multiprocessing import freeze_support

    freeze_support()

from app.main import main

sys.exit(main())
