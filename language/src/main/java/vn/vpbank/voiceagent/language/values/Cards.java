package vn.vpbank.voiceagent.language.values;

/// Numbers of payment cards (ISO/IEC 7812): thirteen to nineteen digits, the last of which checks the others.
final class Cards {
    private Cards() {}

    /// Four digits are the end of a card's number and check nothing.
    static boolean valid(String digits) {
        return digits.length() == 4 || (digits.length() >= 13 && digits.length() <= 19 && luhn(digits));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = d * 2;
            sum += i % 2 == 0 ? d : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
