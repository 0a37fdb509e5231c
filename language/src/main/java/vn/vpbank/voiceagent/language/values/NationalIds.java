package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.util.Optional;

/// What a citizen's number tells: three digits of the place of registration, one of century and sex, two of the year of
/// birth, six of its own (decree 137/2015/NĐ-CP).
public final class NationalIds {
    private NationalIds() {}

    /// Whether twelve digits can be a citizen's number: provinces are 001 to 096; 100 and above are countries.
    static boolean plausible(String id) {
        int place = Integer.parseInt(id.substring(0, 3));
        return place >= 1 && place != 97 && place != 98 && place != 99;
    }

    /// Whether the number belongs to a person of this birth date; a nine-digit one says nothing.
    public static boolean agrees(String id, LocalDate birth) {
        if (id.length() != 12) {
            return true;
        }
        int century = 19 + (id.charAt(3) - '0') / 2;
        int year = century * 100 + Integer.parseInt(id.substring(4, 6));
        return year == birth.getYear();
    }

    /// Whether the number says male; empty if it says nothing.
    public static Optional<Boolean> male(String id) {
        return id.length() == 12 ? Optional.of((id.charAt(3) - '0') % 2 == 0) : Optional.empty();
    }
}
