package vn.vpbank.voiceagent.language.fields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.ValueSpec;

/// Makes fields of one form that accept the same share one [ValueSpec], so that words are read for all of them at once.
final class Specs {
    private final Map<List<Choice>, OptionMatcher> matchers = new HashMap<>();
    private final Map<List<Object>, ValueSpec> specs = new HashMap<>();

    OptionMatcher options(List<Choice> options) {
        return options.isEmpty() ? OptionMatcher.NONE : matchers.computeIfAbsent(options, OptionMatcher::new);
    }

    /// A pattern has no equality of its own; its text stands for it.
    ValueSpec shared(ValueSpec spec) {
        List<Object> key = List.of(
                spec.kind(),
                spec.tense(),
                spec.lengths(),
                spec.min(),
                spec.max(),
                spec.pattern().map(Object::toString),
                spec.sample().map(Object::toString),
                spec.maxLength(),
                spec.options(),
                spec.proper(),
                spec.monthly(),
                spec.years(),
                spec.whole(),
                spec.currencies(),
                spec.unit(),
                spec.part());
        return specs.computeIfAbsent(key, k -> spec);
    }
}
