package vn.vpbank.voiceagent.providers.embedded.folder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of one protobuf message, as far as an ONNX signature needs them. Nothing is copied.
final class Protobuf {
    /// The bytes are not such a message.
    static final class Malformed extends RuntimeException {
        Malformed() {
            super("malformed protobuf");
        }
    }

    /// @param number of the field
    /// @param value  of a number field
    /// @param from   where the bytes of a length-delimited field begin, or -1
    /// @param to     where they end
    private record Found(int number, long value, int from, int to) {}

    private final byte[] bytes;
    private final List<Found> fields = new ArrayList<>();

    Protobuf(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Protobuf(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        Cursor at = new Cursor(from, to);
        while (at.position < to) {
            long tag = at.varint();
            int number = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> fields.add(new Found(number, at.varint(), -1, -1));
                case 1 -> at.skip(8);
                case 2 -> {
                    int start = at.lengthDelimited();
                    fields.add(new Found(number, 0, start, at.position));
                }
                case 5 -> at.skip(4);
                default -> throw new Malformed();
            }
        }
    }

    private final class Cursor {
        private int position;
        private final int end;

        Cursor(int position, int end) {
            this.position = position;
            this.end = end;
        }

        long varint() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (position >= end) {
                    throw new Malformed();
                }
                byte next = bytes[position++];
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new Malformed();
        }

        /// Moves past the field's bytes.
        ///
        /// @return where they begin
        int lengthDelimited() {
            long length = varint();
            int start = position;
            skip(length);
            return start;
        }

        void skip(long count) {
            if (count < 0 || count > end - position) {
                throw new Malformed();
            }
            position += (int) count;
        }
    }

    /// The nested messages of a repeated field.
    List<Protobuf> messages(int number) {
        return fields.stream()
                .filter(f -> f.number == number && f.from >= 0)
                .map(f -> new Protobuf(bytes, f.from, f.to))
                .toList();
    }

    /// The nested message of a field.
    Protobuf message(int number) {
        List<Protobuf> found = messages(number);
        if (found.isEmpty()) {
            throw new Malformed();
        }
        return found.getLast();
    }

    String text(int number) {
        return fields.stream()
                .filter(f -> f.number == number && f.from >= 0)
                .map(f -> new String(bytes, f.from, f.to - f.from, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    long number(int number, long otherwise) {
        return fields.stream()
                .filter(f -> f.number == number && f.from < 0)
                .map(Found::value)
                .findFirst()
                .orElse(otherwise);
    }
}
