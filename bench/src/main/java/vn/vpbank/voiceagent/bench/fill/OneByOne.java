package vn.vpbank.voiceagent.bench.fill;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The other way to fill a form: one locator call a field, with Playwright's defaults, on the same page in the same
/// kind
/// of browser.
final class OneByOne implements AutoCloseable {
    private final Playwright playwright;
    private final Page page;

    OneByOne(URI bank, String shell) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(shell))
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(List.of("--disable-background-networking")));
        this.page = browser.newPage();
        page.navigate(bank.resolve("/loan/").toString());
    }

    /// @return milliseconds for all fields and both moves to the next step
    double fill(LoanValues values) {
        long start = System.nanoTime();
        for (int step = 0; step < values.steps().size(); step++) {
            values.steps().get(step).forEach(this::set);
            if (step + 1 < values.steps().size()) {
                page.locator("button[data-go=next]:visible").click();
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void set(String field, String value) {
        Locator control = page.locator("[name=" + field + "]");
        switch (field) {
            case "maritalStatus", "occupation", "loanTerm", "loanPurpose" -> control.selectOption(value);
            case "gender", "collateral", "hasGuarantor" ->
                page.locator("[name=" + field + "][value=" + value + "]").check();
            case "agreeTerms" -> control.check();
            default -> control.fill(value);
        }
    }

    /// Back to the first step, not measured.
    void rewind() {
        page.locator("button[data-go=back]:visible").click();
        page.locator("button[data-go=back]:visible").click();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
