"""Receive an LSL stream in a process of its own: ``lsl_inlet.py NAME COUNT``; prints JSON lines."""

import json
import sys

import pylsl

name, count = sys.argv[1], int(sys.argv[2])
(found,) = pylsl.resolve_byprop("name", name, timeout=30)
inlet = pylsl.StreamInlet(found)
info = inlet.info(timeout=30)
channel = info.desc().child("channels").child("channel")
labels = []
while not channel.empty():
    labels.append(channel.child_value("label"))
    channel = channel.next_sibling("channel")
print(json.dumps([info.type(), info.source_id(), info.nominal_srate(), labels]), flush=True)
inlet.open_stream(timeout=30)
print(json.dumps("ready"), flush=True)
for _ in range(count):
    sample, when = inlet.pull_sample(timeout=30)
    print(json.dumps([when + inlet.time_correction(timeout=30), sample]), flush=True)
