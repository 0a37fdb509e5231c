package vn.vpbank.voiceagent.language.values;

import java.util.Set;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Which words of a text are written with a capital: people, places, firms and public bodies, as freely as the field
/// allows. Ordinary words stay as they are said; a name that is not recognised only lacks its capitals.
final class ProperNouns {
    private static final Set<String> CONTINENTS = Set.of("á", "âu", "phi", "mỹ", "úc");
    private static final Word REGION = Word.of("miền");
    private static final Set<String> REGIONS = Set.of("bắc", "trung", "nam", "tây", "đông");
    private static final int LONGEST_PLACE = 4;
    /// Syllables of a name that is made of everyday words ("măng non").
    private static final int SHORT_NAME = 2;
    private static final int LONGEST_BODY = 5;
    private static final int USUAL_NAME = 2;

    private final Utterance u;
    private final int from;
    private final int to;
    private final Proper proper;
    private final boolean[] capitals;

    private ProperNouns(Utterance u, int from, int to, Proper proper) {
        this.u = u;
        this.from = from;
        this.to = to;
        this.proper = proper;
        this.capitals = new boolean[to - from];
    }

    /// For each word of the span, whether it begins with a capital.
    static boolean[] in(Utterance u, int from, int to, Proper proper) {
        return new ProperNouns(u, from, to, proper).marked();
    }

    private boolean[] marked() {
        int i = from;
        while (i < to) {
            int end = proper == Proper.NOTHING ? i : person(i);
            end = end > i ? end : office(i);
            end = end > i ? end : body(i);
            end = end > i ? end : place(i);
            end = end > i ? end : foreign(i);
            i = Math.max(end, i + 1);
        }
        if (proper == Proper.BODY && kind(from) == from && isNothingButName()) {
            mark(from, to);
        }
        return capitals;
    }

    private int mark(int start, int end) {
        for (int i = start; i < end; i++) {
            capitals[i - from] |=
                    i == start || !NameWords.isSmall(u.word(i)) || !u.word(i).plain();
        }
        return end;
    }

    private int person(int i) {
        boolean asked = proper == Proper.PERSON;
        boolean titled = i > from && Names.isTitle(u, i - 1);
        if (i > from && !titled && !u.brokenBefore(i)) {
            return i;
        }
        int end = PersonNames.end(u, i, to, asked);
        boolean alone = end >= to || u.brokenBefore(end) || !NameWords.isOfName(u.word(end));
        return end > i && alone ? mark(i, end) : i;
    }

    /// "Cục Cảnh sát quản lý hành chính …", "Công an tỉnh …".
    private int office(int i) {
        int local = NameWords.skip(NameWords.LOCAL_OFFICES, u, i, to);
        if (local > i && proper != Proper.NOTHING) {
            int place = place(local);
            mark(i, i + 1);
            return place > local ? place : local;
        }
        int head = NameWords.skip(NameWords.OFFICES, u, i, to);
        int domain = NameWords.skip(NameWords.DOMAINS, u, head, to);
        if (head == i || domain == head) {
            return i;
        }
        mark(i, i + 1);
        mark(head, head + 1);
        return domain;
    }

    /// The kind of a body and what it does are small, the rest is its name.
    private int body(int i) {
        int kind = kind(i);
        if (kind == i || proper == Proper.NOTHING) {
            return i;
        }
        int name = kind;
        for (int next = kind; next < to; name = next) {
            next = Math.max(
                    NameWords.skip(NameWords.TRADES, u, next, to), NameWords.skip(NameWords.BODIES, u, next, to));
            if (next == name) {
                break;
            }
        }
        // a note on some firm is no name of one
        boolean sure = proper != Proper.ANYTHING || name > kind;
        int end = name;
        while (sure && end < Math.min(to, name + LONGEST_BODY) && continues(name, end, proper == Proper.ANYTHING)) {
            end++;
        }
        return end > name ? mark(own(name, end), end) : name;
    }

