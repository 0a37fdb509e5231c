package vn.vpbank.voiceagent.language.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.NationalIds;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// A citizen's number tells sex and year of birth; a value that contradicts the form, or the same sentence, is asked
/// about and not written.
final class CrossChecks {
    private final Scene scene;

    CrossChecks(Scene scene) {
        this.scene = scene;
    }

    void check(Outcome out) {
        boolean concerned = out.commands().stream()
                .anyMatch(c -> c instanceof FormCommand.Set s
                        && scene.profile()
                                .field(s.field())
                                .filter(CrossChecks::concerns)
                                .isPresent());
        if (!concerned) {
            return;
        }
        List<FieldProfile> fields = scene.profile().fields();
        for (FieldProfile id : fields) {
            if (id.spec().kind() == ValueKind.NATIONAL_ID) {
                for (FieldProfile other : fields) {
                    if ((isBirth(other) || isSex(other)) && sameOwner(id, other, fields)) {
                        compare(id, other, out);
                    }
                }
            }
        }
    }

    private static boolean concerns(FieldProfile field) {
        return field.spec().kind() == ValueKind.NATIONAL_ID || isBirth(field) || isSex(field);
    }

    private static boolean isBirth(FieldProfile field) {
        return field.spec().kind() == ValueKind.DATE && field.concept().equals("birth_date");
    }

    private static boolean isSex(FieldProfile field) {
        return field.concept().equals("gender") && field.spec().kind() == ValueKind.OPTION;
    }

    /// With one such field of a kind on the form there is nobody else it could belong to; with more, sections tell.
    private static boolean sameOwner(FieldProfile id, FieldProfile other, List<FieldProfile> fields) {
        long ids = fields.stream()
                .filter(f -> f.spec().kind() == ValueKind.NATIONAL_ID)
                .count();
        long others =
                fields.stream().filter(f -> f.concept().equals(other.concept())).count();
        return (ids == 1 && others == 1) || id.tags().stream().anyMatch(other.tags()::contains);
    }

    private void compare(FieldProfile id, FieldProfile other, Outcome out) {
        String number = current(id, out);
        String value = current(other, out);
        boolean idSaid = said(id, out);
        if (number.isEmpty() || value.isEmpty() || (!idSaid && !said(other, out)) || agree(number, other, value)) {
            return;
        }
        FieldProfile doubted = idSaid ? id : other;
        FieldProfile against = idSaid ? other : id;
        out.ask(Wording.mismatch(
                doubted, idSaid ? number : value, idSaid ? number : value, Wording.label(against.field())));
    }

    private static boolean agree(String number, FieldProfile other, String value) {
        if (isBirth(other)) {
            try {
                return NationalIds.agrees(number, LocalDate.parse(value));
            } catch (DateTimeException e) {
                return true;
            }
        }
        Optional<Boolean> male = NationalIds.male(number);
        String label = other.field().optionLabel(value).strip().toLowerCase(java.util.Locale.ROOT);
        boolean saysMale = label.equals("nam") || label.equals("male");
        boolean saysFemale = label.equals("nữ") || label.equals("female");
        return male.isEmpty() || (!saysMale && !saysFemale) || male.get() == saysMale;
    }

    private static boolean said(FieldProfile field, Outcome out) {
        return out.commands().stream()
                .anyMatch(c -> c instanceof FormCommand.Set s
                        && s.field().equals(field.field().ref()));
    }

    private String current(FieldProfile field, Outcome out) {
        FieldValue value = out.commands().stream()
                .filter(c -> c instanceof FormCommand.Set s
                        && s.field().equals(field.field().ref()))
                .map(c -> ((FormCommand.Set) c).value())
                .findFirst()
                .orElseGet(() -> scene.value(field));
        return value.toString();
    }
}
