"""Pictures and sound together: a clip whose flashes and beeps begin at the same moments."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from fer_core.playback.frames import VideoFrames
from fer_core.playback.player import FramePlayer
from fer_core.playback.shown import PlayerState
from fer_core.sound.file_sound import FileSound
from tests.support.driven_output import BLOCK, DrivenDevices
from tests.support.waiting import wait_until

pytestmark = pytest.mark.slow

RATE = 48_000
FRAMES_A_SECOND = 25
MOMENTS = (0.4, 1.2, 2.0)
LENGTH = 0.2
TICK = BLOCK / RATE


def is_on(seconds: float) -> bool:
    return any(begins - 1e-6 <= seconds < begins + LENGTH - 1e-6 for begins in MOMENTS)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clips") / "flashes.mkv"
    with av.open(str(path), "w") as output:
        pictures = output.add_stream("libx264", rate=FRAMES_A_SECOND, options={"g": "10"})
        pictures.width, pictures.height, pictures.pix_fmt = 64, 48, "yuv420p"
        sound = output.add_stream("flac", rate=RATE)
        for number in range(60):
            bright = 235 if is_on(number / FRAMES_A_SECOND) else 16
            frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), bright, np.uint8), "bgr24")
            frame.pts, frame.time_base = number, Fraction(1, FRAMES_A_SECOND)
            output.mux(pictures.encode(frame))
        output.mux(pictures.encode(None))
        for first in range(0, round(2.4 * RATE), 960):
            moments = (first + np.arange(960)) / RATE
            loud = np.array([is_on(moment) for moment in moments])
            wave = loud * 20_000 * np.sin(2 * np.pi * 1000 * moments)
            block = np.repeat(wave.astype(np.int16), 2)[None]
            heard = av.AudioFrame.from_ndarray(block, "s16", "stereo")
            heard.sample_rate, heard.pts = RATE, first
            output.mux(sound.encode(heard))
        output.mux(sound.encode(None))
    return path


def onsets(states: list[bool]) -> list[int]:
    return [tick for tick in range(1, len(states)) if states[tick] and not states[tick - 1]]


def test_flashes_and_beeps_begin_within_forty_milliseconds(clip: Path) -> None:
    devices = DrivenDevices()
    frames = VideoFrames(clip)
    problems: list[str] = []
    sound = FileSound(clip, lambda: frames.start, problems.append, open_output=devices)
    newest: list[tuple[float, bool]] = [(0.0, False)]

    def note() -> None:
        shown = player.take()
        if shown is not None:
            newest[0] = shown.time, bool(shown.image.mean() > 128)

    def has_what_is_due() -> bool:
        clock = player._clock
        assert clock is not None
        return newest[0][0] > clock.now() - 1 / FRAMES_A_SECOND - 0.001

    player = FramePlayer(frames, note, sound=sound)
    player.start()
    wait_until(lambda: player.status.state is PlayerState.PAUSED)
    player.play(1.0)
    wait_until(lambda: player.status.state is PlayerState.PLAYING)
    (device,) = devices.opened
    seen: list[bool] = []
    heard: list[bool] = []
    for _ in range(round(2.3 / TICK)):
        device.pass_time(TICK)
        # However slow this machine is; a picture that comes too early is seen all the same.
        wait_until(has_what_is_due)
        seen.append(newest[0][1])
        heard.append(device.loudness() > 0.2)
    player.close()
    assert problems == []
    assert len(onsets(heard)) == len(MOMENTS)
    assert len(onsets(seen)) == len(MOMENTS)
    apart = [(a - b) * TICK for a, b in zip(onsets(seen), onsets(heard), strict=True)]
    assert max(abs(seconds) for seconds in apart) <= 0.04, apart
