package vn.vpbank.voiceagent.realtime.conformance;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.realtime.testkit.Tone;

/// Headless Chromium with a microphone that hums.
final class Page implements AutoCloseable {
    private static final Path WEB = Path.of("src/test/web");

    private final Process chromium;

    /// @param folder for the profile, the microphone's sound and the browser's log
    Page(String address, int microphoneHertz, Path folder) throws IOException {
        Path sound = folder.resolve("microphone.wav");
        writeWav(sound, Tone.of(microphoneHertz, 10_000));
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                // The whole browser: the headless shell has no sound.
                "--headless=new",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"),
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + sound,
                "--autoplay-policy=no-user-gesture-required"));
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add(address);
        chromium = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
    }

    /// Bundles the page with the client as npm installed it.
    static byte[] bundle() throws IOException, InterruptedException {
        if (!Files.exists(WEB.resolve("node_modules"))) {
            throw new IllegalStateException("run first: npm ci --prefix realtime/" + WEB);
        }
        int exit = new ProcessBuilder("npm", "run", "--silent", "build")
                .directory(WEB.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("esbuild failed");
        }
        return Files.readAllBytes(Path.of("target/web/bundle.js"));
    }

    @Override
    public void close() {
        chromium.descendants().forEach(ProcessHandle::destroy);
        chromium.destroy();
        chromium.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(e -> chromium.destroyForcibly())
                .join();
    }

    private static void writeWav(Path file, short[] samples) throws IOException {
        int bytes = samples.length * 2;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write("RIFF".getBytes(StandardCharsets.US_ASCII));
            little(out, 36 + bytes, 4);
            out.write("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
            little(out, 16, 4);
            little(out, 1, 2);
            little(out, 1, 2);
            little(out, 48_000, 4);
            little(out, 96_000, 4);
            little(out, 2, 2);
            little(out, 16, 2);
            out.write("data".getBytes(StandardCharsets.US_ASCII));
            little(out, bytes, 4);
            for (short sample : samples) {
                little(out, sample, 2);
            }
        }
    }

    private static void little(DataOutputStream out, int value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> (8 * i));
        }
    }
}
