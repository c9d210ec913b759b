"""Send LSL markers from a process of its own: ``lsl_outlet.py NAME TEXT...``.

Waits for a listener, then sends each text with the time of a quarter of a second before, prints
that time on the monotonic clock as a line of JSON, and ends when its input does.
"""

import json
import sys
import time

import pylsl


def clock_ahead() -> float:
    """How far LSL's clock is ahead of the monotonic one, read without a pause in between."""
    readings = []
    for _ in range(5):
        before = time.monotonic()
        there = pylsl.local_clock()
        readings.append((time.monotonic() - before, there - before))
    return min(readings)[1]


name, *texts = sys.argv[1:]
outlet = pylsl.StreamOutlet(
    pylsl.StreamInfo(name, "Markers", 1, pylsl.IRREGULAR_RATE, pylsl.cf_string, f"test-{name}")
)
print(json.dumps("open"), flush=True)
if not outlet.wait_for_consumers(60):
    sys.exit("nobody listens")
time.sleep(0.5)
for text in texts:
    moment = time.monotonic() - 0.25
    outlet.push_sample([text], moment + clock_ahead())
    print(json.dumps([text, moment]), flush=True)
    time.sleep(0.05)
sys.stdin.read()
