"""Chromium without a screen draws the values that `fer-desktop run --websocket` sends.

``chromium_page.py CHROMIUM`` runs both on the demo clip and compares what the page shows with the
JSON lines of the same run; it ends with an error where they differ, where the notice is missing, or
where the page loads anything from elsewhere.
"""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

SHOWN = """JSON.stringify({
  frame: document.documentElement.dataset.frame ?? null,
  faces: [...document.querySelectorAll("section")].map((face) => ({
    id: face.dataset.face,
    head: face.querySelector("h2").textContent,
    numbers: [...face.querySelectorAll("td.number")].map((cell) => cell.textContent),
  })),
  state: document.getElementById("state").textContent,
  text: document.body.innerText,
  loaded: performance.getEntriesByType("resource").map((entry) => entry.name),
})"""
EMOTIONS = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral")
LOOKS = 40


def free_port() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


def evaluate(devtools: ClientConnection, number: int) -> dict[str, Any]:
    """What the page shows now; no frame while it is being loaded."""
    question = {"expression": SHOWN, "returnByValue": True}
    devtools.send(json.dumps({"id": number, "method": "Runtime.evaluate", "params": question}))
    while (answer := json.loads(devtools.recv(timeout=30))).get("id") != number:
        pass
    value = answer["result"]["result"].get("value")
    return {"frame": None, "faces": []} if value is None else json.loads(value)


def open_page(chromium: str, page: str, folder: Path) -> tuple[subprocess.Popen[str], str]:
    """Start Chromium with a page; return it and the address of the page's DevTools."""
    process = subprocess.Popen(
        [
            *(chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"),
            *("--disable-background-networking", f"--user-data-dir={folder}"),
            *("--remote-debugging-port=0", page),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    for line in process.stderr:
        if found := re.search(r"DevTools listening on ws://([^/]+)/", line):
            return process, find_page(found[1], page)
    raise RuntimeError("Chromium did not begin")


def find_page(host: str, page: str) -> str:
    import urllib.request

    for _ in range(100):
        with urllib.request.urlopen(f"http://{host}/json", timeout=10) as answer:
            for target in json.load(answer):
                if target["type"] == "page" and target["url"].startswith(page):
                    return target["webSocketDebuggerUrl"]
        time.sleep(0.2)
    raise RuntimeError("Chromium shows no such page")


def wait_for(port: str) -> None:
    """Wait until the program listens."""
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the program does not listen")


def fits(shown: dict[str, Any], frames: dict[int, Any]) -> bool:
    """Whether the page shows a frame: the newest that it got, or one that it painted before."""
    newest = int(shown["frame"])
    for number in sorted((n for n in frames if n <= newest), reverse=True)[:3]:
        faces = frames[number]["faces"]
        heads = [f"Face {face['face_id']}: {face['emotion_smoothed']}" for face in faces]
        numbers = [[f"{int(100 * face[e] + 0.5)} %" for e in EMOTIONS] for face in faces]
        if heads == [face["head"] for face in shown["faces"]] and numbers == [
            face["numbers"] for face in shown["faces"]
        ]:
            return True
    return False


def main(chromium: str) -> None:
    folder = Path(tempfile.mkdtemp())
    port, lines = free_port(), folder / "frames.jsonl"
    page = f"http://127.0.0.1:{port}/"
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "app", "run", "--source", "assets/demo.mp4", "--loop"),
            *("--websocket", port, "--jsonl", str(lines)),
        ],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    browser = None
    try:
        wait_for(port)
        browser, devtools_address = open_page(chromium, page, folder / "profile")
        looks: list[dict[str, Any]] = []
        with connect(devtools_address, max_size=None) as devtools:
            number = 0
            while len(looks) < LOOKS:
                number += 1
                shown = evaluate(devtools, number)
                if number > 20 * LOOKS:
                    raise RuntimeError(f"the page shows no faces, but {shown}")
                if shown["frame"] is not None and shown["faces"]:
                    looks.append(shown)
                time.sleep(0.1)
        time.sleep(1)
    finally:
        for process in (browser, program):
            if process is not None:
                process.terminate()
                process.wait()
    frames = {}
    for line in lines.read_text().splitlines():
        frame = json.loads(line)
        frames[frame["frame"]] = frame
    wrong = [shown for shown in looks if not fits(shown, frames)]
    moved = len({shown["frame"] for shown in looks})
    print(f"{len(looks)} looks at {moved} frames, {len(wrong)} of them differ from the JSON lines")
    elsewhere = [url for shown in looks for url in shown["loaded"] if not url.startswith(page)]
    assert not wrong, wrong[0]
    assert moved > 5
    assert all(shown["state"] == "connected" for shown in looks)
    assert all("Expressions are being estimated here" in shown["text"] for shown in looks)
    assert not elsewhere, elsewhere


if __name__ == "__main__":
    main(sys.argv[1])
