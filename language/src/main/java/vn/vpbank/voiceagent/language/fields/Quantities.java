package vn.vpbank.voiceagent.language.fields;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Which two fields ask how many and of what ("Số lượng", "Đơn vị tính"), where there is one of each.
final class Quantities {
    private static final Pattern QUANTITY = Pattern.compile("số lượng|quantity|qty");
    private static final Pattern UNIT = Pattern.compile("đơn vị( tính|$)|đvt|^unit");

    private Quantities() {}

    static Optional<FormProfile.Quantity> of(List<FieldProfile> fields) {
        return only(fields, ValueKind.NUMBER, QUANTITY)
                .flatMap(count ->
                        only(fields, ValueKind.OPTION, UNIT).map(unit -> new FormProfile.Quantity(count, unit)));
    }

    private static Optional<FieldProfile> only(List<FieldProfile> fields, ValueKind kind, Pattern label) {
        List<FieldProfile> found = fields.stream()
                .filter(f -> f.spec().kind() == kind
                        && f.writable()
                        && label.matcher(Labels.lower(f.field().label())).find())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
