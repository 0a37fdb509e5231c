package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Glossary;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Respelling;
import vn.vpbank.voiceagent.language.words.Twins;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// A form prepared for being talked about: all names of all fields, sections and buttons in one index. Depends on the
/// form's shape only, never on its values.
public final class FormProfile {
    /// A name of a field.
    ///
    /// @param strength 1 for the whole label, less for parts, synonyms and names of controls
    /// @param cue      names the field only together with its value
    public record Name(FieldProfile field, double strength, boolean cue) {}

    /// "nghỉ ba ngày" for "Số ngày nghỉ": the number stands between the two words.
    ///
    /// @param unit what is counted, said right after the number
    public record Around(FieldProfile field, Word unit) {}

    private final List<FieldProfile> fields;
    /// The plain labels in words, in the order of the fields.
    private final List<List<Word>> labels;
    private final Phrases<Name> names;
    private final Phrases<String> foreign = new Phrases<>();
    private final Phrases<String> tags = new Phrases<>();
    private final Phrases<String> sections = new Phrases<>();
    private final Phrases<Button> buttons = new Phrases<>();
    private final Phrases<FieldProfile> counted = new Phrases<>();
    private final Phrases<Around> around = new Phrases<>();
    private final Map<FieldRef, FieldProfile> byRef = new HashMap<>();
    private final Places places;
    private final Respelling respelling;

    private FormProfile(FormModel form) {
        List<FieldProfile> all = new ArrayList<>(form.fields().size());
        Specs specs = new Specs();
        boolean currencies = form.fields().stream().anyMatch(Profiler::asksCurrency);
        form.fields().forEach(f -> all.add(Profiler.profile(all.size(), f, specs, currencies)));
        fields = List.copyOf(all);
        labels = fields.stream()
                .map(f -> Utterance.of(Labels.plain(f.field())).words())
                .toList();
        fields.forEach(f -> byRef.putIfAbsent(f.field().ref(), f));
        places = new Places(fields);
        names = new FieldNames(fields, labels).index();
        for (Places.Pair pair : places.pairs()) {
            names.add(pair.event(), new Name(pair.time(), 0.75, true));
            names.add(pair.event() + " ở", new Name(pair.place(), 0.75, true));
            names.add(pair.event() + " tại", new Name(pair.place(), 0.75, true));
        }
        fields.forEach(this::addCounted);
        addForeign();
        addSections();
        form.buttons().forEach(b -> buttons.add(b.label(), b));
        respelling = Respelling.with(words(form));
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

    /// "Số lượng giao dịch" is asked for as "mười hai giao dịch".
    private void addCounted(FieldProfile field) {
        List<Word> label = labels.get(field.index());
        int from = 0;
        while (from < label.size()
                && (label.get(from).folded().equals("so")
                        || label.get(from).folded().equals("luong")
                        || label.get(from).folded().equals("tong"))) {
            from++;
        }
        Concepts.of(field).stream()
                .filter(c -> c.kind() == ValueKind.NUMBER && !c.id().startsWith("any_"))
                .flatMap(c -> c.names().stream())
                .filter(n -> n.startsWith("số "))
                .forEach(n -> counted.add(n.substring(3), field));
        if (field.spec().kind() == ValueKind.NUMBER
                && field.field().cleanLabel().matches("(?iu)(number|no\\.?) of .+")) {
            Stream.of(Labels.plain(field.field()), Labels.plain(field.field()).split(" (in|at|for|from|per) ")[0])
                    .flatMap(english -> Glossary.of(english).stream())
                    .filter(said -> !said.whole())
                    .forEach(said -> counted.add(said.words(), field));
        }
        if (field.spec().kind() == ValueKind.NUMBER && from > 0 && from < label.size()) {
            counted.add(label.subList(from, label.size()), field);
            if (label.size() - from == 2) {
                around.add(label.subList(from + 1, from + 2), new Around(field, label.get(from)));
            }
        }
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

    private void addSections() {
        Set<String> seen = new HashSet<>();
        for (FieldProfile field : fields) {
            for (String tag : field.tags()) {
                if (seen.add(tag)) {
                    boolean section = tag.equals(field.field().section());
                    addTag(tag, section);
                }
            }
        }
    }

    private void addTag(String tag, boolean section) {
        List<Word> words = Utterance.of(tag).words();
        tags.add(words, tag);
        if (section) {
            sections.add(words, tag);
        }
        Twins.of(tag.toLowerCase(Locale.ROOT).replace("khách hàng", "khách")).forEach(twin -> tags.add(twin, tag));
        if (tag.toLowerCase(Locale.ROOT).contains("khách hàng ")) {
            tags.add(tag.toLowerCase(Locale.ROOT).replace("khách hàng ", "khách "), tag);
        }
        boolean information = words.size() > 2 && words.getFirst().folded().equals("thong");
        if (information) {
            tags.add(words.subList(2, words.size()), tag);
            sections.add(words.subList(2, words.size()), tag);
        }
        if (words.size() > 2 && words.getFirst().folded().equals("nguoi")) {
            tags.add(words.subList(1, words.size()), tag);
        }
        for (int to = 2; to < words.size(); to++) {
            if (!information) {
                tags.add(words.subList(0, to), tag);
                sections.add(words.subList(0, to), tag);
            }
        }
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

    /// Names of things banks ask for that this form has no field for.
    public List<Phrases.Match<String>> foreign(Utterance u, int at) {
        return foreign.at(u, at);
    }

    /// Sections and people that fields belong to.
    public List<Phrases.Match<String>> tags(Utterance u, int at) {
        return tags.at(u, at);
    }

    public List<Phrases.Match<String>> sections(Utterance u, int at) {
        return sections.at(u, at);
    }

    /// What a number field counts, said right after the number.
    public List<Phrases.Match<FieldProfile>> counted(Utterance u, int at) {
        return counted.at(u, at);
    }

    /// Number fields whose label's last word begins here; the number and what it counts come after it.
    public List<Phrases.Match<Around>> around(Utterance u, int at) {
        return around.at(u, at);
    }

    public List<Phrases.Match<Button>> buttons(Utterance u, int at) {
        return buttons.at(u, at);
    }
}
