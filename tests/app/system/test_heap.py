"""The heaps that the threads of a process have."""

import ctypes
import os
import subprocess
import sys

import pytest

from app.system import heap

HEAPS_OF_THREADS = """
import ctypes, sys, threading
from app.system.heap import share_heaps
if sys.argv[1] == "share":
    assert share_heaps()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
together = threading.Barrier(8)
def allocate():
    together.wait()
    assert libc.malloc(100_000)
    together.wait()
threads = [threading.Thread(target=allocate) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
"""


def count_heaps(how: str) -> int:
    command = [sys.executable, "-c", HEAPS_OF_THREADS, how]
    environment = {key: value for key, value in os.environ.items() if key != "MALLOC_ARENA_MAX"}
    run = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=300, env=environment
    )
    return run.stdout.count("<heap nr=")


@pytest.mark.slow
@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "gnu_get_libc_version"),
    reason="other C libraries have no heap a thread",
)
def test_threads_share_two_heaps() -> None:
    assert count_heaps("share") <= 2 < count_heaps("leave")


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heap.sys, "platform", "darwin")
    assert not heap.share_heaps()
