package vn.vpbank.voiceagent.language.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

class FormProfilesTest {
    private static final int MOST_KEPT = 4;
    private static final int MOST_FIELDS = 10;

    private final FormProfiles profiles = new FormProfiles(MOST_KEPT, MOST_FIELDS);

    private static FormModel form(String label, String value, int fields) {
        List<Field> all = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            all.add(new Field(
                    new FieldRef("f" + i),
                    label,
                    FieldType.TEXT,
                    FieldValue.of(value),
                    false,
                    false,
                    false,
                    "",
                    1,
                    List.of(),
                    Field.Hints.NONE));
        }
        return new FormModel(new FormId("f"), "", 1, 1, all, List.of(), List.of(), "");
    }

    @Test
    void a_form_with_other_values_is_the_same_form_and_its_values_are_not_kept() {
        FormProfile first = profiles.of(form("Họ và tên", "Trần Thị Hồng", 2));
        assertThat(profiles.of(form("Họ và tên", "", 2))).isSameAs(first);
        assertThat(profiles.of(form("Địa chỉ", "", 2))).isNotSameAs(first);
        assertThat(profiles.size()).isEqualTo(2);
    }

    @Test
    void ever_new_forms_push_out_those_not_asked_for() {
        FormProfile used = profiles.of(form("Họ và tên", "", 1));
        for (int i = 0; i < 3 * MOST_KEPT; i++) {
            profiles.of(form("Nhãn " + i, "", 1));
            assertThat(profiles.of(form("Họ và tên", "", 1))).isSameAs(used);
        }
        assertThat(profiles.size()).isEqualTo(MOST_KEPT);
    }

    @Test
    void wide_forms_are_kept_in_smaller_number_but_the_last_one_always() {
        int half = MOST_FIELDS / 2;
        profiles.of(form("Ô một", "", half));
        profiles.of(form("Ô hai", "", half));
        assertThat(profiles.size()).isEqualTo(2);
        FormProfile wide = profiles.of(form("Ô ba", "", MOST_FIELDS + 1));
        assertThat(profiles.size()).isEqualTo(1);
        assertThat(profiles.of(form("Ô ba", "", MOST_FIELDS + 1))).isSameAs(wide);
    }
}
