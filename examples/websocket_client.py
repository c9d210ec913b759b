"""Print the frames of ``fer-desktop run --source 0 --websocket 8765``.

``python websocket_client.py [ADDRESS]``; the program prints the address, with a token where it
needs one.
"""

import json
import sys

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

address = sys.argv[1] if len(sys.argv) > 1 else "ws://127.0.0.1:8765/frames"
try:
    with connect(address) as connection:
        for text in connection:
            frame = json.loads(text)
            faces = [
                (face["face_id"], face["emotion"], face["confidence"]) for face in frame["faces"]
            ]
            print(frame["frame"], frame["time_s"], *faces, flush=True)
except (ConnectionClosed, KeyboardInterrupt):
    pass
