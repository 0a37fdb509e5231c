package vn.vpbank.voiceagent.forms;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Names of files: made safe when they come in, and found again by what people say of them.
public final class FileNames {
    /// In characters. Longer than any sensible name, and short enough to be shown.
    private static final int LONGEST = 120;

    /// The most bytes that file systems take for one name.
    private static final int MOST_BYTES = 255;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /// Controls, marks that turn the reading order round, halves of characters, and what some systems take for more
    /// than a letter.
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029:*?\"<>|]+");

    private static final Pattern EXTENSION = Pattern.compile("(?<=[^.])\\.[\\p{L}\\p{N}]{1,10}$");

    private static final List<UnaryOperator<String>> WAYS =
            List.of(name -> name, FileNames::plain, FileNames::plainStem);

    private FileNames() {}

    /// The name without folders and signs that do not belong into one; empty if nothing is left. Its extension
    /// outlives a cut.
    public static Optional<String> clean(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = PATH.matcher(name).replaceFirst("");
        name = UNFIT.matcher(name).replaceAll(" ").replaceAll("\\s+", " ").strip();
        // A hidden file, or the folder itself and the one above.
        name = name.replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
        String extension = extension(name);
        String stem = name.substring(0, name.length() - extension.length());
        while (stem.length() + extension.length() > LONGEST || bytes(stem + extension) > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1)).stripTrailing();
        }
        return Optional.of(stem + extension).filter(n -> !n.isEmpty());
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /// With its point, as it was written; empty if there is none.
    public static String extension(String name) {
        var found = EXTENSION.matcher(name);
        return found.find() ? found.group() : "";
    }

    /// Those of these names that people mean by what they say: the one that is exactly this, else those that
    /// differ in no more than case, tones, spaces and signs, else those that differ in that and the extension.
    /// All of them where nothing is said.
    public static List<String> meant(String said, List<String> names) {
        if (said.isBlank()) {
            return List.copyOf(names);
        }
        String exact = Normalizer.normalize(said, Normalizer.Form.NFC).strip();
        for (UnaryOperator<String> way : WAYS) {
            String wanted = way.apply(exact);
            List<String> alike = names.stream()
                    .filter(name -> !wanted.isEmpty() && way.apply(name).equals(wanted))
                    .toList();
            if (!alike.isEmpty()) {
                return alike;
            }
        }
        return List.of();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String plainStem(String name) {
        return plain(name.substring(0, name.length() - extension(name).length()));
    }
}
