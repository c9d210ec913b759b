"""Results that were read back, person by person: what every analysis of them begins with."""