    /// "hoa tươi Đà Lạt", "mộc Phú Lâm": of a long row of words after the kind of body its last two or three are its
    /// name.
    private int own(int name, int end) {
        boolean whole = end - name <= USUAL_NAME || end < to || NameWords.isForeign(u.word(end - 1));
        if (whole || !NameWords.isOfName(u.word(end - 1)) || !NameWords.isOfName(u.word(end - 2))) {
            return name;
        }
        return Names.isSurname(u.word(end - 3)) ? end - 3 : end - 2;
    }

    /// Where firms are asked for, what they do may come first: "thủy sản Minh Hải".
    private int kind(int i) {
        int trade = proper == Proper.BODY && i == from ? NameWords.skip(NameWords.TRADES, u, i, to) : i;
        int body = NameWords.skip(NameWords.BODIES, u, i, to);
        // without marks "quan" is "quản" as likely as "quán"
        return Math.max(trade, u.unmarked() && body == i + 1 ? i : body);
    }

    private int place(int i) {
        int known = Math.max(Gazetteer.provinceEnd(u, i, to), NameWords.skip(NameWords.KNOWN_PLACES, u, i, to));
        boolean telling = proper == Proper.PLACE || proper == Proper.BODY;
        known = telling ? Math.max(known, Gazetteer.placeEnd(u, i, to)) : known;
        if (known > i + 1) {
            return mark(i, known);
        }
        if ((u.says(i, "chau") && i + 1 < to && CONTINENTS.contains(u.lower(i + 1)))
                || (u.is(i, REGION) && i + 1 < to && REGIONS.contains(u.lower(i + 1)))) {
            return mark(i + 1, i + 2);
        }
        int none = NameWords.skip(NameWords.NO_PLACES, u, i, to);
        if (none > i) {
            return none;
        }
        int head = NameWords.skip(NameWords.PLACE_HEADS, u, i, to);
        int name = head > i ? named(i, head) : i;
        return name > head ? mark(head, name) : i;
    }

    /// Where the name after the head of a place ends.
    private int named(int start, int head) {
        int listed = Gazetteer.placeEnd(u, head, to);
        int end = head;
        boolean strict = head == start + 1 || proper != Proper.PLACE;
        while (end < Math.min(to, head + LONGEST_PLACE) && continues(head, end, strict)) {
            end++;
        }
        boolean enough = (proper == Proper.PLACE && !(u.unmarked() && head == start + 1))
                || (end > head + 1 && Names.isSurname(u.word(head)));
        boolean sure = listed > head + 1 || (listed > head && proper == Proper.PLACE && end <= listed);
        return sure ? listed : enough ? end : head;
    }

    /// Whether the name that began at `start` goes on with word `i`.
    private boolean continues(int start, int i, boolean strict) {
        boolean ended = (i > start && u.brokenBefore(i))
                || OrdinaryWords.at(u, i, start, to)
                || NameWords.skip(NameWords.STOPS, u, i, to) > i
                || NameWords.skip(NameWords.NO_PLACES, u, i, to) > i
                || (i > start && Gazetteer.provinceEnd(u, i, to) > i + 1)
                || !u.word(i).text().chars().allMatch(Character::isLetter)
                || (Numeral.at(u, i) != null && !NameWords.isOfName(u.word(i)));
        // after two syllables of a name, three of somebody's, a word of no name is about it
        int usual = Names.isSurname(u.word(start)) ? 3 : 2;
        boolean full = i >= start + usual && NameWords.isOfName(u.word(start)) && NameWords.isOfName(u.word(start + 1));
        return !ended && ((!strict && !full) || NameWords.isOfName(u.word(i)) || NameWords.isForeign(u.word(i)));
    }

    /// "standard chartered singapore": only where names are asked for.
    private int foreign(int i) {
        boolean named = proper == Proper.PERSON || proper == Proper.BODY || proper == Proper.PLACE;
        if (!named || !NameWords.isForeign(u.word(i)) || (i > from && NameWords.isSmall(u.word(i)))) {
            return i;
        }
        return mark(i, i + 1);
    }

    /// Two words where a school, a firm or an office is asked for are its name, whatever they are.
    private boolean isNothingButName() {
        boolean all = to - from > 1 && to - from <= LONGEST_PLACE;
        for (int i = from; i < to && all; i++) {
            all = continues(from, i, to - from > SHORT_NAME);
        }
        return all;
    }
}
