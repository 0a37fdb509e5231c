package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Respelling;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// A form prepared for being talked about: all names of all fields, sections and buttons in one index. Depends on the
/// form's shape only, never on its values.
public final class FormProfile {
    /// How strong an option is that is said by a synonym; a part of a label is weaker.
    private static final double TOLD = 0.84;

    private static final Pattern PLACES =
            Pattern.compile("tỉnh|thành|quận|huyện|phường|xã|nơi|quốc|city|province|district|ward");

    /// A name of a field.
    ///
    /// @param strength 1 for the whole label, less for parts, synonyms and names of controls
    /// @param cue      names the field only together with its value
    public record Name(FieldProfile field, double strength, boolean cue) {}

    /// "nghỉ ba ngày" for "Số ngày nghỉ": the number stands between the two words.
    ///
    /// @param unit what is counted, said right after the number
    public record Around(FieldProfile field, Word unit) {}

    /// Where something begins and ends, or what it was and what it becomes.
    public record Range(FieldProfile begin, FieldProfile end) {}

    /// How many, and of what.
    public record Quantity(FieldProfile count, FieldProfile unit) {}

    private final List<FieldProfile> fields;
    /// The plain labels in words, in the order of the fields.
    private final List<List<Word>> labels;
    private final Phrases<Name> names;
    private final Phrases<String> foreign = new Phrases<>();
    private final SectionNames sections;
    private final Phrases<Button> buttons = new Phrases<>();
    private final CountedNames counted;
    private final List<Range> ranges;
    private final Optional<Quantity> quantity;
    private final Set<FieldProfile> choices;
    private final Map<FieldRef, FieldProfile> byRef = new HashMap<>();
    /// By what the first word of an option sounds like.
    private final Map<String, List<FieldProfile>> choosing = new HashMap<>();
    /// What the fields hold that can be written.
    private final Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    private final Places places;
    private final Respelling respelling;
    private final TellingWords telling;
    /// Fields by the part they play; as many parts as there are finders that ask.
    private final Map<String, List<FieldProfile>> parts = new ConcurrentHashMap<>();
    /// What finders keep of the form, one thing each.
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

    private FormProfile(FormModel form) {
        List<FieldProfile> all = new ArrayList<>(form.fields().size());
        Specs specs = new Specs();
        boolean currencies = form.fields().stream().anyMatch(Profiler::asksCurrency);
        form.fields().forEach(f -> all.add(Profiler.profile(all.size(), f, specs, currencies)));
        fields = List.copyOf(all);
        labels = fields.stream()
                .map(f -> Utterance.of(Labels.plain(f.field())).words())
                .toList();
        for (FieldProfile field : fields) {
            byRef.putIfAbsent(field.field().ref(), field);
            for (String opening : field.spec().options().openings()) {
                choosing.computeIfAbsent(opening, k -> new ArrayList<>(1)).add(field);
            }
            if (field.writable()) {
                kinds.add(field.spec().kind());
            }
        }
        places = new Places(fields);
        names = new FieldNames(fields, labels).index();
        for (Places.Pair pair : places.pairs()) {
            names.add(pair.event(), new Name(pair.time(), 0.75, true));
            names.add(pair.event() + " ở", new Name(pair.place(), 0.75, true));
            names.add(pair.event() + " tại", new Name(pair.place(), 0.75, true));
            String[] words = pair.event().split(" ");
            if (words.length > 2) {
                // "xảy ra ở …" for "Nơi xảy ra tai nạn"
                names.add(words[0] + " " + words[1] + " ở", new Name(pair.place(), 0.75, true));
                names.add(words[0] + " " + words[1] + " tại", new Name(pair.place(), 0.75, true));
            }
        }
        counted = new CountedNames(fields, labels);
        ranges = Ranges.of(fields);
        quantity = Quantities.of(fields);
        choices = fields.stream().filter(FormProfile::choosesThings).collect(Collectors.toUnmodifiableSet());
        addForeign();
        sections = new SectionNames(fields);
        form.buttons().forEach(b -> buttons.add(b.label(), b));
        respelling = Respelling.with(words(form));
        telling = new TellingWords(fields);
    }

    /// Every word on the form.
    private static List<Word> words(FormModel form) {
        return Stream.concat(
                        form.buttons().stream().map(Button::label),
                        form.fields().stream()
                                .flatMap(f -> Stream.concat(
                                        Stream.of(f.label(), f.section()),
                                        f.options().stream().map(Choice::label))))
                .flatMap(text -> Utterance.of(text).words().stream())
                .toList();
    }

    public static FormProfile of(FormModel form) {
        return new FormProfile(form);
    }

    /// A list to choose from, but of no places: those stand in addresses too.
    private static boolean choosesThings(FieldProfile field) {
        ValueKind kind = field.spec().kind();
        return (kind == ValueKind.OPTION || kind == ValueKind.MULTI)
                && !PLACES.matcher(Labels.lower(field.field().label())).find();
    }

