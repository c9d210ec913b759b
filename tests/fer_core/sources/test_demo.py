import itertools

import pytest

from fer_core.errors import SourceError
from fer_core.sources.demo import DemoSource
from fer_core.sources.video_file import VideoFileSource
from fer_core.system.resources import asset


@pytest.mark.slow
def test_the_clip_begins_again_while_time_runs_on():
    clip = VideoFileSource(asset("demo.mp4"))
    info = clip.open()
    first = clip.read().image
    length = 1 + sum(1 for _ in iter(clip.skip, False))
    clip.close()

    source = DemoSource()
    demo = source.open()
    assert (demo.kind, demo.name, demo.size) == ("demo", "Demo", info.size)
    assert demo.duration is None
    assert not demo.seekable
    assert not demo.live
    times = []
    for index in range(length + 3):
        frame = source.read()
        assert frame.index == index
        times.append(frame.time)
        if index in (0, length):
            assert (frame.image == first).all()
    steps = [later - earlier for earlier, later in itertools.pairwise(times)]
    assert steps == pytest.approx([1 / info.rate] * len(steps), abs=2e-3)
    assert source.skip()
    assert source.read().index == length + 4
    source.close()


def test_it_has_no_times_to_go_to():
    source = DemoSource()
    with pytest.raises(SourceError):
        source.seek(1.0)
