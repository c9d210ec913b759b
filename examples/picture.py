"""Print the faces of a picture and what they show: ``python picture.py PICTURE``."""

import sys

import fer_core

for analysis in fer_core.analyse(sys.argv[1]):
    for row in analysis.to_rows():
        if row.face_id is None:
            print("no face was found")
        else:
            print(f"face {row.face_id} at {row.x}, {row.y}: {row.emotion} ({row.confidence:.0%})")
