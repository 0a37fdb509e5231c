package vn.vpbank.voiceagent.browser.cdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ChromiumProcessIT {
    private static final CdpSession.Events NOBODY = new CdpSession.Events() {
        @Override
        public void event(String method, JsonNode params) {}

        @Override
        public void gone() {}
    };

    @TempDir
    Path profiles;

    /// A helper that outlived the browser wrote into the profile while it was wiped; what people typed stayed behind.
    @RepeatedTest(3)
    void a_closed_browser_leaves_no_profile_behind() {
        ChromiumProcess.start(ChromiumProcess.find().orElseThrow(), profiles, NOBODY)
                .close();
        assertThat(profiles).isEmptyDirectory();
    }
}
