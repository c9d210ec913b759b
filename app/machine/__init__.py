"""What this machine is and can do: the checks of doctor, the measurements of benchmark."""
