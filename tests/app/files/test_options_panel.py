from app.files.options import QueueOptions
from app.files.options_panel import OptionsPanel


def test_the_panel_says_when_faces_are_compared_by_their_texture(qtbot):
    panel = OptionsPanel(QueueOptions())
    changes = []
    panel.changed.connect(changes.append)
    panel.show()
    assert not panel._warning.isVisible()
    panel._join.setCurrentIndex(panel._join.findData("appearance"))
    assert panel._warning.isVisible()
    assert changes[-1].join_faces == "appearance"
    assert "--join-faces appearance" in " ".join(changes[-1].arguments)
    panel.close()
    panel.deleteLater()


def test_options_of_a_file_that_do_not_fit_have_their_default():
    assert QueueOptions.from_dict({"join_faces": "always"}).join_faces == "clothes"
    assert QueueOptions.from_dict({"join_faces": "off"}).join_faces == "off"
