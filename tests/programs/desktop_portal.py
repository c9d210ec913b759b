"""A desktop portal that answers one question as a test wants: ``desktop_portal.py KEY VALUE``."""

import json
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusVariant


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})
class Portal(QObject):
    """The settings of a desktop; each but the chosen one is 2, which asks for nothing."""

    @Slot(str, str, result="QDBusVariant")
    def Read(self, namespace: str, key: str) -> QDBusVariant:  # the portal's name
        """Answer as the portal does, wrapped twice."""
        value = json.loads(sys.argv[2]) if key == sys.argv[1] else 2
        return QDBusVariant(QDBusVariant(value))


application = QCoreApplication([])
portal = Portal()
bus = QDBusConnection.sessionBus()
everything = QDBusConnection.RegisterOption.ExportAllSlots
if not bus.registerObject("/org/freedesktop/portal/desktop", portal, everything):
    sys.exit("the object cannot be offered")
if not bus.registerService("org.freedesktop.portal.Desktop"):
    sys.exit("the service cannot be offered")
print("ready", flush=True)
application.exec()
