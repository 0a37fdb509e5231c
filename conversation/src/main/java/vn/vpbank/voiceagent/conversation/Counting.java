package vn.vpbank.voiceagent.conversation;

/// Small numbers in words: counts and steps. Values of fields are the business of
/// [vn.vpbank.voiceagent.language.Sayer].
final class Counting {
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private Counting() {}

    static String inWords(int number) {
        if (number < 0 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        if (tens == 0) {
            return DIGITS[ones];
        }
        String ten = tens == 1 ? "mười" : DIGITS[tens] + " mươi";
        return switch (ones) {
            case 0 -> ten;
            case 1 -> ten + (tens == 1 ? " một" : " mốt");
            case 5 -> ten + " lăm";
            default -> ten + " " + DIGITS[ones];
        };
    }
}