    /// Names of things this form does not ask for; naming one is better answered than mistaken for another.
    private void addForeign() {
        Set<String> present = new HashSet<>();
        fields.forEach(f -> present.add(f.concept()));
        List<String> parts = fields.stream()
                .map(f -> f.field().section().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        for (Concepts.Concept concept : Concepts.ALL) {
            if (!present.contains(concept.id()) && !concept.id().startsWith("any_")) {
                concept.names().stream()
                        // "thế chấp" where a part of the form is called "Tài sản thế chấp"
                        .filter(n -> n.indexOf(' ') > 0 && parts.stream().noneMatch(part -> part.contains(n)))
                        .filter(n -> !isNamed(n))
                        .forEach(n -> foreign.add(n, n));
            }
        }
    }

    private boolean isNamed(String phrase) {
        Utterance u = Utterance.of(phrase);
        return names.at(u, 0).stream().anyMatch(m -> m.end() == u.size() && m.cost() < 0.1);
    }

    /// Whether the word tells nothing by itself ("số", "ngày").
    public static boolean isGeneric(Word word) {
        return FieldNames.isGeneric(word);
    }

    /// How a speaker of another region may have meant words that are not known here.
    public Respelling respelling() {
        return respelling;
    }

    public List<FieldProfile> fields() {
        return fields;
    }

    /// Whether some field that can be written holds this kind of value.
    public boolean asksFor(ValueKind kind) {
        return kinds.contains(kind);
    }

    public Optional<FieldProfile> field(FieldRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /// The field that asks where that happened whose time this field asks for.
    public Optional<FieldProfile> placeOf(FieldProfile time) {
        return places.of(time);
    }

    /// Names of fields that begin at a word.
    public List<Phrases.Match<Name>> names(Utterance u, int at) {
        return names.at(u, at);
    }

    /// The fields that play a part on the form, found once.
    ///
    /// @param part names what `is` looks for
    public List<FieldProfile> those(String part, Predicate<FieldProfile> is) {
        return parts.computeIfAbsent(
                part,
                p -> fields.stream().filter(f -> f.writable() && is.test(f)).toList());
    }

    /// What a finder makes of the form, made once.
    ///
    /// @param kind of what is made; each finder has its own
    public <T> T kept(Class<T> kind, Function<FormProfile, T> make) {
        Object known = kept.get(kind);
        return kind.cast(known != null ? known : kept.computeIfAbsent(kind, k -> make.apply(this)));
    }

    /// The fields that a word of the utterance belongs to.
    public Set<FieldProfile> told(Utterance u, int i) {
        return telling.of(i > 0 ? u.word(i - 1) : null, u.word(i), u.unmarked());
    }

    /// Words that describe a field, told one by one.
    public TellingWords.Description description(boolean unmarked) {
        return telling.description(unmarked);
    }

    /// Names of things banks ask for that this form has no field for.
    public List<Phrases.Match<String>> foreign(Utterance u, int at) {
        return foreign.at(u, at);
    }

    /// Sections and people that fields belong to.
    public List<Phrases.Match<String>> tags(Utterance u, int at) {
        return sections.tags(u, at);
    }

    public List<Phrases.Match<String>> sections(Utterance u, int at) {
        return sections.sections(u, at);
    }

    /// What a number field counts, said right after the number.
    public List<Phrases.Match<FieldProfile>> counted(Utterance u, int at) {
        return counted.counted(u, at);
    }

    /// Number fields whose label's last word begins here; the number and what it counts come after it.
    public List<Phrases.Match<Around>> around(Utterance u, int at) {
        return counted.around(u, at);
    }

    /// Number fields whose unit is said here: "mét vuông" for "Diện tích (m2)".
    public List<Phrases.Match<FieldProfile>> measured(Utterance u, int at) {
        return counted.measured(u, at);
    }

    public List<Range> ranges() {
        return ranges;
    }

    public Optional<Quantity> quantity() {
        return quantity;
    }

    /// Whether a field chooses among things, not places.
    public boolean isChoice(FieldProfile field) {
        return choices.contains(field);
    }

    /// Options of some fields that are said here by their label or a synonym of it, not by a part.
    public Stream<OptionMatcher.Match> options(Utterance u, int at, Predicate<FieldProfile> of) {
        return choosing(u, at).stream()
                .filter(of)
                .flatMap(f -> f.spec().options().at(u, at, u.size()).stream())
                .filter(m -> m.strength() >= TOLD);
    }

    /// Whether any option of any field is said here, be it by a part.
    public boolean opensOption(Utterance u, int at) {
        return choosing(u, at).stream()
                .anyMatch(f -> !f.spec().options().at(u, at, u.size()).isEmpty());
    }

    /// The fields of which an option may begin with the word.
    private List<FieldProfile> choosing(Utterance u, int at) {
        return u.has(at) ? choosing.getOrDefault(u.word(at).coarse(), List.of()) : List.of();
    }

    public List<Phrases.Match<Button>> buttons(Utterance u, int at) {
        return buttons.at(u, at);
    }
}
