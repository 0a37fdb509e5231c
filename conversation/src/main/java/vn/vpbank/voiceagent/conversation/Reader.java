package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.Speech.SpokenValue;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.DigestLine;
import vn.vpbank.voiceagent.forms.FormCommand.Place;
import vn.vpbank.voiceagent.forms.FormModel;

/// Reads values aloud, section by section, in pieces short enough to be cut into.
final class Reader {
    /// Lines a piece: about ten seconds of speech.
    private static final int LINES = 4;

    private Reader() {}

    /// What READ asks for.
    static void read(Talk talk, Optional<Place> place) {
        Optional<FormModel> form = talk.form();
        if (form.isEmpty()) {
            Speaker.tell(talk, "form.not_open");
            return;
        }
        List<Field> all = form.get().fields();
        if (place.isEmpty()) {
            lines(talk, all, "read.nothing");
            return;
        }
        switch (place.get()) {
            case Place.OfField(var ref) ->
                form.get()
                        .field(ref)
                        .ifPresentOrElse(field -> one(talk, field), () -> Speaker.tell(talk, "read.unknown"));
            case Place.OfSection(var label) ->
                lines(
                        talk,
                        all.stream()
                                .filter(f -> f.section().strip().equalsIgnoreCase(label.strip()))
                                .toList(),
                        "read.unknown");
            case Place.OfStep(var step) ->
                lines(talk, all.stream().filter(f -> f.step() == step).toList(), "read.unknown");
        }
    }

    private static void one(Talk talk, Field field) {
        Words label = Names.label(talk, field);
        if (field.value().isEmpty()) {
            talk.asking = talk.asking.about(Optional.of(field.ref()), talk.phrases.say("ask.short", "label", label));
            Speaker.tell(talk, talk.phrases.say("read.empty", "label", label));
        } else {
            Words value = value(talk, field, field.value());
            Speaker.tell(
                    talk,
                    sentence(talk.phrases.say("read.line", Map.of("label", label, "value", value))),
                    List.of(new SpokenValue(field.ref(), value.spoken())));
        }
    }

    private static void lines(Talk talk, List<Field> fields, String ifNone) {
        if (fields.isEmpty()) {
            Speaker.tell(talk, ifNone);
        } else if (pieces(talk, fields) == 0) {
            Speaker.tell(talk, "read.nothing");
        }
    }

    /// The read-back before an act. A line whose field the form no longer shows is read as it stands.
    static void digest(Talk talk, List<DigestLine> digest) {
        List<Field> fields = new ArrayList<>();
        for (DigestLine line : digest) {
            fields.add(talk.form()
                    .flatMap(form -> form.field(line.ref()))
                    .map(field -> field.withValue(line.value()))
                    .orElseGet(() -> new Field(
                            line.ref(),
                            line.label(),
                            FieldType.TEXT,
                            line.value(),
                            false,
                            false,
                            false,
                            "",
                            1,
                            List.of(),
                            Field.Hints.NONE)));
        }
        pieces(talk, fields);
    }

    private static int pieces(Talk talk, List<Field> fields) {
        Map<String, List<Field>> sections = new LinkedHashMap<>();
        for (Field field : fields) {
            if (!field.value().isEmpty()) {
                sections.computeIfAbsent(field.section(), s -> new ArrayList<>())
                        .add(field);
            }
        }
        sections.forEach((section, filled) -> {
            boolean named = sections.size() > 1 && !section.isBlank();
            for (int from = 0; from < filled.size(); from += LINES) {
                List<Field> some = filled.subList(from, Math.min(from + LINES, filled.size()));
                piece(talk, named && from == 0 ? section : "", some);
            }
        });
        return sections.size();
    }

    private static void piece(Talk talk, String section, List<Field> fields) {
        List<Words> lines = new ArrayList<>();
        List<SpokenValue> values = new ArrayList<>();
        for (Field field : fields) {
            Words value = value(talk, field, field.value());
            lines.add(talk.phrases.say("read.line", Map.of("label", Words.same(Names.plain(field)), "value", value)));
            values.add(new SpokenValue(field.ref(), value.spoken()));
        }
        Words text = sentence(Words.join("; ", lines));
        Speaker.piece(
                talk,
                section.isEmpty()
                        ? text
                        : talk.phrases
                                .say("read.section", "section", Words.same(Names.inSentence(section)))
                                .then(text.asSentence()),
                values);
    }

    private static Words sentence(Words words) {
        return new Words(words.spoken() + ".", words.written() + ".");
    }

    /// A tick reads as yes or no, everything else as itself.
    private static Words value(Talk talk, Field field, FieldValue value) {
        if (field.type() == FieldType.CHECKBOX && field.options().isEmpty()) {
            return talk.phrases.say(value.equals(FieldValue.of("true")) ? "value.yes" : "value.no");
        }
        return Names.value(talk, field, value);
    }
}
