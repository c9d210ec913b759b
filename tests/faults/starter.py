"""Start the program many times without importing its libraries each time.

``python -m tests.faults.starter PACKAGE SOCKET`` imports what the program imports, then waits for
calls. Each one is answered by a child process, forked before anything of the program has run, which
then runs ``python -m PACKAGE`` as a fresh interpreter would: in a session of its own, with its own
folder, environment, streams and limits. What it does and how it ends is its own.
"""

import json
import os
import resource
import runpy
import socket
import sys
from importlib import import_module
from typing import Any

LIBRARIES = {
    "app": ("cv2", "av", "PIL.Image", "PySide6.QtWidgets", "rich.progress"),
    "training": ("pandas", "onnx", "sklearn.metrics", "matplotlib.pyplot", "pydantic"),
}
"""What is imported before the first call; nothing of it has been used then.

Not ONNX Runtime and TensorFlow, which start threads when they are imported: a child has none of
them, and waits for them at its end.
"""

LONGEST = 1_000_000
"""Bytes of a call at most."""


def main() -> int:
    """Wait for calls until the other end of the socket is closed."""
    package, number = sys.argv[1], int(sys.argv[2])
    before = dict(os.environ)
    for name in LIBRARIES[package]:
        import_module(name)
    # Some are read when they are used, not when they are imported.
    added = {name: value for name, value in os.environ.items() if before.get(name) != value}
    with socket.socket(fileno=number) as calls:
        calls.sendall(b"ready\n")
        while True:
            content, streams, _, _ = socket.recv_fds(calls, LONGEST, 3)
            if not content:
                return 0
            call = json.loads(content)
            child = os.fork()
            if not child:
                calls.close()
                return _become(package, call, streams, added)
            for stream in streams:
                os.close(stream)
            calls.sendall(f"{child}\n".encode())
            _, status = os.waitpid(child, 0)
            calls.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _become(
    package: str, call: dict[str, Any], streams: list[int], variables: dict[str, str]
) -> int:
    os.setsid()
    for target, stream in enumerate(streams):
        os.dup2(stream, target)
        os.close(stream)
    os.chdir(call["folder"])
    os.environ.clear()
    os.environ.update({**variables, **call["environment"]})
    if call["largest_file"]:
        limit = call["largest_file"]
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    sys.argv = [package, *call["arguments"]]
    runpy.run_module(package, run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
