import threading

import numpy as np

from fer_core.sound.sample_queue import SampleQueue


def block(*values: float) -> np.ndarray:
    return np.array(values, np.float32)[:, None]


def test_samples_come_out_in_their_order_and_then_silence() -> None:
    queue = SampleQueue(1, 100)
    queue.put(block(1, 2, 3))
    queue.put(block(4, 5))
    out = np.full((4, 1), np.nan, np.float32)
    assert queue.take(out) == 4
    assert out[:, 0].tolist() == [1, 2, 3, 4]
    assert queue.take(out) == 1
    assert out[:, 0].tolist() == [5, 0, 0, 0]
    assert queue.take(out) == 0


def test_behind_the_end_silence_counts_as_played() -> None:
    queue = SampleQueue(1, 100)
    queue.put(block(1))
    queue.end()
    out = np.full((3, 1), np.nan, np.float32)
    assert queue.take(out) == 3
    assert queue.take(out) == 3
    assert not out.any()


def test_a_full_one_makes_its_decoder_wait_until_it_is_closed() -> None:
    queue = SampleQueue(1, 2)
    answers: list[bool] = []

    def fill() -> None:
        while queue.put(block(1, 1)):
            answers.append(True)
        answers.append(False)

    thread = threading.Thread(target=fill)
    thread.start()
    assert queue.wait_filled(2, 60.0)
    out = np.zeros((2, 1), np.float32)
    queue.take(out)
    assert queue.wait_filled(2, 60.0)
    queue.close()
    thread.join(60.0)
    assert answers == [True, True, False]


def test_waiting_ends_where_nothing_comes() -> None:
    queue = SampleQueue(1, 10)
    assert not queue.wait_filled(5, 0.01)
    queue.end()
    assert queue.wait_filled(5, 60.0)
