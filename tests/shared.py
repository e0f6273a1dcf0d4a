"""Where the vendors' published schemas and public samples lie, when they are at hand.

They stand beside the checkout and are read in place; a test that needs them is skipped, with
this reason, where they are absent.
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("PRODE_SHARED", ROOT.parent / "shared"))
needs_vendor = pytest.mark.skipif(
    not (SHARED / "vendor").is_dir(), reason="vendor schemas are not beside the checkout"
)
needs_fixtures = pytest.mark.skipif(
    not (SHARED / "fixtures").is_dir(), reason="public samples are not beside the checkout"
)
needs_corpus = pytest.mark.skipif(
    not (SHARED / "redaction").is_dir(), reason="the sample corpus is not beside the checkout"
)
