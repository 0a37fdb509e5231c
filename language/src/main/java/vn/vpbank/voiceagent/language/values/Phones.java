package vn.vpbank.voiceagent.language.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Map;
import java.util.Optional;

/// Vietnamese phone numbers in domestic form, checked against the numbering plan.
public final class Phones {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    /// Since 2018-11 the eleven-digit mobile prefixes have been ten-digit ones (decision 798/QĐ-BTTTT of 2018).
    private static final Map<String, String> MIGRATED = Map.ofEntries(
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0126", "076"),
            Map.entry("0128", "078"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0127", "081"),
            Map.entry("0129", "082"),
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    private Phones() {}

    /// What an old eleven-digit mobile number has become.
    static Optional<String> migrated(String digits) {
        return digits.length() == 11 && MIGRATED.containsKey(digits.substring(0, 4))
                ? Optional.of(MIGRATED.get(digits.substring(0, 4)) + digits.substring(4))
                : Optional.empty();
    }

    /// How many digits a number that begins like this has: mobiles ten, fixed lines in cities eleven, free and shared
    /// cost numbers eight at least.
    static int length(String digits) {
        if (digits.startsWith("02")) {
            return 11;
        }
        return digits.startsWith("1") ? 8 : 10;
    }

    /// Takes a country code off: 84…, 0084…, 840… become 0….
    static String domestic(String digits) {
        String rest = digits.startsWith("0084") ? digits.substring(4) : digits;
        if (rest.length() == digits.length() && digits.startsWith("84") && digits.length() >= 11) {
            rest = digits.substring(2);
        }
        if (rest.length() == digits.length()) {
            return digits;
        }
        return rest.startsWith("0") ? rest : "0" + rest;
    }

    public static boolean valid(String digits) {
        if (digits.length() < 8 || digits.length() > 12 || !(digits.startsWith("0") || digits.startsWith("1"))) {
            return false;
        }
        try {
            return PLAN.isValidNumberForRegion(PLAN.parse(digits, "VN"), "VN");
        } catch (NumberParseException e) {
            return false;
        }
    }
}
