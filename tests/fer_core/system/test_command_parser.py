import pytest

from fer_core.system.command_parser import CommandParser


@pytest.mark.parametrize("call", [["--n", "\x1b[2J"], ["\x1b]0;t\x07"], ["sub", "--m", "\udcff"]])
def test_what_is_wrong_is_repeated_without_control_characters(call, capsys):
    parser = CommandParser()
    parser.add_argument("--n", type=int)
    sub = parser.add_subparsers().add_parser("sub")
    sub.add_argument("--m", choices=("a", "b"))
    with pytest.raises(SystemExit, match="2"):
        parser.parse_args(call)
    said = capsys.readouterr().err
    assert "error: " in said
    assert not set(said) & {"\x1b", "\x07", "\udcff"}
