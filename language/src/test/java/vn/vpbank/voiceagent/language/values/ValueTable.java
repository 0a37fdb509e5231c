package vn.vpbank.voiceagent.language.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.fields.FieldSpecs;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Tables of what is said and what it must be read as, in plain files that anyone can add to:
///
/// ```
/// [{"label":"Số tiền vay","type":"text"}]          the field that the lines below are said for
/// ba tỷ rưỡi | 3500000000                          all words are read as this value
/// hai trăm | ? TOO_SMALL                           it must be asked about, for this reason
/// xin chào | -                                     it is no value of this kind
/// ```
final class ValueTable {
    /// @param name where it stands
    record Row(String name, ValueSpec spec, String said, String expected) {}

    /// A Tuesday.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private ValueTable() {}

    static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        Optional<ValueSpec> spec = Optional.empty();
        int number = 0;
        for (String raw : text(table).lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.startsWith("[")) {
                spec = Optional.of(FieldSpecs.of(field(line.substring(1, line.length() - 1))));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String[] parts = line.split("\\|");
                rows.add(new Row(table + ":" + number, spec.orElseThrow(), parts[0].strip(), parts[1].strip()));
            }
        }
        return rows;
    }

    static Field field(String json) {
        String form = "{\"id\":\"f\",\"fields\":[" + json.replaceFirst("\\{", "{\"ref\":\"x\",") + "]}";
        return FormsJson.form(FormsJson.MAPPER.readTree(form)).fields().getFirst();
    }

    /// How all the words are read, in the table's own spelling.
    static String read(ValueSpec spec, String said) {
        Utterance u = Utterance.of(said);
        if (spec.kind() == ValueKind.ADDRESS || spec.kind() == ValueKind.TEXT || spec.kind() == ValueKind.LONG_TEXT) {
            return spell(ValueReader.text(spec, u, 0, u.size()));
        }
        return ValueReader.read(spec, FieldValue.EMPTY, u, 0, u.size(), TODAY).stream()
                .filter(r -> r.end() == u.size())
                .min(Comparator.comparingDouble(ValueReading::cost))
                .map(ValueTable::spell)
                .orElse("-");
    }

    private static String spell(ValueReading reading) {
        if (reading.doubt().isPresent()) {
            Doubt doubt = reading.doubt().get();
            String shown = doubt.candidates().isEmpty() ? doubt.partial() : String.join(",", doubt.candidates());
            return ("? " + doubt.why() + " " + shown).strip();
        }
        return switch (reading.value()) {
            case FieldValue.Text t -> t.text();
            case FieldValue.Choices c -> String.join(",", c.values());
        };
    }

    private static String text(String table) {
        try (InputStream in = ValueTable.class.getResourceAsStream("tables/" + table + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("There is no table " + table);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
