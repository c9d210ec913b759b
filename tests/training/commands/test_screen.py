from training.commands.screen import Screen


def test_without_a_terminal_there_are_lines_alone(capsys):
    screen = Screen()
    with screen.status("reading"):
        screen.tell("a line [bold]")
    with screen.progress() as show:
        show("epoch 1/2", 0.5, "3 s left")
        screen.tell("another")
    captured = capsys.readouterr()
    assert captured.out == "a line [bold]\nanother\n"
    assert captured.err == ""


def test_no_control_character_reaches_a_terminal(capsys):
    Screen().tell("part \x1b[31mTraining\0\n  next\tline")
    assert capsys.readouterr().out == "part \\u001b[31mTraining\\u0000\n  next\tline\n"
