package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// A part of a name or text that is exchanged: "sửa Bích thành Bình", "ngõ 157 chứ không phải 175".
final class ReplacedFinder {
    private static final double COST = 0.3;
    private static final int LONGEST = 5;

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;

    ReplacedFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
    }

    void at(int i, List<Segment> out) {
        Set<FieldProfile> fields = new LinkedHashSet<>(scene.recallable());
        int verb = Grammar.skip(Grammar.Part.SET, u, i, u.size());
        if (verb > i) {
            become(i, verb, fields, out);
            int word = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, u.size(), 3);
            for (Mentions.Mention mention : mentions.at(word)) {
                if (!mention.cue()) {
                    // "sửa tạm ứng mười triệu thành mười hai triệu"
                    become(i, mention.end(), fieldsOf(mention), out);
                }
            }
        }
        for (Mentions.Mention mention : mentions.at(i)) {
            int after = Grammar.skip(Grammar.Part.SET, u, mention.end(), u.size());
            if (!mention.cue() && after > mention.end()) {
                become(i, after, fieldsOf(mention), out);
            }
        }
        instead(i, fields, out);
    }

    private static Set<FieldProfile> fieldsOf(Mentions.Mention mention) {
        Set<FieldProfile> fields = new LinkedHashSet<>();
        mention.candidates().forEach(c -> fields.add(c.field()));
        return fields;
    }

    /// "sửa (từ) X thành Y".
    private void become(int start, int first, Set<FieldProfile> fields, List<Segment> out) {
        int from = u.says(first, "tu") ? first + 1 : first;
        for (int at = from + 1; at < Math.min(u.size() - 1, from + LONGEST + 1); at++) {
            if (u.says(at, "thanh") || u.says(at, "sang")) {
                exchange(start, from, at, fields, out);
                replace(start, u.text(from, at), at + 1, end(at + 1), end(at + 1), fields, out);
                return;
            }
        }
    }

    /// "sửa năm mươi thành sáu mươi": the value that stands there for another one.
    private void exchange(int start, int from, int link, Set<FieldProfile> fields, List<Segment> out) {
        for (FieldProfile field : fields) {
            if (!field.spec().kind().typed() || !holds(field, from, link)) {
                continue;
            }
            Optional<ValueReading> put = read(field, link + 1, u.size());
            if (put.isPresent()) {
                out.add(Segment.Slot.of(
                        start, put.get().end(), COST, link + 1, new Segment.Target(field, 1, put.get()), List.of()));
                return;
            }
        }
    }

    private boolean holds(FieldProfile field, int from, int to) {
        return read(field, from, to)
                .filter(r -> r.end() == to && r.value().equals(scene.value(field)))
                .isPresent();
    }

    private Optional<ValueReading> read(FieldProfile field, int from, int to) {
        return ValueReader.read(field.spec(), FieldValue.EMPTY, u, from, to, scene.today()).stream()
                .filter(ValueReading::isSure)
                .findFirst();
    }

    /// "Y chứ không phải X": what they share tells where it stands.
    private void instead(int start, Set<FieldProfile> fields, List<Segment> out) {
        int from = part(start);
        for (int at = from + 1; at < Math.min(u.size() - 1, from + LONGEST + 1); at++) {
            boolean denied = u.says(at, "chu") || (from > start && u.says(at, "khong") && u.says(at + 1, "phai"));
            int not = denied ? Grammar.skip(Grammar.Part.NOT_THAT, u, at, u.size()) : at;
            if (not > at && not < u.size()) {
                int end = end(not);
                List<String> right = words(from, at);
                List<String> wrong = words(not, end);
                if (right.size() > wrong.size()) {
                    // "ngõ 157 chứ không phải 175": what is not denied stays
                    wrong.addAll(0, right.subList(0, right.size() - wrong.size()));
                }
                if (from > start && wrong.size() > 1 && (u.says(not, "ho") || u.says(not, "ten"))) {
                    // "họ Hoàng chứ không phải họ Huỳnh"
                    wrong.removeFirst();
                }
                replace(start, String.join(" ", wrong), from, at, end, fields, out);
                return;
            }
        }
    }

    /// "chữ lót là …", "tên đệm là …", "họ …": which part of a name is meant; where what it is begins.
    private int part(int i) {
        boolean middle = (u.says(i, "chu") || u.says(i, "ten")) && (u.says(i + 1, "lot") || u.says(i + 1, "dem"));
        int named = middle ? i + 2 : u.lower(i).equals("họ") && !u.says(i + 1, "ten") ? i + 1 : i;
        return named > i && u.has(named) ? Grammar.skipAll(Grammar.Part.LINK, u, named, u.size(), 2) : i;
    }

    private List<String> words(int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            words.add(u.word(i).text());
        }
        return words;
    }

    /// Where what is said ends: before politeness, a pause or the end.
    private int end(int from) {
        int end = from;
        while (end < u.size()
                && end < from + LONGEST
                && !(end > from && u.brokenBefore(end))
                && Grammar.skipAll(Grammar.Part.FILLER, u, end, u.size(), u.size()) < u.size()) {
            end++;
        }
        return end;
    }

    private void replace(
            int start, String old, int from, int to, int end, Set<FieldProfile> fields, List<Segment> out) {
        for (FieldProfile field : fields) {
            Optional<String> changed = to > from && isText(field.spec().kind())
                    ? replaced(
                            scene.value(field).toString(),
                            old,
                            u.text(from, to),
                            field.spec().kind())
                    : Optional.empty();
            if (changed.isPresent()) {
                ValueReading reading = new ValueReading(end, FieldValue.of(changed.get()), 0, Optional.empty());
                out.add(Segment.Slot.of(start, end, COST, from, new Segment.Target(field, 1, reading), List.of()));
                return;
            }
        }
    }

    private static boolean isText(ValueKind kind) {
        return switch (kind) {
            case NAME, TEXT, LONG_TEXT, ADDRESS -> true;
            default -> false;
        };
    }

    private static Optional<String> replaced(String value, String old, String said, ValueKind kind) {
        Matcher found = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(old) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(value);
        if (value.length() <= old.length() || !found.find()) {
            return Optional.empty();
        }
        boolean capital = Character.isUpperCase(value.charAt(found.start()));
        String put = kind == ValueKind.NAME ? titled(said) : capital ? capital(said) : said;
        return Optional.of(value.substring(0, found.start()) + put + value.substring(found.end()));
    }

    private static String titled(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.split(" ")) {
            out.append(out.isEmpty() ? "" : " ").append(capital(word));
        }
        return out.toString();
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(java.util.Locale.ROOT) + word.substring(first);
    }
}
