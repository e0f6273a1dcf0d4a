"""Open heavy libraries one at a time.

boto3 and PyGithub both bring urllib3. Two threads that import them at once, each from its own
end, can meet half-made modules; seen as an ImportError in one of a hundred starts.
"""

from threading import RLock
from typing import Final

OPENING: Final = RLock()
"""Held around every import that happens inside a thread."""
