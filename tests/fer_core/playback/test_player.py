"""Frames of a real clip, at the times of a clock that the test drives."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fer_core.errors import SourceError
from fer_core.playback import player
from fer_core.playback.frames import VideoFrames
from fer_core.playback.player import FramePlayer
from fer_core.playback.shown import PlayerState
from fer_core.playback.window import FrameWindow
from tests.support.clips import constant, write_clip
from tests.support.waiting import wait_until

FRAMES = 60
RATE = 25


class DrivenClock:
    """A clock that stands until the test moves it."""

    def __init__(self, start: float, rate: float) -> None:
        self.rate = rate
        self.time = start

    def now(self) -> float:
        return self.time

    def delay(self, late: float) -> bool:
        self.time -= late * (1 if self.rate > 0 else -1)
        return True


class Watch:
    """A player with what it has shown."""

    def __init__(self, path: Path, window: FrameWindow | None = None, sound=None) -> None:
        self.clocks: list[DrivenClock] = []
        self.times: list[float] = []
        self.exact: list[float] = []
        self.sound = sound
        self.player = FramePlayer(
            VideoFrames(path),
            self._note,
            sound=sound,
            steady_clock=self._clock,
            window=window,
        )
        self.player.start()

    def _clock(self, start: float, rate: float) -> DrivenClock:
        self.clocks.append(DrivenClock(start, rate))
        return self.clocks[-1]

    def _note(self) -> None:
        shown = self.player.take()
        if shown is not None:
            self.times.append(shown.time)
            if shown.exact:
                self.exact.append(shown.time)

    def at(self, seconds: float) -> bool:
        return bool(self.exact) and self.exact[-1] == pytest.approx(seconds)

    def wait_at(self, seconds: float) -> None:
        wait_until(lambda: self.at(seconds))

    def wait_state(self, state: PlayerState) -> None:
        wait_until(lambda: self.player.status.state is state)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clips")
    return write_clip(folder / "a.mp4", constant(FRAMES, RATE, sound=None))


@pytest.fixture
def watch(clip: Path) -> Iterator[Callable[..., Watch]]:
    made: list[Watch] = []

    def make(path: Path = clip, **other: object) -> Watch:
        made.append(Watch(path, **other))  # type: ignore[arg-type]
        made[-1].wait_at(0.0)
        return made[-1]

    yield make
    for one in made:
        one.player.close()


def test_the_first_frame_is_shown_and_the_length_known(watch) -> None:
    one = watch()
    assert one.player.status.state is PlayerState.PAUSED
    assert one.player.status.duration == pytest.approx(FRAMES / RATE)


def test_any_place_shows_its_own_frame(watch) -> None:
    one = watch()
    for number in (25, 12, 50, 1, 49, 59, 0):
        one.player.seek(number / RATE + 0.03)
        one.wait_at(number / RATE)


def test_a_frame_near_a_place_is_shown_before_the_right_one(watch) -> None:
    one = watch()
    one.player.seek(0.9)
    one.wait_at(0.88)
    # The key frame of every twelve is met on the way, and nearer than the first frame.
    assert [time for time in one.times if time not in one.exact] == [pytest.approx(0.48)]


def test_steps_go_frame_by_frame_both_ways_and_stop_at_the_ends(watch) -> None:
    one = watch()
    one.player.seek(1.0)
    one.wait_at(1.0)
    one.player.step(1)
    one.wait_at(1.04)
    one.player.step(-3)
    one.wait_at(0.92)
    one.player.seek(0.04)
    one.wait_at(0.04)
    one.player.step(-5)
    one.wait_at(0.0)
    one.player.seek(9.0)
    one.wait_at(2.36)
    one.player.step(3)
    wait_until(lambda: one.player._steps == 0)
    one.player.step(-1)
    one.wait_at(2.32)


def test_steps_back_go_behind_what_is_kept(watch) -> None:
    one = watch(window=FrameWindow(limit=1, sparse_limit=1))
    one.player.seek(1.0)
    one.wait_at(1.0)
    for number in range(24, 10, -1):
        one.player.step(-1)
        one.wait_at(number / RATE)


def test_frames_come_when_the_clock_says_so(watch) -> None:
    one = watch()
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    (clock,) = one.clocks
    for number in range(1, 6):
        assert one.at((number - 1) / RATE)
        clock.time = number / RATE
        one.wait_at(number / RATE)
    assert one.exact == [pytest.approx(n / RATE) for n in range(6)]


def test_late_frames_are_left_out(watch, monkeypatch) -> None:
    # A machine that takes long to decode would show some of them.
    monkeypatch.setattr(player, "_LATE_SECONDS", 100.0)
    one = watch()
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    one.clocks[0].time = 0.41
    one.wait_at(0.40)
    assert len(one.exact) <= 3


def test_a_clock_that_ran_far_ahead_is_set_back(watch) -> None:
    one = watch()
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    one.clocks[0].time = 2.0
    wait_until(lambda: one.exact[-1] > 0)
    assert one.clocks[0].time < 0.2


def test_backwards_every_frame_comes_in_turn(watch) -> None:
    one = watch()
    one.player.seek(1.0)
    one.wait_at(1.0)
    one.player.play(-2.0)
    one.wait_state(PlayerState.PLAYING)
    (clock,) = one.clocks
    assert clock.rate == -2.0
    for number in range(24, 8, -1):
        clock.time = number / RATE
        one.wait_at(number / RATE)
    clock.time = 0.0
    wait_until(lambda: one.exact[-1] < 0.2)
    clock.time = -1.0
    one.wait_state(PlayerState.ENDED)


def test_a_pause_holds_the_frame_and_playing_goes_on_from_it(watch) -> None:
    one = watch()
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    one.clocks[0].time = 0.04
    one.wait_at(0.04)
    one.player.play(0.0)
    one.wait_state(PlayerState.PAUSED)
    one.clocks[0].time = 0.4
    one.player.play(0.5)
    one.wait_state(PlayerState.PLAYING)
    assert one.at(0.04)
    assert one.clocks[1].time == pytest.approx(0.04)
    assert one.clocks[1].rate == 0.5


def test_playing_goes_on_from_a_new_place(watch) -> None:
    one = watch()
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    one.player.seek(1.2)
    wait_until(lambda: len(one.clocks) == 2)
    assert one.clocks[1].time == pytest.approx(1.2)
    assert one.player.status.state is PlayerState.PLAYING


def test_at_the_end_it_stops_and_begins_anew_when_played_again(watch) -> None:
    one = watch()
    one.player.seek(2.3)
    one.wait_at(2.28)
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    one.clocks[0].time = 2.37
    one.wait_state(PlayerState.ENDED)
    assert one.at(2.36)
    one.player.play(1.0)
    one.wait_at(0.0)
    one.wait_state(PlayerState.PLAYING)


def test_a_loop_returns_to_its_beginning(watch) -> None:
    one = watch()
    one.player.set_loop((0.4, 0.8))
    one.player.seek(0.72)
    one.wait_at(0.72)
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    one.clocks[0].time = 0.81
    one.wait_at(0.4)
    wait_until(lambda: len(one.clocks) == 2)
    assert one.clocks[1].time == pytest.approx(0.4)


def test_a_file_that_is_no_video_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_text("no video")
    one = FramePlayer(VideoFrames(path), lambda: None)
    one.start()
    wait_until(lambda: one.status.state is PlayerState.FAILED)
    assert "a.mp4 is not a video" in one.status.message
    one.close()


def test_an_error_of_any_kind_reaches_the_status(clip: Path, monkeypatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError("no room")

    monkeypatch.setattr(VideoFrames, "approach", fail)
    one = FramePlayer(VideoFrames(clip), lambda: None)
    one.start()
    wait_until(lambda: one.status.state is PlayerState.FAILED)
    assert "no room" in one.status.message
    one.close()


class DrivenSound:
    """A sound whose clock the test moves; or none to be heard."""

    def __init__(self, silent: bool = False) -> None:
        self.silent = silent
        self.started: list[float] = []
        self.clock: DrivenClock | None = None
        self.stops = 0
        self.closed = False

    def start(self, seconds: float) -> DrivenClock | None:
        self.started.append(seconds)
        self.clock = None if self.silent else DrivenClock(seconds, 1.0)
        return self.clock

    def stop(self) -> None:
        self.stops += 1

    def close(self) -> None:
        self.closed = True


def test_pictures_follow_the_sound_at_its_own_speed_alone(watch) -> None:
    sound = DrivenSound()
    one = watch(sound=sound)
    one.player.play(1.0)
    one.wait_state(PlayerState.PLAYING)
    assert sound.started == [0.0]
    assert one.clocks == []
    sound.clock.time = 0.2
    one.wait_at(0.2)
    one.player.play(2.0)
    wait_until(lambda: len(one.clocks) == 1)
    assert sound.stops == 1
    one.player.close()
    assert sound.closed


def test_without_anything_to_hear_it_plays_all_the_same(watch) -> None:
    one = watch(sound=DrivenSound(silent=True))
    one.player.play(1.0)
    wait_until(lambda: len(one.clocks) == 1)


def test_silence_can_be_asked_for_and_taken_back(watch) -> None:
    sound = DrivenSound()
    one = watch(sound=sound)
    one.player.set_audible(False)
    one.player.play(1.0)
    wait_until(lambda: len(one.clocks) == 1)
    assert sound.started == []
    one.player.set_audible(True)
    wait_until(lambda: sound.started == [0.0])


def test_the_error_of_a_file_that_goes_bad_while_it_plays_is_said(watch, monkeypatch) -> None:
    one = watch()

    def fail(self: VideoFrames) -> None:
        raise SourceError("a.mp4 cannot be read at that place.")

    monkeypatch.setattr(VideoFrames, "next", fail)
    one.player.play(1.0)
    wait_until(lambda: one.player.status.state is PlayerState.FAILED)
    assert one.player.status.message == "a.mp4 cannot be read at that place."
