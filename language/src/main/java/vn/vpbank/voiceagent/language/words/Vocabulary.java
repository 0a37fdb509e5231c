package vn.vpbank.voiceagent.language.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The vocabulary files: UTF-8, one entry a line, `#` begins a comment.
///
/// ```
/// [phone]                 a heading, for files that group their entries
/// số điện thoại           an entry
/// NEXT = bước sau         an entry with what it stands for
/// NEXT = (sang|qua|) (bước|trang) sau    one line for many: each bracket is one of its words, or nothing
/// ```
public final class Vocabulary {
    /// @param group   the heading it stands under, or empty
    /// @param meaning what stands left of `=`, or empty
    /// @param phrase  the words
    public record Entry(String group, String meaning, String phrase, int line) {}

    private static final String FOLDER = "/vn/vpbank/voiceagent/language/vocabulary/";

    /// What the larger files are divided by.
    public static final List<String> TRADES = List.of("bank", "people", "trade");

    private Vocabulary() {}

    /// A file and those that add to it by trade: `twins.txt`, `twins_bank.txt` and so on.
    public static List<Entry> readAll(String name) {
        List<Entry> entries = new ArrayList<>(read(name + ".txt"));
        TRADES.forEach(trade -> entries.addAll(read(name + "_" + trade + ".txt")));
        return List.copyOf(entries);
    }

    public static List<Entry> read(String file) {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The vocabulary file " + file + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String group = "";
            int number = 0;
            for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
                number++;
                int comment = raw.indexOf('#');
                String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
                if (line.startsWith("[")) {
                    group = line.substring(1, line.indexOf(']')).strip();
                } else if (!line.isEmpty()) {
                    int equals = line.indexOf('=');
                    String meaning = equals < 0 ? "" : line.substring(0, equals).strip();
                    for (String phrase : spelledOut(line.substring(equals + 1))) {
                        entries.add(new Entry(group, meaning, phrase, number));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(entries);
    }

    private static List<String> spelledOut(String pattern) {
        int open = pattern.indexOf('(');
        int close = pattern.indexOf(')', open);
        if (open < 0 || close < 0) {
            String phrase = pattern.strip().replaceAll("\\s+", " ");
            return phrase.isEmpty() ? List.of() : List.of(phrase);
        }
        List<String> out = new ArrayList<>();
        for (String choice : pattern.substring(open + 1, close).split("\\|", -1)) {
            out.addAll(spelledOut(pattern.substring(0, open) + choice + pattern.substring(close + 1)));
        }
        return out;
    }
}
