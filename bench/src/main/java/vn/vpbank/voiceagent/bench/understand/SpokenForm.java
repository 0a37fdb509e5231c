package vn.vpbank.voiceagent.bench.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// A form, and how people name its fields and say what goes in. Written by people who did not know the rules. What
/// stands at one place in the lists of sayings belongs to one person.
///
/// @param silent a request in which nothing has been said and no form is open yet
/// @param form   empty
/// @param fields all of the form's, in page order
record SpokenForm(UnderstandRequest silent, FormModel form, List<Spoken> fields) {
    SpokenForm {
        fields = List.copyOf(fields);
    }

    /// One field with its sayings, at least one.
    record Spoken(Field field, List<Saying> sayings) {
        Spoken {
            sayings = List.copyOf(sayings);
        }

        FieldRef ref() {
            return field.ref();
        }

        FieldType type() {
            return field.type();
        }

        /// What this person says; the first one again where there are fewer.
        Saying of(int person) {
            return sayings.get(person % sayings.size());
        }

        /// What must come back for it, as the corpus spells it.
        String expected(int person) {
            return Spelling.of(new FormCommand.Set(ref(), of(person).value()));
        }
    }

    /// @param names names of the field: its label's own words, then a freer one
    /// @param say   the value as a recogniser writes it
    /// @param value what the form must hold
    record Saying(List<String> names, String say, FieldValue value) {
        Saying {
            names = List.copyOf(names);
        }

        String name(int which) {
            return names.get(which % names.size());
        }
    }

    /// The form with one field filled.
    FormModel holding(FieldRef ref, FieldValue value) {
        List<Field> filled = form.fields().stream()
                .map(f -> f.ref().equals(ref) ? f.withValue(value) : f)
                .toList();
        return new FormModel(
                form.id(), form.title(), form.step(), form.steps(), filled, form.buttons(), form.errors(), form.text());
    }

    /// @param now  the form as it is then
    /// @param last the field written last and read back, if any
    UnderstandRequest heard(String id, FormModel now, String text, Optional<FieldRef> asked, List<FieldRef> last) {
        return new UnderstandRequest(
                id,
                silent.now(),
                text,
                silent.alternatives(),
                Optional.of(now),
                silent.forms(),
                asked,
                last.stream().findFirst(),
                last,
                silent.open(),
                silent.awaiting(),
                silent.partial(),
                silent.files());
    }

    /// Those of the own corpus.
    static List<SpokenForm> load() {
        JsonNode known = FormsJson.MAPPER.readTree(Corpus.text("forms/known.json"));
        return Corpus.text("spoken/index.txt")
                .lines()
                .map(name -> read(FormsJson.MAPPER.readTree(Corpus.text("spoken/" + name + ".json")), known))
                .toList();
    }

    private static SpokenForm read(JsonNode file, JsonNode known) {
        ObjectNode request = FormsJson.MAPPER.createObjectNode();
        request.put("id", "spoken").put("text", "");
        request.set("forms", known);
        FormModel form = FormsJson.form(file.path("form"));
        List<Spoken> fields = form.fields().stream()
                .map(f -> new Spoken(f, sayings(file.path("said").path(f.ref().value()))))
                .toList();
        return new SpokenForm(UnderstandJson.request(request, Corpus.NOW), form, fields);
    }

    private static List<Saying> sayings(JsonNode list) {
        List<Saying> out = new ArrayList<>();
        for (JsonNode one : list) {
            List<String> names = new ArrayList<>();
            one.path("labels").forEach(n -> names.add(n.asString()));
            out.add(new Saying(names, one.path("say").asString(), FormsJson.value(one.path("value"))));
        }
        return out;
    }
}
