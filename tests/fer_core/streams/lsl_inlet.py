"""Receive an LSL stream in a process of its own: ``lsl_inlet.py NAME COUNT``; prints JSON lines."""

import json
import sys

import pylsl

name, count = sys.argv[1], int(sys.argv[2])
(found,) = pylsl.resolve_byprop("name", name, timeout=300)
inlet = pylsl.StreamInlet(found)
info = inlet.info(timeout=300)
channel = info.desc().child("channels").child("channel")
labels = []
while not channel.empty():
    labels.append(channel.child_value("label"))
    channel = channel.next_sibling("channel")
print(json.dumps([info.type(), info.source_id(), info.nominal_srate(), labels]), flush=True)
inlet.open_stream(timeout=300)
print(json.dumps("ready"), flush=True)
for _ in range(count):
    # On one machine there is one LSL clock: nothing is to be corrected by what was measured.
    sample, when = inlet.pull_sample(timeout=300)
    print(json.dumps([when, sample]), flush=True)
