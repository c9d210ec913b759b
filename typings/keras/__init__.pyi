# Keras builds its API at import time, which type checkers misread; what crosses this border is
# checked by tests.
from typing import Any

def __getattr__(name: str) -> Any: ...
