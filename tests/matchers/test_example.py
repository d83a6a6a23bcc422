from __future__ import annotations

import pytest

from engine.assessment.pipeline import assess
from engine.matchers.choice import default_matcher
from engine.matchers.durable import available
from tests.village import DIGESTS, assessed, inputs, rulebook


@pytest.mark.skipif(not available(), reason="durable_rules is not installed")
def test_the_shipped_case_comes_to_the_same_with_durable_rules() -> None:
    found = assess(*inputs(), rulebook(), default_matcher(), DIGESTS)
    assert found == assessed()
