package vn.vpbank.voiceagent.providers.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What an ONNX file takes and gives, read from the file without running it.
///
/// @param inputs  in order, without the weights that old files list among them
/// @param outputs in order
record OnnxSignature(Values inputs, Values outputs) {
    // Field numbers of onnx.proto.
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int INITIALIZER_NAME = 8;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_ELEMENT = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int SHAPE_DIMENSION = 1;
    private static final int DIMENSION_VALUE = 1;

    /// One tensor. A dimension that is not fixed is -1.
    record Value(String name, int elementType, List<Long> shape) {
        String kind() {
            String element = switch (elementType) {
                case 1 -> "f32";
                case 6 -> "i32";
                case 7 -> "i64";
                case 10 -> "f16";
                default -> "type" + elementType;
            };
            return element + ":" + shape.size();
        }
    }

    /// Tensors in order.
    record Values(List<Value> all) {
        boolean matches(String... kinds) {
            return all.stream().map(Value::kind).toList().equals(List.of(kinds));
        }

        int count() {
            return all.size();
        }

        long lastDimension(int index) {
            List<Long> shape = all.get(index).shape();
            return shape.isEmpty() ? -1 : shape.getLast();
        }

        @Override
        public String toString() {
            return all.stream().map(v -> v.name() + " " + v.kind()).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    static OnnxSignature read(Path file) {
        try {
            Protobuf graph = new Protobuf(Files.readAllBytes(file)).message(MODEL_GRAPH);
            List<String> weights = graph.messages(GRAPH_INITIALIZER).stream()
                    .map(weight -> weight.text(INITIALIZER_NAME))
                    .toList();
            List<Value> inputs = values(graph.messages(GRAPH_INPUT));
            inputs.removeIf(input -> weights.contains(input.name()));
            return new OnnxSignature(new Values(inputs), new Values(values(graph.messages(GRAPH_OUTPUT))));
        } catch (IOException | Protobuf.Malformed e) {
            throw FolderCheck.broken(file, "is not an ONNX model");
        }
    }

    private static List<Value> values(List<Protobuf> found) {
        List<Value> values = new ArrayList<>();
        for (Protobuf value : found) {
            Protobuf tensor = value.message(VALUE_TYPE).message(TYPE_TENSOR);
            List<Long> shape = tensor.messages(TENSOR_SHAPE).stream()
                    .flatMap(dimensions -> dimensions.messages(SHAPE_DIMENSION).stream())
                    .map(dimension -> dimension.number(DIMENSION_VALUE, -1))
                    .toList();
            values.add(new Value(value.text(VALUE_NAME), (int) tensor.number(TENSOR_ELEMENT, 0), shape));
        }
        return values;
    }
}
