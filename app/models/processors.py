"""The processors that models may run on, by their names for people."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from fer_core.emotion.classifier import available_providers

translate = QCoreApplication.translate

_NAMES: Final = {
    "CPUExecutionProvider": str(QT_TRANSLATE_NOOP("Models", "Processor")),
    "CUDAExecutionProvider": str(QT_TRANSLATE_NOOP("Models", "NVIDIA graphics card (CUDA)")),
    "TensorrtExecutionProvider": str(
        QT_TRANSLATE_NOOP("Models", "NVIDIA graphics card (TensorRT)")
    ),
    "DmlExecutionProvider": str(QT_TRANSLATE_NOOP("Models", "Graphics card (DirectML)")),
    "CoreMLExecutionProvider": str(QT_TRANSLATE_NOOP("Models", "Apple (CoreML)")),
    "OpenVINOExecutionProvider": str(QT_TRANSLATE_NOOP("Models", "Intel (OpenVINO)")),
}
# It needs a network service; nothing is ever sent anywhere.
_NOT_OFFERED: Final = frozenset({"AzureExecutionProvider"})


def processor_text(provider: str) -> str:
    """Return the name of a processor in the window's language.

    Args:
        provider: A name of ONNX Runtime; one that is not known here is returned as it is.
    """
    return translate("Models", _NAMES[provider]) if provider in _NAMES else provider


def offered_processors() -> list[tuple[str, str]]:
    """Return the processors that the installed ONNX Runtime supports: name for people, its own."""
    return [
        (processor_text(name), name) for name in available_providers() if name not in _NOT_OFFERED
    ]
