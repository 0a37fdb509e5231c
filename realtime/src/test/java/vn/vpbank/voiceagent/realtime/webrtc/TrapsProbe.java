package vn.vpbank.voiceagent.realtime.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Shows that each workaround is still needed. Not among the tests, since it says something of the library
/// and nothing of us: `scripts/in-netns.sh mvn -o verify -pl realtime -am -Dit.test=TrapsProbe
/// -DskipUnitTests
/// -Dfailsafe.failIfNoSpecifiedTests=false`. When it turns red, a workaround may go.
class TrapsProbe {
    /// What a process killed by SIGABRT exits with.
    private static final int ABORTED = 134;

    @ParameterizedTest
    @ValueSource(strings = {"audio-device", "release", "sinks"})
    void the_trap_is_still_there(String trap) throws Exception {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=target/trap-%p.log",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Traps.class.getName(),
                        trap))
                .inheritIO()
                .start();
        assertThat(child.waitFor()).isIn(Traps.CAUGHT, ABORTED);
    }
}
