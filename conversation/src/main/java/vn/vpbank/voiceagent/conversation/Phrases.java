package vn.vpbank.voiceagent.conversation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the assistant says, from a file that a Vietnamese speaker can edit.
final class Phrases {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Properties texts;

    private Phrases(Properties texts) {
        this.texts = texts;
    }

    /// The phrases on the class path.
    static Phrases vietnamese() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Phrases.class.getResourceAsStream("phrases.properties"), "phrases.properties is not packed"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("phrases.properties cannot be read", e);
        }
        return new Phrases(texts);
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    Words say(String name) {
        return say(name, Map.of());
    }

    Words say(String name, String slot, Words value) {
        return say(name, Map.of(slot, value));
    }

    Words say(String name, Map<String, Words> slots) {
        return new Words(fill(name, slots, Words::spoken), fill(name, slots, Words::written));
    }

    private String fill(String name, Map<String, Words> slots, Function<Words, String> form) {
        return SLOT.matcher(text(name))
                .replaceAll(m -> Matcher.quoteReplacement(form.apply(slots.getOrDefault(m.group(1), Words.same("")))))
                .strip();
    }

    /// Whether the text contains one of the words listed under this name; tone marks and case do not
    /// matter.
    boolean listensFor(String name, String text) {
        String folded = " " + fold(text) + " ";
        return Arrays.stream(text(name).split(",")).map(Phrases::fold).anyMatch(w -> folded.contains(" " + w + " "));
    }

    /// All phrases, with their slots, in no order.
    List<String> texts() {
        return texts.stringPropertyNames().stream().map(this::text).toList();
    }

    /// The names of all phrases, for the tests.
    List<String> names() {
        return texts.stringPropertyNames().stream().sorted().toList();
    }

    private String text(String name) {
        return Objects.requireNonNull(texts.getProperty(name), () -> "No phrase is named " + name);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
