import sys

import pytest

from app.system.quick_turns import TURN_SECONDS, quick_turns


def test_turns_are_quick_inside_and_as_before_outside() -> None:
    before, inside = sys.getswitchinterval(), []
    with quick_turns():
        inside.append(sys.getswitchinterval())
    assert inside == [pytest.approx(TURN_SECONDS)]
    assert sys.getswitchinterval() == before


def test_who_chose_quicker_turns_keeps_them() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    try:
        with quick_turns():
            assert sys.getswitchinterval() == pytest.approx(1e-4, abs=2e-6)
    finally:
        sys.setswitchinterval(before)
