"""Print the samples of ``fer-desktop run --source 0 --lsl fer``: ``python lsl_client.py [NAME]``.

Needs pylsl (``pip install "fer-desktop[lsl]"``). A recorder of the laboratory, such as LabRecorder,
finds the stream in the same way.
"""

import sys

import pylsl
from pylsl.util import LostError

name = sys.argv[1] if len(sys.argv) > 1 else "fer"
streams = pylsl.resolve_byprop("name", name, timeout=60)
if not streams:
    raise SystemExit(f"There is no LSL stream named {name}.")
inlet = pylsl.StreamInlet(streams[0], recover=False)
channel = inlet.info().desc().child("channels").child("channel")
labels = []
while not channel.empty():
    labels.append(channel.child_value("label"))
    channel = channel.next_sibling("channel")
try:
    while True:
        sample, when = inlet.pull_sample()
        values = dict(zip(labels, sample, strict=True))
        print(f"{when:.3f}", values["1_present"], values["1_happy"], flush=True)
except (LostError, KeyboardInterrupt):
    pass
