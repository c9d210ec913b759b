from training.evaluate.labelled import labelled


def test_labels_and_their_heads(faces, voted_faces):
    assert [x.name for x in labelled(faces)] == ["fer2013"]
    both = labelled(voted_faces)
    assert [x.name for x in both] == ["fer2013", "ferplus-majority"]
    answers = {"fer2013": None, "ferplus": None}
    assert [x.head(answers) for x in both] == ["fer2013", "ferplus"]
    assert [x.head({"fer2013": None}) for x in both] == ["fer2013", "fer2013"]
