"""The rule sets of the releases: whoever checks a run's artifacts knows these."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PUBLISHED: Final[Mapping[str, str]] = MappingProxyType({})
"""For each released version the id of its rules; a release adds its own (CONTRIBUTING)."""
