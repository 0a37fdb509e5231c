package vn.vpbank.voiceagent.realtime.rtvi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A client's protocol version.
public record RtviVersion(int major, int minor, int patch) {
    /// What we speak.
    public static final RtviVersion OURS = new RtviVersion(2, 1, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?.*");

    /// Reads `2.1.0`; a version that cannot be read counts as ours, since such a client expects nothing
    /// older.
    static RtviVersion parse(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches() ? new RtviVersion(number(m, 1), number(m, 2), number(m, 3)) : OURS;
    }

    /// Clients of major version 1 know `spoken` instead of `spoken_status` in bot-output, and expect their
    /// own version in bot-ready.
    boolean isOld() {
        return major < OURS.major;
    }

    /// What bot-ready answers to this client.
    RtviVersion answered() {
        return isOld() ? this : OURS;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }

    private static int number(Matcher m, int group) {
        String digits = m.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
