package vn.vpbank.voiceagent.language.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of value, in many wordings.
class ValueTablesTest {
    static Stream<ValueTable.Row> rows() {
        return Stream.of(
                        "money", "numbers", "digits", "emails", "dates", "times", "texts", "options", "names", "codes",
                        "propers")
                .map(ValueTable::rows)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_said_is_read_as_the_table_says(ValueTable.Row row) {
        String read = ValueTable.read(row.spec(), row.said());
        String asked = row.expected().split(" ").length == 2 ? read.replaceFirst("^(\\? \\S+) .*", "$1") : read;
        assertThat(row.expected().startsWith("?") ? asked : read)
                .as("%s %s", row.name(), row.said())
                .isEqualTo(row.expected());
    }
}
