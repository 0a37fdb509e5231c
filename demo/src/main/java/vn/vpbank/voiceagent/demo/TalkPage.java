package vn.vpbank.voiceagent.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The person's browser with the voice bot's page open: presses what a person presses, speaks into the
/// microphone that [microphone.js] put in place, and tells what came over the data channel. For one
/// thread.
final class TalkPage implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private Optional<String> talkId = Optional.empty();

    private TalkPage(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("vi-VN"));
        context.addInitScript(script());
        this.page = context.newPage();
        page.onResponse(response -> {
            if (response.url().endsWith("/start") && response.ok()) {
                String id = FormsJson.MAPPER
                        .readTree(response.text())
                        .path("sessionId")
                        .asString("");
                talkId = Optional.of(id).filter(s -> !s.isEmpty());
            }
        });
    }

    /// Starts a browser of its own.
    ///
    /// @param chromium path of a full Chromium; the headless shell has no audio
    static TalkPage launch(String chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setHeadless(true)
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(List.of(
                                "--autoplay-policy=no-user-gesture-required",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-renderer-backgrounding")));
        return new TalkPage(playwright, browser);
    }

    private static String script() {
        try (InputStream in = TalkPage.class.getResourceAsStream("microphone.js")) {
            if (in == null) {
                throw new IllegalStateException("microphone.js is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("microphone.js cannot be read", e);
        }
    }

    /// Opens the voice bot's page, chooses the form and presses Start. The moment of the press is among
    /// what [#drain()] tells: clicking through a driver takes longer than a finger does.
    void start(URI bot, String form) {
        talkId = Optional.empty();
        page.navigate(bot.toString());
        page.locator("select[name=form]").selectOption(form);
        page.evaluate("() => window.demoDriver.plugIn()");
        press("Bắt đầu");
    }

    void hangUp() {
        press("Dừng");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /// The talk's id as `/start` gave it, once it did.
    Optional<String> talkId() {
        return talkId;
    }

    /// What has come since the last call, oldest first: `{at, type, data}` with `at` in epoch milliseconds.
    List<JsonNode> drain() {
        return json("JSON.stringify(window.demoDriver.drain())").valueStream().toList();
    }

    /// Lets the page run for a while.
    void rest(int millis) {
        page.waitForTimeout(millis);
    }

    /// Begins to play an utterance; answers with how many milliseconds it lasts.
    double say(String base64Wav) {
        JsonNode span = FormsJson.MAPPER.readTree(
                (String) page.evaluate("async wav => JSON.stringify(await window.demoDriver.say(wav))", base64Wav));
        return (span.path("end").asDouble() - span.path("start").asDouble()) * 1000;
    }

    /// The present in epoch milliseconds, by the page's clock.
    double now() {
        return json("JSON.stringify(window.demoDriver.epoch())").asDouble();
    }

    /// Everything recorded so far.
    Recording recording() {
        double clock = json("JSON.stringify(window.demoDriver.clock())").asDouble();
        double start =
                json("JSON.stringify(window.demoDriver.recordingStart())").asDouble();
        int chunks = json("JSON.stringify(window.demoDriver.recordingLength())").asInt();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int from = 0; from < chunks; from += 2000) {
            String part = (String) page.evaluate(
                    "([from, to]) => window.demoDriver.recording(from, to)",
                    List.of(from, Math.min(chunks, from + 2000)));
            bytes.writeBytes(Base64.getDecoder().decode(part));
        }
        short[] samples = new short[bytes.size() / 2];
        ByteBuffer.wrap(bytes.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return new Recording(samples, clock + start * 1000);
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private JsonNode json(String expression) {
        return FormsJson.MAPPER.readTree((String) page.evaluate(expression));
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
