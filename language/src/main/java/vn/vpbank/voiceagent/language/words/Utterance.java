package vn.vpbank.voiceagent.language.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A cleaned text cut into words. Spans are half open and counted in words.
public final class Utterance {
    private final String text;
    private final List<Word> spoken;
    private final List<Word> words;
    private final int[] starts;
    private final int[] ends;
    private final char[] after;
    private final boolean unmarked;
    /// Two bits a [Question] for each word: whether it was asked, and what the answer is.
    private final byte[] answers;
    private final Map<Memo, @Nullable Object[]> memos = new EnumMap<>(Memo.class);

    private Utterance(String text, List<Word> spoken, List<Word> words, int[] starts, int[] ends, char[] after) {
        this.text = text;
        this.spoken = spoken;
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.after = after;
        this.answers = new byte[words.size()];
        this.unmarked = words.stream().allMatch(Word::plain);
    }

    public static Utterance of(String raw) {
        String text = clean(raw);
        List<Word> words = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        List<Character> marks = new ArrayList<>();
        Cutter.cut(text, (start, end, mark) -> {
            words.add(Word.of(text.substring(start, end)));
            spans.add(new int[] {start, end});
            marks.add(mark);
        });
        int n = words.size();
        int[] starts = new int[n];
        int[] ends = new int[n];
        char[] after = new char[n];
        for (int i = 0; i < n; i++) {
            starts[i] = spans.get(i)[0];
            ends[i] = spans.get(i)[1];
            after[i] = marks.get(i);
        }
        List<Word> spoken = List.copyOf(words);
        return new Utterance(text, spoken, spoken, starts, ends, after);
    }

    /// The same text with its words compared as others.
    Utterance heardAs(List<Word> heard) {
        return new Utterance(text, spoken, List.copyOf(heard), starts, ends, after);
    }

    /// How many words are compared as they were not said.
    public int respelled() {
        return (int) IntStream.range(0, size())
                .filter(i -> !word(i).sameAs(spoken(i)))
                .count();
    }

    /// Word `i` as it was said, for values that keep their spelling.
    public Word spoken(int i) {
        return spoken.get(i);
    }

    private static String clean(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL) {
                out.append(' ');
            } else if (type != Character.FORMAT && type != Character.UNASSIGNED) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// What readers of single words keep, so that no word is looked up twice.
    public enum Memo {
        NUMERAL,
        NUMBER,
        DIGITS,
        GRAMMAR,
        ACTS
    }

    /// What `find` gives for word `i`, found once. An utterance belongs to one thread.
    @SuppressWarnings("unchecked")
    public <T> T memo(Memo memo, int i, IntFunction<T> find) {
        @Nullable Object[] kept = memos.get(memo);
        if (kept == null) {
            kept = new Object[words.size()];
            memos.put(memo, kept);
        }
        Object known = kept[i];
        if (known == null) {
            known = Objects.requireNonNull(find.apply(i));
            kept[i] = known;
        }
        return (T) known;
    }

    /// What a word may be asked about again and again, by reader after reader.
    public enum Question {
        OPENS_NUMBER(1),
        OPENS_DATE(1 << 2),
        TELLS_BOX(1 << 4);

        private final int asked;
        private final int yes;

        Question(int asked) {
            this.asked = asked;
            this.yes = asked << 1;
        }
    }

    /// Whether it `is` so of word `i`, found out once. False behind the last word.
    public boolean is(Question question, int i, IntPredicate is) {
        if (!has(i)) {
            return false;
        }
        if ((answers[i] & question.asked) == 0) {
            answers[i] |= (byte) (is.test(i) ? question.asked | question.yes : question.asked);
        }
        return (answers[i] & question.yes) != 0;
    }

    public int size() {
        return words.size();
    }

    public Word word(int i) {
        return words.get(i);
    }

    /// The word as it is spelled, in small letters.
    public String lower(int i) {
        return word(i).lower();
    }

    public boolean has(int i) {
        return i >= 0 && i < words.size();
    }

    /// Whether there is such a word, written with a capital.
    public boolean capital(int i) {
        return has(i) && Character.isUpperCase(words.get(i).text().charAt(0));
    }

    public List<Word> words() {
        return words;
    }

    /// No word carries a mark: the text was typed without them, or every word happens to have none.
    public boolean unmarked() {
        return unmarked;
    }

    /// The punctuation right after word `i`, or a blank.
    public char after(int i) {
        return i < 0 || i >= after.length ? ' ' : after[i];
    }

    /// Whether a comma, full stop or the like stands between word `i - 1` and word `i`.
    public boolean brokenBefore(int i) {
        return i > 0 && after(i - 1) != ' ';
    }

    /// The text of a span as said, inner punctuation included.
    public String text(int from, int to) {
        return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
    }

    /// Whether two neighbours were written as one piece ("50k").
    public boolean glued(int i) {
        return i + 1 < words.size() && ends[i] == starts[i + 1];
    }

    /// Whether word `i` is this one, marks aside.
    public boolean says(int i, String folded) {
        return has(i) && word(i).folded().equals(folded);
    }

    /// Whether word `i` is one of these, marks and sound counted as exact as the text allows.
    public boolean is(int i, Word wanted) {
        return has(i) && Sound.distance(words.get(i), wanted, unmarked) < Sound.SIMILAR;
    }
}
