from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS


def test_endings_are_lower_case_with_a_point() -> None:
    for ending in VIDEO_ENDINGS | PICTURE_ENDINGS:
        assert ending.startswith(".")
        assert ending == ending.lower()


def test_no_ending_stands_for_both() -> None:
    assert not VIDEO_ENDINGS & PICTURE_ENDINGS
