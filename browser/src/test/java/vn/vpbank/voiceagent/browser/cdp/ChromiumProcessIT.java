package vn.vpbank.voiceagent.browser.cdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

final class ChromiumProcessIT {
    @TempDir
    Path profiles;

    /// A helper that outlived the browser wrote into the profile while it was wiped; what people typed stayed behind.
    @RepeatedTest(3)
    void a_closed_browser_leaves_no_profile_behind() {
        ChromiumProcess.start(ChromiumProcess.find().orElseThrow(), profiles).close();
        assertThat(profiles).isEmptyDirectory();
    }
}
