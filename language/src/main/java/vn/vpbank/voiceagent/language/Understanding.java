package vn.vpbank.voiceagent.language;

import java.util.List;
import vn.vpbank.voiceagent.language.reading.LeftOpen;
import vn.vpbank.voiceagent.language.reading.RuleUnderstander;
import vn.vpbank.voiceagent.language.saying.Saying;

/// Where understanding and saying come from.
///
/// ```java
/// UnderstandResult result = Understanding.rules().understand(request);
/// String words = Understanding.sayer().spoken(field, value);
/// ```
public final class Understanding {
    private static final Understander RULES = new RuleUnderstander();
    private static final Sayer SAYER = new Saying();

    private Understanding() {}

    /// Understanding by rules and vocabulary files; needs no network, no model, no key.
    public static Understander rules() {
        return RULES;
    }

    /// What of a request the result of the rules leaves open, cut so that it can be shown to whoever helps.
    public static List<OpenPhrase> leftOpen(UnderstandRequest request, UnderstandResult result) {
        return LeftOpen.of(request, result);
    }

    public static Sayer sayer() {
        return SAYER;
    }
}
