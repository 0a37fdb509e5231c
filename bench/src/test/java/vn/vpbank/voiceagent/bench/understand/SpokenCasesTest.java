package vn.vpbank.voiceagent.bench.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;

class SpokenCasesTest {
    /// A little under what the sample comes to, so that a step back shows.
    private static final Map<String, Double> FLOORS =
            Map.of("spoken_named", 0.97, "spoken_bare", 0.97, "spoken_many", 0.75, "spoken_corrected", 0.94);

    /// One sentence in so many; the benchmark reads them all. Prime to what the generator repeats.
    private static final int SAMPLE = 7;

    @Test
    void what_people_say_of_forms_is_understood_and_does_nothing_that_cannot_be_undone() {
        List<FormCommand> acts = new ArrayList<>();
        Understander rules = Understanding.rules();
        Understander watched = request -> {
            UnderstandResult result = rules.understand(request);
            result.commands().stream().filter(SpokenCasesTest::isFinal).forEach(acts::add);
            return result;
        };
        Scoreboard board = Scoreboard.run(watched, sample(SpokenCases.load()));
        assertThat(board.groups()).containsOnlyKeys(FLOORS.keySet());
        assertThat(acts).isEmpty();
        FLOORS.forEach((group, floor) -> assertThat(board.groups().get(group))
                .extracting(Score::turnExact)
                .as(group)
                .satisfies(exact -> assertThat(exact).isGreaterThan(floor)));
    }

    @Test
    void the_sentences_are_the_same_every_time_and_each_expects_something() {
        List<Case> cases = SpokenCases.load();
        assertThat(cases).hasSizeGreaterThan(12_000).isEqualTo(SpokenCases.load());
        assertThat(cases).allSatisfy(c -> assertThat(c.expected()).isNotEmpty().allMatch(e -> e.contains("=")));
        assertThat(cases.stream().map(c -> c.request().id())).doesNotHaveDuplicates();
    }

    private static List<Case> sample(List<Case> cases) {
        return IntStream.range(0, cases.size() / SAMPLE)
                .mapToObj(i -> cases.get(i * SAMPLE))
                .toList();
    }

    private static boolean isFinal(FormCommand command) {
        return command instanceof FormCommand.Submit
                || command instanceof FormCommand.Confirm
                || command instanceof FormCommand.Reset
                || command instanceof FormCommand.Cancel;
    }
}
