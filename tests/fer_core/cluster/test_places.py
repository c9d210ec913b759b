"""Places for pieces, with a client and a cluster of this test."""

import threading
from types import SimpleNamespace

import pytest

from fer_core.cluster import places as module
from fer_core.cluster.places import Places
from fer_core.errors import ClusterError


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
    """Has workers in a state each; begins those that have a name and no worker, as Dask does."""

    def __init__(self, workers: int) -> None:
        self.loop = self
        self.worker_spec = dict.fromkeys(range(workers))
        self.workers = {name: worker("running") for name in self.worker_spec}
        self.scaled: list[int] = []

    def add_callback(self, function) -> None:
        # On another thread, as that of a loop.
        thread = threading.Thread(target=function)
        thread.start()
        self.called = thread

    def scale(self, workers: int) -> None:
        self.scaled.append(workers)
        for name in self.worker_spec:
            self.workers.setdefault(name, worker("running"))


def worker(status: str) -> SimpleNamespace:
    return SimpleNamespace(status=SimpleNamespace(name=status))


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
    cluster.called.join(60)
    assert cluster.scaled == [2]


@pytest.mark.parametrize("status", ["closed", "failed"])
def test_one_that_was_killed_while_it_was_begun_is_replaced(monkeypatch, status):
    monkeypatch.setattr(module, "_ASK_SECONDS", 0.0)
    client, cluster = Client(1), Cluster(2)
    cluster.workers[1] = worker(status)
    Places(client, cluster).count()
    cluster.called.join(60)
    assert [one.status.name for one in cluster.workers.values()] == ["running", "running"]


def test_workers_that_never_come_up_are_said(monkeypatch):
    monkeypatch.setattr(module, "_ASK_SECONDS", 0.0)
    monkeypatch.setattr(module, "_BEGINNINGS", 4)
    client, cluster = Client(), Cluster(2)
    places = Places(client, cluster)

    def lose_both() -> None:
        cluster.workers = dict.fromkeys(cluster.worker_spec, worker("failed"))
        try:
            places.count()
        finally:
            cluster.called.join(60)

    lose_both()
    client.threads = {0: 1}  # one comes up: that counts from the beginning
    places.count()
    cluster.called.join(60)
    client.threads = {}
    lose_both()
    lose_both()
    with pytest.raises(ClusterError, match="begun 4 times"):
        lose_both()


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
