package vn.vpbank.voiceagent.bench.miniwob;

import static vn.vpbank.voiceagent.forms.FieldType.DATE;
import static vn.vpbank.voiceagent.forms.FieldType.PASSWORD;
import static vn.vpbank.voiceagent.forms.FieldType.TEXT;
import static vn.vpbank.voiceagent.forms.FieldType.TEXTAREA;
import static vn.vpbank.voiceagent.forms.FieldType.TIME;

import java.util.Locale;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Tasks whose values are written.
final class TypingTasks {
    private TypingTasks() {}

    static void addTo(Tasks tasks) {
        tasks.add("enter-text enter-text-dynamic", "Enter \"(.*)\" into", (p, m) -> {
            p.set(p.nth(1, TEXT), m.group(1));
            p.submit();
        });
        tasks.add("enter-text-2", "Type \"(.*)\" in all (upper|lower)", (p, m) -> {
            boolean upper = m.group(2).equals("upper");
            p.set(
                    p.nth(1, TEXT),
                    upper ? m.group(1).toUpperCase(Locale.ROOT) : m.group(1).toLowerCase(Locale.ROOT));
            p.submit();
        });
        tasks.add("enter-password", "password \"(.*)\" into both", (p, m) -> {
            for (Field field : p.fields(PASSWORD)) {
                p.set(field, m.group(1));
            }
            p.submit();
        });
        tasks.add("enter-date", "Enter (\\S+) as the date", (p, m) -> {
            p.set(p.nth(1, DATE), iso(m.group(1)));
            p.submit();
        });
        tasks.add("enter-time", "Enter (\\d+):(\\d+)\\s*([AP])M", (p, m) -> {
            int hour = Integer.parseInt(m.group(1)) % 12 + (m.group(3).equals("P") ? 12 : 0);
            p.set(p.nth(1, TIME), String.format(Locale.ROOT, "%02d:%s", hour, m.group(2)));
            p.submit();
        });
        tasks.add("login-user", "username \"(.*)\" and the password \"(.*)\" into", (p, m) -> {
            p.set(p.labelled("Username"), m.group(1));
            p.set(p.labelled("Password"), m.group(2));
            p.press("Login");
        });
        tasks.add("login-user-popup", "username \"(.*)\" and the password \"(.*)\" into", (p, m) -> {
            p.set(p.labelled("Username"), m.group(1));
            p.set(p.labelled("Password"), m.group(2));
            if (p.labelled("Password").disabled()) {
                p.press("Cancel");
                p.set(p.labelled("Username"), m.group(1));
                p.set(p.labelled("Password"), m.group(2));
            }
            p.press("OK");
        });
        tasks.add("multi-layouts multi-orderings", "for (.*) movies directed by (.*) from year (\\d+)", (p, m) -> {
            p.set(p.labelled("Genre"), m.group(1));
            p.set(p.labelled("Director"), m.group(2));
            p.set(p.labelled("Year|Date"), m.group(3));
            p.press(p.form().buttons().getFirst());
        });
        tasks.add("copy-paste copy-paste-2", "Copy the text (?:from the (\\d))?", (p, m) -> {
            int n = Optional.ofNullable(m.group(1)).map(Integer::parseInt).orElse(1);
            p.set(p.nth(1, TEXT), p.nth(n, TEXTAREA).value().toString());
            p.submit();
        });
        tasks.add("scroll-text", "the last word in the text area", (p, m) -> {
            String text = p.nth(1, TEXTAREA).value().toString();
            p.set(p.nth(1, TEXT), text.replaceAll("(?s).*\\s(\\w+)\\W*$", "$1"));
            p.submit();
        });
        tasks.add("scroll-text-2", "textarea to the (bottom|top)", (p, m) -> {
            p.run(new FormCommand.Scroll(
                    FormCommand.Direction.valueOf(m.group(1).toUpperCase(Locale.ROOT))));
            p.submit();
        });
        tasks.add("sign-agreement", "Click the cancel button", (p, m) -> p.press("Cancel"));
        tasks.add("sign-agreement", "enter the name \"(.*)\" ?then press \"(.*)\"", (p, m) -> {
            p.run(new FormCommand.Scroll(FormCommand.Direction.BOTTOM));
            p.set(p.labelled("Name"), m.group(1));
            p.press(m.group(2));
        });
    }

    /// A date as the pages write it, "12/31/2016", in canonical form.
    static String iso(String monthDayYear) {
        String[] parts = monthDayYear.split("/");
        return parts[2] + "-" + parts[0] + "-" + parts[1];
    }
}
