package vn.vpbank.voiceagent.bot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.bot.agent.AgentAccess;
import vn.vpbank.voiceagent.realtime.webrtc.WebRtcSettings;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.SettingException;

/// What the operator has decided, checked at the start.
///
/// @param host           address to listen on
/// @param port           TCP port; 0 for a free one
/// @param tls            serve HTTPS with a certificate of our own, kept in `dataDir`
/// @param dataDir        what is ours to write
/// @param agent          where the browser agent is
/// @param webDist        the built page
/// @param speech         who listens and who speaks
/// @param webRtc         UDP ports and public address
/// @param maxTalks       how many talks at once
/// @param parked         how long a talk waits for someone who was lost
/// @param allowedOrigins further pages that may speak to us
/// @param planner        whether `PLANNER_MODEL` is set, as it is for the browser agent: then words that the rules
/// cannot
///                       place are passed on to it
record Settings(
        String host,
        int port,
        boolean tls,
        Path dataDir,
        AgentAccess agent,
        Optional<Path> webDist,
        Speech speech,
        WebRtcSettings webRtc,
        int maxTalks,
        Duration parked,
        Set<String> allowedOrigins,
        boolean planner) {

    /// @param stt         who turns sound into text; empty: the local model if it is there, else the person's browser
    /// @param demo        whether the demo recogniser may be used, which only demos and tests may
    /// @param libraries   folder of sherpa-onnx
    /// @param activity    file of the voice activity model
    /// @param localModel  folder of the local recognition model
    record Speech(
            Optional<Stt> stt,
            Tts tts,
            boolean demo,
            Optional<Path> libraries,
            Optional<Path> activity,
            Optional<Path> localModel) {}

    /// Who listens.
    enum Stt {
        LOCAL,
        BROWSER,
        DEMO,
        NONE;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who speaks.
    enum Tts {
        ESPEAK,
        BROWSER,
        NONE;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws SettingException naming the setting that is wrong and what to put there
    static Settings from(Environment env) {
        String host = env.text("HOST", "127.0.0.1");
        boolean tls = env.flag("TLS", false);
        if (!isLoopback(host) && !tls) {
            throw new SettingException("Away from this machine the microphone needs HTTPS: set TLS=true, or set HOST to"
                    + " 127.0.0.1 (now it is another address).");
        }
        return new Settings(
                host,
                env.port("PORT", 7860),
                tls,
                Path.of(env.text("DATA_DIR", "var/voice-bot")),
                new AgentAccess(
                        env.address("BROWSER_SERVICE_URL", "http://127.0.0.1:7863"), env.text("BROWSER_SERVICE_TOKEN")),
                env.text("WEB_DIST").map(Path::of),
                speech(env),
                webRtc(env),
                env.number("MAX_TALKS", 50, 1, 1_000),
                Duration.ofSeconds(env.number("PARK_SECONDS", 60, 1, 3_600)),
                origins(env),
                env.text("PLANNER_MODEL").isPresent());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SettingException("The setting HOST must be an address of this machine, for example 127.0.0.1.");
        }
    }

    private static Speech speech(Environment env) {
        Optional<Stt> stt = env.text("STT").isPresent() ? Optional.of(env.oneOf("STT", Stt.BROWSER)) : Optional.empty();
        boolean demo = env.text("RECOGNISER_USE", "").equals("demo");
        if (stt.equals(Optional.of(Stt.DEMO)) && !demo) {
            throw new SettingException("STT=demo does not understand people and is only for demos and tests: set STT to"
                    + " local or browser, or RECOGNISER_USE=demo if this is a demo.");
        }
        return new Speech(
                stt,
                env.oneOf("TTS", Tts.ESPEAK),
                demo,
                existing(env, "SHERPA_LIB_DIR", "the folder of sherpa-onnx's libraries"),
                existing(env, "SILERO_VAD_MODEL", "the file silero_vad.onnx"),
                existing(env, "LOCAL_MODEL", "the folder of a recognition model (./voice-agent models get)"));
    }

    private static Optional<Path> existing(Environment env, String name, String what) {
        Optional<Path> path = env.text(name).map(Path::of);
        path.filter(p -> !Files.exists(p)).ifPresent(_ -> {
            throw new SettingException("The setting " + name + " must name " + what + "; nothing is there.");
        });
        return path;
    }

    private static WebRtcSettings webRtc(Environment env) {
        try {
            return WebRtcSettings.standard()
                    .reachableAt(
                            env.port("RTC_MIN_PORT", 0), env.port("RTC_MAX_PORT", 0), env.text("RTC_PUBLIC_ADDRESS"));
        } catch (IllegalArgumentException e) {
            throw new SettingException("RTC_MIN_PORT, RTC_MAX_PORT, RTC_PUBLIC_ADDRESS: " + e.getMessage() + ".");
        }
    }

    private static Set<String> origins(Environment env) {
        Set<String> origins = Arrays.stream(env.text("ALLOWED_ORIGINS", "").split(","))
                .map(String::strip)
                .filter(o -> !o.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (!origins.stream()
                .allMatch(o -> o.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:]+](:\\d{1,5})?"))) {
            throw new SettingException("The setting ALLOWED_ORIGINS must be origins such as https://form.example.vn,"
                    + " separated by commas and without a path.");
        }
        return origins;
    }

    String scheme() {
        return tls ? "https" : "http";
    }
}
