"""Rebuild the converted BlazeFace network so that it takes less time and answers the same.

ONNX Runtime packs the channels of convolutions by 8 or 16 (as wide as the processor's vectors)
and unpacks them wherever a node cannot take them so. In the converted network that is every padding
of channels before a residual sum. Here all widths are multiples of 16, filled up with filters of
zeros.
"""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

_PACKED: Final = 16
_GRIDS: Final = ("8", "16")
"""The two grids of anchors, in the names of the converted network: 16x16 cells, then 8x8."""

_VALUES: Final = 16
"""What the network says of the place of each anchor, before its score."""


_BEFORE_AND_BEHIND: Final = ("Transpose", "Reshape", "Concat")
"""What the converted network does to its input and with its outputs, else nowhere."""


def for_gray_views(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the network with one input and one output.

    Args:
        model: Input ``input`` float32 (n, 128, 128, 3) in -1..1, outputs ``regressors`` (n, 896,
            16) and ``classificators`` (n, 896, 1).

    Returns:
        Input ``views`` uint8 (n, 128, 128) gray, output ``rows`` float32 (n, 896, 17): the 16
        values of a regressor and the logit.
    """
    rebuilt = _Rebuilding(model).run()
    rebuilt.doc_string = model.doc_string + "; rebuilt for gray views"
    onnx.checker.check_model(rebuilt, full_check=True)
    return rebuilt


class _Rebuilding:
    """One pass over the nodes of the converted network, in their order."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._model = model
        self._given = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, NDArray[Any]] = {}
        self._width: dict[str, int] = {}  # with the channels of zeros
        self._used: dict[str, int] = {}  # without them
        self._same: dict[str, str] = {}  # what a padding that fell away is now

    def run(self) -> onnx.ModelProto:
        self._add("Cast", ["views"], "values", to=TensorProto.FLOAT)
        self._add("Sub", ["values", self._constant("middle", np.float32(127.5))], "centred")
        self._add("Unsqueeze", ["centred", self._constant("axis", np.array([1]))], "gray")
        rebuild = {
            "Conv": self._convolution,
            "Pad": self._padding,
            "Relu": self._as_it_is,
            "MaxPool": self._as_it_is,
            "Add": self._sum,
        }
        for node in self._model.graph.node:
            if node.op_type not in _BEFORE_AND_BEHIND:
                attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
                rebuild[node.op_type](node, attributes)
        heads = [self._head(grid) for grid in _GRIDS]
        self._add("Concat", heads, "rows", axis=1)
        graph = helper.make_graph(
            self._nodes,
            "blazeface_short_range",
            [helper.make_tensor_value_info("views", TensorProto.UINT8, ["batch", 128, 128])],
            [helper.make_tensor_value_info("rows", TensorProto.FLOAT, ["batch", 896, 17])],
            [
                numpy_helper.from_array(np.ascontiguousarray(a), n)
                for n, a in self._constants.items()
            ],
        )
        opset = next(o.version for o in self._model.opset_import if o.domain == "")
        return helper.make_model(
            graph,
            opset_imports=[helper.make_opsetid("", opset)],
            ir_version=self._model.ir_version,
            producer_name=self._model.producer_name,
            producer_version=self._model.producer_version,
        )

    def _convolution(self, node: onnx.NodeProto, attributes: Mapping[str, Any]) -> None:
        if node.name.startswith(("regressor", "classificator")):
            return  # `_head` makes one of both
        source, name = node.input[0], node.output[0]
        filters, bias = self._given[node.input[1]], self._given[node.input[2]]
        used, width = len(filters), _packed(len(filters))
        attributes = dict(attributes)
        if source not in self._width:
            # Three equal colours weigh as much as one with the sum of their weights.
            filters, source = filters.sum(axis=1, keepdims=True) / np.float32(127.5), "gray"
            inputs = 1
        elif attributes["group"] > 1:
            inputs, attributes["group"] = 1, width
        else:
            inputs = self._width[source]
        self._used[name] = used
        self._convolve(
            source, name, _filled(filters, width, inputs), _filled(bias, width), attributes
        )

    def _padding(self, node: onnx.NodeProto, _: Mapping[str, Any]) -> None:
        """Add channels of zeros, where those that are there do not do."""
        source, name = node.input[0], node.output[0]
        self._used[name] = self._used[source] + int(self._given[node.input[1]][5])
        before, width = self._width[source], _packed(self._used[name])
        if width == before:
            self._same[name] = source
        else:
            zeros = f"{name}_zeros"
            more = width - before
            # A convolution's output is packed, a constant is not.
            self._convolve(
                source,
                zeros,
                np.zeros((more, before, 1, 1)),
                np.zeros(more),
                {"kernel_shape": [1, 1]},
            )
            self._add("Concat", [source, zeros], name, axis=1)
        self._width[name] = width

    def _as_it_is(self, node: onnx.NodeProto, attributes: Mapping[str, Any]) -> None:
        (source,), (name,) = node.input, node.output
        self._add(node.op_type, [source], name, **attributes)
        self._width[name], self._used[name] = self._width[source], self._used[source]

    def _sum(self, node: onnx.NodeProto, _: Mapping[str, Any]) -> None:
        first, second = (self._same.get(source, source) for source in node.input)
        if self._width[first] != self._width[second]:
            raise SystemExit(f"{node.name} adds {first} and {second}, which differ in width.")
        (name,) = node.output
        self._add("Add", [first, second], name)
        self._width[name], self._used[name] = self._width[first], self._used[node.input[1]]

    def _head(self, grid: str) -> str:
        """Rows of 17 of one grid, from its two convolutions."""
        nodes = {node.name: node for node in self._model.graph.node}
        places, scores = nodes[f"regressor_{grid}"], nodes[f"classificator_{grid}"]
        each = len(self._given[scores.input[1]])
        filters, bias = (
            np.concatenate(
                [
                    self._given[places.input[i]].reshape(each, _VALUES, -1),
                    self._given[scores.input[i]].reshape(each, 1, -1),
                ],
                axis=1,
            ).reshape(each * (_VALUES + 1), -1)
            for i in (1, 2)
        )
        source, name = places.input[0], f"head_{grid}"
        wide = _filled(filters[:, :, None, None], len(filters), self._width[source])
        self._convolve(source, name, wide, bias.ravel(), {"kernel_shape": [1, 1]})
        self._add("Transpose", [name], f"{name}_last", perm=[0, 2, 3, 1])
        shape = self._constant("row", np.array([0, -1, _VALUES + 1]))
        self._add("Reshape", [f"{name}_last", shape], f"{name}_rows")
        return f"{name}_rows"

    def _convolve(
        self,
        source: str,
        name: str,
        filters: NDArray[Any],
        bias: NDArray[Any],
        attributes: Mapping[str, Any],
    ) -> None:
        weights = [
            self._constant(f"{name}_filters", filters.astype(np.float32)),
            self._constant(f"{name}_bias", bias.astype(np.float32)),
        ]
        self._add("Conv", [source, *weights], name, **attributes)
        self._width[name] = len(bias)

    def _constant(self, name: str, value: NDArray[Any] | np.float32) -> str:
        self._constants[name] = np.asarray(value)
        return name

    def _add(
        self,
        kind: str,
        inputs: list[str],
        output: str,
        **attributes: Any,  # noqa: ANN401  # whatever the kind of node takes
    ) -> None:
        self._nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))


def _packed(width: int) -> int:
    return -(-width // _PACKED) * _PACKED


def _filled(values: NDArray[Any], *shape: int) -> NDArray[Any]:
    """Return an array with zeros behind its values along the first axes."""
    filled = np.zeros((*shape, *values.shape[len(shape) :]), values.dtype)
    filled[tuple(slice(0, side) for side in values.shape[: len(shape)])] = values
    return filled
