"""Servers that answer wrongly, and addresses that are none; all on the loopback."""

from typing import Final

from tests.faults.fault import Fault, Place, Step, annotate
from tests.faults.server import ANSWERS


def _nothing(place: Place) -> None:
    """The server is what is broken."""


_RIGHT: Final = ("whole", "cut")

FAULTS: Final = (
    *(
        Fault(
            name=f"address-{answer}",
            area="Addresses",
            broken=f"a server answers with {answer.replace('-', ' ')}",
            prepare=_nothing,
            steps=(
                Step(
                    ("--source", "{address}", "--model", "{model}", "--run-for", "1"),
                    exit=(0, 1) if answer in _RIGHT else (1,),
                ),
            ),
            answer=answer,
            seconds=8,
        )
        for answer in ANSWERS
    ),
    *(
        Fault(
            name=f"address-text-{key}",
            area="Addresses",
            broken=f"the source is {text!r}",
            prepare=_nothing,
            steps=(
                Step(
                    ("--source", text, "--model", "{model}", "--run-for", "1"),
                    exit=(1,),
                ),
            ),
            seconds=8,
        )
        for key, text in (
            ("no-host", "http://"),
            ("port", "http://127.0.0.1:99999/"),
            ("scheme", "gopher://127.0.0.1/"),
            ("file", "file:///etc/hostname"),
            ("udp", "udp://127.0.0.1:9"),
            ("concat", "concat:a|b"),
            ("closed-port", "http://127.0.0.1:1/"),
            ("missing-file", "no.mp4"),
        )
    ),
    *(
        Fault(
            name=f"address-annotate-{key}",
            area="Addresses",
            broken=f"{text} is to be annotated",
            prepare=_nothing,
            steps=(annotate(text, exit=(1,)),),
        )
        for key, text in (("http", "http://127.0.0.1:1/a.mp4"), ("colon", "tcp:127.0.0.1:1"))
    ),
)
