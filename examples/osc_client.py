"""Print the OSC messages of ``fer-desktop run --source 0 --osc``.

``python osc_client.py [PORT]``
"""

import sys
from contextlib import suppress

from pythonosc.dispatcher import Dispatcher
from pythonosc.osc_server import BlockingOSCUDPServer


def show(address: str, *values: float) -> None:
    """Print one message; a real client would steer a light or a sound with it."""
    print(address, *values, flush=True)


dispatcher = Dispatcher()
dispatcher.map("/fer/face/1/*", show)
dispatcher.map("/fer/count", show)
dispatcher.map("/fer/number", show)
port = int(sys.argv[1]) if len(sys.argv) > 1 else 9000
with BlockingOSCUDPServer(("127.0.0.1", port), dispatcher) as server:
    print(f"waiting at port {port}", flush=True)
    with suppress(KeyboardInterrupt):
        server.serve_forever()
