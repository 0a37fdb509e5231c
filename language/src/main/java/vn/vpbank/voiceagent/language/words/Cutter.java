package vn.vpbank.voiceagent.language.words;

/// Cuts text into words: at blanks, around punctuation, and between figures and letters ("50k", "1tr5"), but never
/// inside an e-mail address, a date, a file name or a code with capitals.
final class Cutter {
    interface Sink {
        void word(int start, int end, char after);
    }

    private static final String OPENING = "([{\"'“”‘’«*";
    private static final String CLOSING = ")]}\"'“”‘’»*…";
    private static final String PAUSES = ",;:.!?";

    private Cutter() {}

    static void cut(String text, Sink sink) {
        int n = text.length();
        int i = 0;
        while (i < n) {
            while (i < n && text.charAt(i) == ' ') {
                i++;
            }
            int end = i;
            while (end < n && text.charAt(end) != ' ') {
                end++;
            }
            if (end > i) {
                piece(text, i, end, sink);
            }
            i = end;
        }
    }

    private static void piece(String text, int from, int to, Sink sink) {
        int start = from;
        int end = to;
        char mark = ' ';
        while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start) {
            char c = text.charAt(end - 1);
            if (PAUSES.indexOf(c) >= 0) {
                mark = mark == '?' ? '?' : c;
            } else if (CLOSING.indexOf(c) < 0) {
                break;
            }
            end--;
        }
        if (start >= end) {
            return;
        }
        int comma = innerPause(text, start, end);
        if (comma > 0) {
            piece(text, start, comma + 1, sink);
            piece(text, comma + 1, end, sink);
            return;
        }
        if (keepWhole(text, start, end)) {
            sink.word(start, end, mark);
            return;
        }
        int s = start;
        for (int k = start + 1; k < end; k++) {
            if (kind(text.charAt(k)) != kind(text.charAt(k - 1))) {
                sink.word(s, k, ' ');
                s = k;
            }
        }
        sink.word(s, end, mark);
    }

    /// A comma between words that lack a blank; one between figures belongs to the number.
    private static int innerPause(String text, int start, int end) {
        for (int k = start + 1; k < end - 1; k++) {
            char c = text.charAt(k);
            boolean figures = Character.isDigit(text.charAt(k - 1)) && Character.isDigit(text.charAt(k + 1));
            if ((c == ',' || c == ';' || c == '?' || c == '!') && !figures) {
                return k;
            }
        }
        return -1;
    }

    private static boolean keepWhole(String text, int start, int end) {
        boolean letters = false;
        boolean capitals = false;
        boolean figures = false;
        boolean joints = false;
        for (int k = start; k < end; k++) {
            char c = text.charAt(k);
            if (c == '@' || c == '_') {
                return true;
            }
            if (Character.isDigit(c)) {
                figures = true;
            } else if (Character.isLetter(c)) {
                letters = true;
                capitals |= Character.isUpperCase(c);
            } else {
                joints |= c != '%' && c != '.' && c != ',' && c != '/';
            }
        }
        if (!letters || !figures) {
            return !(figures && text.charAt(end - 1) == '%');
        }
        return (capitals && Character.isLetter(text.charAt(start))) || joints || isClock(text, start, end);
    }

    private static boolean isClock(String text, int start, int end) {
        int h = text.indexOf('h', start);
        return h > start
                && h < end
                && h - start <= 2
                && end - h <= 3
                && allDigits(text, start, h)
                && allDigits(text, h + 1, end);
    }

    private static boolean allDigits(String text, int from, int to) {
        for (int k = from; k < to; k++) {
            if (!Character.isDigit(text.charAt(k))) {
                return false;
            }
        }
        return true;
    }

    private static int kind(char c) {
        return Character.isDigit(c) || c == '.' || c == ',' || c == '/' ? 1 : 2;
    }
}
