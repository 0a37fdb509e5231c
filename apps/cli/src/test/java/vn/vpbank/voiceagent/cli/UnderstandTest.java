package vn.vpbank.voiceagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderstandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... arguments) {
        return Main.run(
                List.of(arguments),
                new Subcommand.Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    @Test
    void each_line_gets_one_answer_in_order_and_a_bad_line_does_not_stop_the_run() {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            input.append("{\"id\":\"").append(i).append("\",\"text\":\"dừng lại\"}\n");
        }
        input.append("not json\n{\"id\":\"x\"}\n{\"id\":\"last\",\"text\":\"giúp tôi với\"}\n");
        assertThat(run(input.toString(), "understand")).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(603);
        for (int i = 0; i < 600; i++) {
            assertThat(lines.get(i)).startsWith("{\"id\":\"" + i + "\"").contains("STOP");
        }
        assertThat(lines.get(600)).startsWith("{\"id\":null,\"error\":");
        assertThat(lines.get(601)).startsWith("{\"id\":\"x\",\"error\":").contains("text");
        assertThat(lines.get(602)).contains("HELP");
        assertThat(err.size()).isZero();
    }

    @Test
    void an_unknown_subcommand_is_a_wrong_call() {
        assertThat(run("", "sing")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("understand");
    }
}
