package vn.vpbank.voiceagent.bench.understand;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// A request of any bytes is answered or refused with the place that is wrong: nothing is thrown, the same bytes get
/// the
/// same answer, only fields of the form are written, a text that may go on does nothing for good, and time grows about
/// as the bytes do. Jazzer calls it (`./voice-agent fuzz`); the tests replay its seeds.
public final class UnderstandFuzz {
    /// Generous, for code that the fuzzer watches: two hundred times what a line of the corpus takes, and what a
    /// hundred
    /// words take for each thousand bytes more.
    private static final long BUDGET_NANOS = 500_000_000L;

    private static final long BUDGET_NANOS_PER_BYTE = 500_000L;
    private static final int WARM_UP = 3;
    /// A form with all its fields would leave the fuzzer little room beside it.
    private static final int FIELDS = 5;
    /// One line of the corpus in so many, so that a run begins soon.
    private static final int SOME = 7;

    private static final Understander RULES = Understanding.rules();

    private UnderstandFuzz() {}

    /// Called once by Jazzer: code that is not compiled yet would break the budget.
    public static void fuzzerInitialize() {
        for (int i = 0; i < WARM_UP; i++) {
            seeds().forEach(UnderstandFuzz::check);
        }
    }

    /// Called by Jazzer for each input.
    public static void fuzzerTestOneInput(byte[] input) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        check(input);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        if (nanos > BUDGET_NANOS + BUDGET_NANOS_PER_BYTE * input.length) {
            throw new IllegalStateException(input.length + " bytes took " + nanos / 1_000_000 + " ms");
        }
    }

    /// @throws IllegalStateException if an answer breaks a promise
    static void check(byte[] input) {
        UnderstandRequest request;
        try {
            request = UnderstandJson.request(FormsJson.MAPPER.readTree(input), Corpus.NOW);
        } catch (JacksonException | MalformedJson refused) {
            return;
        }
        UnderstandResult result = RULES.understand(request);
        promise(RULES.understand(request).equals(result), "the same request got another answer");
        promise(UnderstandJson.result(result, 0).toString().startsWith("{"), "the answer is no JSON");
        Set<FieldRef> refs = request.form().stream()
                .flatMap(form -> form.fields().stream())
                .map(Field::ref)
                .collect(Collectors.toSet());
        for (FormCommand command : result.commands()) {
            promise(
                    written(command).stream().allMatch(refs::contains),
                    "a field is written that the form does not have");
            boolean undoable = !written(command).isEmpty() && !(command instanceof FormCommand.Upload);
            promise(!request.partial() || undoable, "a text that may go on did more than set");
        }
        promise(!request.partial() || result.questions().isEmpty(), "a text that may go on asked something");
    }

    private static List<FieldRef> written(FormCommand command) {
        return switch (command) {
            case FormCommand.Set set -> List.of(set.field());
            case FormCommand.Append append -> List.of(append.field());
            case FormCommand.Clear clear -> List.of(clear.field());
            case FormCommand.Upload upload -> List.of(upload.field());
            default -> List.of();
        };
    }

    private static void promise(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalStateException(broken);
        }
    }

    /// Lines of the corpus, each with a few fields of its form.
    static List<byte[]> seeds() {
        List<ObjectNode> requests = Corpus.requests();
        return IntStream.range(0, requests.size())
                .filter(i -> i % SOME == 0)
                .mapToObj(i -> seed(requests.get(i)))
                .toList();
    }

    private static byte[] seed(ObjectNode request) {
        if (request.path("form").path("fields") instanceof ArrayNode fields) {
            int from = Math.floorMod(request.path("id").asString().hashCode(), Math.max(1, fields.size() - FIELDS));
            while (fields.size() > from + FIELDS) {
                fields.remove(fields.size() - 1);
            }
            while (fields.size() > FIELDS) {
                fields.remove(0);
            }
        }
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Writes the seeds into a folder.
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(Objects.requireNonNull(args[0])));
        List<byte[]> seeds = seeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(folder.resolve("corpus-" + i), seeds.get(i));
        }
    }
}
