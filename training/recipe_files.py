"""Recipes from their TOML files: those that come with the package, and those of a user."""

import json
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from training.recipe import TABLES, Recipe, RecipeError, reason

_RETIRED: Final = (("model", "coarse", False),)
"""Values that stand in the cards of older files and have no effect any more."""


def recipe_names() -> list[str]:
    """Return the names of the recipes that come with the package."""
    folder = resources.files("training") / "recipes"
    return sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml"))


def load_recipe(name_or_path: str) -> Recipe:
    """Read a recipe by its name, or from a TOML file of one's own.

    Raises:
        RecipeError: There is no such recipe, or a value in it does not fit.
    """
    if name_or_path in recipe_names():
        text = (resources.files("training") / "recipes" / f"{name_or_path}.toml").read_text("utf-8")
        return parse_recipe(text, name_or_path)
    path = Path(name_or_path)
    if path.suffix == ".toml":
        if path.exists() and not path.is_file():
            raise RecipeError(f"The recipe {path} cannot be read: it is no regular file.")
        try:
            return parse_recipe(path.read_text("utf-8"), path.stem)
        except OSError as error:
            raise RecipeError(
                f"The recipe {path} cannot be read: {error.strerror or error}."
            ) from error
        except UnicodeDecodeError as error:
            raise RecipeError(f"The recipe {path} is not written in UTF-8.") from error
    raise RecipeError(
        f"There is no recipe {name_or_path!r}; there are {', '.join(recipe_names())}."
    )


def parse_recipe(text: str, name: str) -> Recipe:
    """Return the recipe of a TOML text; what it leaves out has the default.

    Raises:
        RecipeError: The text is no TOML, states nothing, has an unknown key, or a value that does
            not fit.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"The recipe {name} is not valid TOML: {error}.") from error
    if not tables:
        raise RecipeError(f"The recipe {name} is empty; state at least one value, such as a title.")
    for table, key, value in _RETIRED:
        values = tables.get(table)
        if isinstance(values, dict) and values.get(key) is value:
            del values[key]
    # As JSON, since pydantic's strict mode takes a dict for a dataclass only there.
    content = json.dumps({"name": name} | tables, default=str)
    try:
        return _ADAPTER.validate_json(content, strict=True)
    except ValidationError as error:
        raise RecipeError(_sentence(error, name)) from error


def _sentence(error: ValidationError, name: str) -> str:
    first = error.errors()[0]
    *tables, key = first["loc"]
    place = f"Recipe {name}" + "".join(f", [{table}]" for table in tables)
    if first["type"] == "unexpected_keyword_argument":
        kind = TABLES[str(tables[0])] if tables else Recipe
        known = ", ".join(kind.__dataclass_fields__)
        return f"{place}: unknown key {key!r}; there are {known}."
    return f"{place}: {key} is {first['input']!r}; {reason(error)}."


_ADAPTER: Final[TypeAdapter[Any]] = TypeAdapter(Recipe)
