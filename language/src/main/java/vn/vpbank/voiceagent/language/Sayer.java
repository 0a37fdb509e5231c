package vn.vpbank.voiceagent.language;

import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;

/// Words for a field's value: the inverse of understanding.
public interface Sayer {
    /// For the voice: numbers, money, dates and ids in Vietnamese words, options by their labels.
    String spoken(Field field, FieldValue value);

    /// For the eyes: as a clerk would write it ("3.500.000.000 đồng", "15/04/1990"), options by their labels.
    String written(Field field, FieldValue value);
}
