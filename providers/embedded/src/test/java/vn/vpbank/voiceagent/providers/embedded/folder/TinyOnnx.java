package vn.vpbank.voiceagent.providers.embedded.folder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the part of an ONNX file that says what a net takes and gives. Enough to be looked at, not to be run.
final class TinyOnnx {
    static final int F32 = 1;
    static final int I64 = 7;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    /// @param shape -1 for a dimension that is not fixed
    TinyOnnx takes(String name, int element, long... shape) {
        field(graph, 11, value(name, element, shape));
        return this;
    }

    TinyOnnx gives(String name, int element, long... shape) {
        field(graph, 12, value(name, element, shape));
        return this;
    }

    TinyOnnx weight(String name) {
        var tensor = new ByteArrayOutputStream();
        field(tensor, 8, name.getBytes(StandardCharsets.UTF_8));
        field(graph, 5, tensor.toByteArray());
        return this;
    }

    byte[] bytes() {
        var model = new ByteArrayOutputStream();
        number(model, 1, 9);
        field(model, 7, graph.toByteArray());
        return model.toByteArray();
    }

    private static byte[] value(String name, int element, long... shape) {
        var dimensions = new ByteArrayOutputStream();
        for (long size : shape) {
            var dimension = new ByteArrayOutputStream();
            if (size >= 0) {
                number(dimension, 1, size);
            } else {
                field(dimension, 2, "N".getBytes(StandardCharsets.UTF_8));
            }
            field(dimensions, 1, dimension.toByteArray());
        }
        var tensor = new ByteArrayOutputStream();
        number(tensor, 1, element);
        field(tensor, 2, dimensions.toByteArray());
        var type = new ByteArrayOutputStream();
        field(type, 1, tensor.toByteArray());
        var value = new ByteArrayOutputStream();
        field(value, 1, name.getBytes(StandardCharsets.UTF_8));
        field(value, 2, type.toByteArray());
        return value.toByteArray();
    }

    private static void field(ByteArrayOutputStream out, int number, byte[] bytes) {
        varint(out, (long) number << 3 | 2);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int number, long value) {
        varint(out, (long) number << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
