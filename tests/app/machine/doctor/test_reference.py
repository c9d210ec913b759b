from app.machine.doctor.reference import compared, face_reference, frame_reference


def test_a_face() -> None:
    assert set(face_reference("cnn")) == {"AVX2", "VNNI"}
    assert face_reference("of my own") == {}


def test_a_frame_is_known_of_the_first_machine() -> None:
    assert set(frame_reference()) == {"AVX2"}


def test_in_words() -> None:
    assert compared({"AVX2": 5.64, "VNNI": 1.51}) == "README: 5.6 with AVX2, 1.5 with VNNI"
