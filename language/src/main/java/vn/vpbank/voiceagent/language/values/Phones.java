package vn.vpbank.voiceagent.language.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/// Vietnamese phone numbers in domestic form, checked against the numbering plan.
public final class Phones {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    private Phones() {}

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
