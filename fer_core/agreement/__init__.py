"""How far the program and human coders agree, by measures of agreement and their intervals."""
