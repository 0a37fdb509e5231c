package vn.vpbank.voiceagent.language;

import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.Question;

/// Words that the rules could not place: what somebody called a thing of the form, apart from what they said of it.
/// The words hold no values and nothing that may name a person, so that they may be shown to whoever helps.
public sealed interface OpenPhrase {
    /// What the thing was called, in lower case.
    String words();

    /// What is asked while nobody knows what was meant.
    Question question();

    /// Words for a field that the form does not call so.
    ///
    /// @param value what was said to be its value, as said; belongs to the person and to the rules alone
    /// @param kind  what the value looks like, without the value: `<date>`, `<number:9>` with the count of figures,
    ///              `<number>`, `<name>` or `<text>`
    record FieldName(String words, String value, String kind, Question question) implements OpenPhrase {
        @Override
        public String toString() {
            return "FieldName[" + words + " " + kind + "]";
        }
    }

    /// Words for one of the options of a field.
    record OptionName(FieldRef field, String words, Question question) implements OpenPhrase {
        @Override
        public String toString() {
            return "OptionName[" + field + "]";
        }
    }
}
