package vn.vpbank.voiceagent.language.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Firms;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// "cấp ngày … ở công an …": where something happened, said right after when it did.
final class PlaceFinder {
    private static final double BASE = 0.5;
    private static final int MOST_ENDS = 8;
    private static final List<Word> AT = List.of(Word.of("ở"), Word.of("tại"), Word.of("do"));

    private static final Pattern SCENE = Pattern.compile(
            "^(nơi|địa điểm|chỗ) (xảy ra|mất|bị|tai nạn|sự cố|phát hiện|giao dịch)|^(place|location)( |$)|where .*(happen|lost|occur)");
    private static final Set<String> TIMES = Set.of("giờ", "sáng", "trưa", "chiều", "tối", "đêm", "qua", "nay", "rồi");

    private final Utterance u;
    private final Scene scene;
    private final Texts texts;
    private final Optional<FieldProfile> only;
    private final Mentions mentions;
    private final MentionDoubts doubts;

    PlaceFinder(Utterance u, Scene scene, Mentions mentions, MentionDoubts doubts, Texts texts) {
        this.mentions = mentions;
        this.doubts = doubts;
        this.u = u;
        this.scene = scene;
        this.texts = texts;
        this.only = scene.only("scene", PlaceFinder::isScene);
    }

    /// Where something happened.
    private static boolean isScene(FieldProfile field) {
        ValueKind kind = field.spec().kind();
        return (kind == ValueKind.TEXT || kind == ValueKind.ADDRESS || kind == ValueKind.LONG_TEXT)
                && SCENE.matcher(field.field().cleanLabel().toLowerCase(Locale.ROOT))
                        .find();
    }

    /// "sáng nay lúc tám giờ | ở chợ Bến Thành": a place right behind a time, or one that is called what it is.
    private boolean follows(int i) {
        boolean spot = Grammar.at(Grammar.Part.SPOT, u, i + 1, u.size());
        boolean time = IntStream.range(Math.max(0, i - 3), i)
                .anyMatch(k -> Starts.number(u, k) || Starts.date(u, k) || TIMES.contains(u.lower(k)));
        boolean firm = Firms.opens(u, i + 1);
        return spot || (time && !firm && u.capital(i + 1));
    }

    /// The places of all times named so far, from left to right.
    private Set<FieldProfile> places(int i) {
        Set<FieldProfile> places = new LinkedHashSet<>();
        for (int k = 0; k <= i; k++) {
            for (Mentions.Mention mention : mentions.at(k)) {
                if (!doubts.isUnit(mention)) {
                    mention.candidates()
                            .forEach(c -> scene.profile().placeOf(c.field()).ifPresent(places::add));
                }
            }
        }
        return places;
    }

    /// "do cục cảnh sát cấp": the verb of the label closes the phrase and is no part of the place.
    private ValueReading withoutVerb(FieldProfile place, int from, ValueReading reading) {
        int last = reading.end() - 1;
        boolean verb = u.says(from - 1, "do")
                && last > from
                && place.field()
                        .label()
                        .toLowerCase(Locale.ROOT)
                        .contains(" " + u.word(last).text());
        return verb
                ? new ValueReading(
                        reading.end(),
                        ValueReader.text(place.spec(), u, from, last).value(),
                        reading.cost(),
                        reading.doubt())
                : reading;
    }

    void at(int i, List<Segment> out) {
        if (!u.has(i + 1) || AT.stream().noneMatch(at -> u.is(i, at))) {
            return;
        }
        Set<FieldProfile> meant = places(i);
        only.filter(place -> meant.isEmpty() && !u.says(i, "do") && follows(i)).ifPresent(meant::add);
        for (FieldProfile place : meant) {
            for (ValueReading reading : texts.endings(place, i + 1, MOST_ENDS, false)) {
                Segment.Target target = new Segment.Target(place, 0.7, withoutVerb(place, i + 1, reading));
                out.add(Segment.Slot.of(i, reading.end(), BASE + reading.cost(), i + 1, target, List.of()));
            }
        }
    }
}
