package vn.vpbank.voiceagent.agent.planner;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest;

/// Messages about a form, out of the blue.
final class Said {
    private Said() {}

    static UnderstandRequest about(FormModel form, String text) {
        return UnderstandRequest.first(
                "t", ZonedDateTime.parse("2026-11-24T09:00:00+07:00"), text, Optional.of(form), List.of());
    }
}
