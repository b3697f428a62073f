"""Broadsheet: a newsroom in a box."""

import os

# Matrices here are small: more threads of numpy's library spin longer than they work, and starve whoever shares
# the cores. It reads this when numpy is first imported; an owner's own setting stands.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
__all__ = ["__version__"]
