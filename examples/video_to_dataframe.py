"""Print the mean probability of each emotion for every face of a video.

Needs pandas (``pip install "fer-core[pandas]"``): ``python video_to_dataframe.py VIDEO``.
"""

import sys

import fer_core

EMOTIONS = ["angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"]

table = fer_core.to_dataframe(fer_core.analyse(sys.argv[1]))
print(table.groupby("face_id")[EMOTIONS].mean().round(2).to_string())
