package vn.vpbank.voiceagent.language.values;

/// Tax codes: ten digits of which the last is a check digit, thirteen with a branch, or a person's twelve-digit id
/// (circular 86/2024/TT-BTC, in force since 2025-07).
final class TaxCodes {
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private TaxCodes() {}

    static boolean valid(String digits) {
        return switch (digits.length()) {
            case 10, 13 -> checks(digits);
            case 12 -> NationalIds.plausible(digits);
            default -> false;
        };
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11 == digits.charAt(9) - '0';
    }
}
