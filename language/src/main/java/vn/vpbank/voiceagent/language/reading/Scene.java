package vn.vpbank.voiceagent.language.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;

/// The form on the screen with its profile, and the state of the talk.
///
/// @param recallable where a correction without a field goes: what was read back, then what was written, newest first
record Scene(UnderstandRequest request, FormModel form, FormProfile profile, List<FieldProfile> recallable) {

    Scene(UnderstandRequest request, FormModel form, FormProfile profile) {
        this(
                request,
                form,
                profile,
                Stream.concat(request.lastSpoken().stream(), request.recent().stream())
                        .distinct()
                        .flatMap(r -> profile.field(r).stream())
                        .toList());
    }

    LocalDate today() {
        return request.now().toLocalDate();
    }

    Optional<FieldProfile> field(Optional<FieldRef> ref) {
        return ref.flatMap(profile::field);
    }

    Optional<FieldProfile> asked() {
        return field(request.asked());
    }

    boolean isAsked(List<Segment.Target> targets) {
        return asked().filter(f -> targets.stream().anyMatch(t -> t.field().equals(f)))
                .isPresent();
    }

    /// The field that alone is of this kind, among those that can be written.
    Optional<FieldProfile> only(Predicate<FieldProfile> kind) {
        List<FieldProfile> fields = profile.fields().stream()
                .filter(f -> f.writable() && kind.test(f))
                .toList();
        return fields.size() == 1 ? Optional.of(fields.getFirst()) : Optional.empty();
    }

    /// The field that alone plays a part, looked for once a form.
    Optional<FieldProfile> only(String part, Predicate<FieldProfile> is) {
        List<FieldProfile> fields = profile.those(part, is);
        return fields.size() == 1 ? Optional.of(fields.getFirst()) : Optional.empty();
    }

    FieldValue value(FieldProfile field) {
        // profiles and live fields stand in the same order
        if (field.index() < form.fields().size()) {
            Field live = form.fields().get(field.index());
            if (live.ref().equals(field.field().ref())) {
                return live.value();
            }
        }
        return form.field(field.field().ref()).map(Field::value).orElse(FieldValue.EMPTY);
    }

    int step() {
        return form.step();
    }
}
