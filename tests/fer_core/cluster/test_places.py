"""Places for pieces, with a client and a cluster of this test."""

import threading

import pytest

from fer_core.cluster import places as module
from fer_core.cluster.places import Places


class Client:
    """Has workers, and counts how often it is asked for them."""

    def __init__(self, *threads: int) -> None:
        self.status = "running"
        self.threads = dict(enumerate(threads))
        self.asked = 0
        self.is_lost = False

    def nthreads(self) -> dict[int, int]:
        self.asked += 1
        if self.is_lost:
            raise OSError("lost")
        return self.threads


class Cluster:
    """Notes how many workers it is to have."""

    def __init__(self, workers: int) -> None:
        self.worker_spec = dict.fromkeys(range(workers))
        self.scaled: list[int] = []

    def scale(self, workers: int) -> None:
        self.scaled.append(workers)


def take_all(places: Places) -> int:
    count = 0
    while places.take():
        count += 1
    return count


@pytest.mark.parametrize(("threads", "expected"), [((1, 1), 2), ((4, 1), 5), ((), 1)])
def test_there_are_as_many_places_as_threads(threads, expected):
    places = Places(Client(*threads))
    places.count()
    assert take_all(places) == expected
    places.give_back()
    assert take_all(places) == 1


def test_workers_that_come_later_count(monkeypatch):
    client = Client(1)
    places = Places(client)
    places.count()
    assert take_all(places) == 1
    client.threads[5] = 2
    places.count()
    assert client.asked == 1
    monkeypatch.setattr(module, "_ASK_SECONDS", 0.0)
    places.count()
    assert take_all(places) == 2


def test_a_connection_that_is_lost_leaves_the_number(monkeypatch):
    monkeypatch.setattr(module, "_ASK_SECONDS", 0.0)
    client = Client(1, 1)
    places = Places(client)
    places.count()
    client.is_lost = True
    places.count()
    client.status = "closed"
    places.count()
    assert take_all(places) == 2


def test_lost_workers_of_this_machine_are_begun_again(monkeypatch):
    monkeypatch.setattr(module, "_ASK_SECONDS", 0.0)
    client, cluster = Client(1, 1), Cluster(2)
    places = Places(client, cluster)
    places.count()
    assert cluster.scaled == []
    del client.threads[0]
    places.count()
    assert cluster.scaled == [2]


def test_who_waits_is_woken_and_no_change_is_missed():
    places = Places(Client(1))
    before = places.changes
    places.wake()
    places.wait(before, 600)  # what has happened already
    before = places.changes
    waiting = threading.Thread(target=places.wait, args=(before, 600))
    waiting.start()
    places.take()
    places.give_back()
    waiting.join(60)
    assert not waiting.is_alive()
