"""Names of sources, translated where the program gave them."""

from app.sources.names import source_text


def test_devices_and_files_keep_their_names() -> None:
    assert source_text("Integrated Camera", "camera") == "Integrated Camera"
    assert source_text("Demo", "file") == "Demo"
    assert source_text("camera 2", "file") == "camera 2"


def test_the_demo_and_cameras_with_a_number_have_names_of_the_program() -> None:
    assert source_text("Demo", "demo") == "Demo"
    assert source_text("camera 2", "camera") == "Camera 2"
    assert source_text("Camera 0", "camera") == "Camera 0"
