"""Keep ONNX Runtime from reporting to its maker what runs on this machine.

Since 1.29 its packages for Linux and macOS send events about models and sessions to a server of
Microsoft's and keep an identifier of the device in the user's home folder, unless this variable is
set before the library is loaded (onnxruntime, docs/Privacy.md). So `fer_core` imports this module
first. The variable is set whatever it was: this program sends nothing.

On Windows the events go to the system's tracing; `onnxruntime.disable_telemetry_events` ends that
where a session is made.
"""

import os
from typing import Final

VARIABLE: Final = "ORT_DISABLE_TELEMETRY"

os.environ[VARIABLE] = "1"
