package vn.vpbank.voiceagent.conversation.testkit;

import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.Sayer;

/// Says values as they stand; the written form is told apart by brackets.
public final class PlainSayer implements Sayer {
    @Override
    public String spoken(Field field, FieldValue value) {
        return field.optionLabel(value.toString());
    }

    @Override
    public String written(Field field, FieldValue value) {
        return "[" + field.optionLabel(value.toString()) + "]";
    }
}
