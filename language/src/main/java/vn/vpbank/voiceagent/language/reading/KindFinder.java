package vn.vpbank.voiceagent.language.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Dates;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Emails;
import vn.vpbank.voiceagent.language.values.Moments;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.SeveralOptions;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.Tense;
import vn.vpbank.voiceagent.language.values.Terms;
import vn.vpbank.voiceagent.language.values.Times;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Respelling;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Fields that a value said without its field could belong to by nothing but its kind.
final class KindFinder {
    /// How many words a purpose may take between "vay" and the sum.
    private static final int CUE_REACH = 7;

    /// What may stand right before somebody's name.
    private static final Set<String> KIN = Set.of(
            "anh", "chi", "ong", "ba", "co", "chu", "bac", "em", "vo", "chong", "me", "bo", "ma", "trai", "gai", "ruot",
            "khach", "hang", "vien", "dau", "re", "ten");

    private static final Set<String> DATE_WORDS = Set.of("ngay", "mung", "mong", "thang", "ram", "gieng", "chap");

    /// Ends in consonants that end no syllable.
    private static final Pattern ACRONYM =
            Pattern.compile("[a-z]*[bdfjklqrsvwxz]|[bcdfghjklmnpqrstvwxz]+|[a-z]*(tm|me)");
    private static final int ACCOUNT = 9;
    private static final int SHORTEST_CODE = 5;
    private static final Set<String> FOREIGN = Set.of(
            "đô", "usd", "euro", "eur", "yên", "jpy", "bảng", "gbp", "tệ", "cny", "won", "krw", "aud", "sgd", "franc",
            "bạt");
    private static final Pattern IN_DONG = Pattern.compile("vnd|vnđ|\\(đồng|quy đổi|đồng\\)");
    private static final int PHONE = 10;
    private static final int IDENTITY = 12;
    private static final Set<String> DAY_WORDS =
            Set.of("hôm", "bữa", "thứ", "chủ", "chúa", "ngày", "mai", "mốt", "cuối", "đầu", "giữa");
    /// Nobody who fills a form was born less than so many days ago, unless it says so.
    private static final int NEWBORN = 400;

    private final Utterance u;
    private final Scene scene;
    private final Map<FieldProfile, Boolean> spokenOf = new HashMap<>();

    KindFinder(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    Set<FieldProfile> at(int i) {
        Set<FieldProfile> out = new LinkedHashSet<>();
        int n = u.size();
        boolean email = asks(ValueKind.EMAIL)
                && (u.word(i).folded().indexOf('@') > 0
                        || (Grammar.opens(u, i)
                                && Emails.read(u, i, n)
                                        .filter(ValueReading::isSure)
                                        .isPresent()));
        boolean counts = Starts.number(u, i);
        boolean dates = counts || Starts.date(u, i);
        boolean numbers = counts && (asks(ValueKind.PHONE) || asks(ValueKind.NATIONAL_ID) || asks(ValueKind.MONEY));
        Digits.Run run = numbers ? Digits.read(u, i, n) : new Digits.Run(i, List.of());
        int digits = run.strings().isEmpty() ? 0 : run.strings().getFirst().length();
        Optional<Numbers.Reading> sum = counts && asks(ValueKind.MONEY)
                ? Numbers.read(u, i, n).filter(s -> s.scaled() || isForeign(s.end()))
                : Optional.empty();
        boolean money = sum.isPresent() && (digits < 4 || sum.get().end() >= run.end());
        boolean inDate = i > 0 && !u.brokenBefore(i) && isDateWord(i - 1);
        boolean term = asks(ValueKind.TERM)
                && (counts || dates)
                && !inDate
                && Terms.read(u, i, n).filter(Terms.Reading::unit).isPresent();
        // "ngày hai | tám tháng mười một" is no day of its own
        boolean days = dates && (asks(ValueKind.DATE) || asks(ValueKind.DATETIME) || asks(ValueKind.MONTH));
        boolean torn = i > 0
                && !u.brokenBefore(i)
                && (Starts.number(u, i - 1) || isDateWord(i - 1))
                && !(u.says(i, "ngay") && (u.says(i + 1, "mai") || u.says(i + 1, "mot") || u.says(i + 1, "kia")));
        Optional<Dates.Reading> said = !torn && days ? Dates.read(u, i, n, Tense.ANY, scene.today()) : Optional.empty();
        Optional<LocalDate> day = said.flatMap(Dates.Reading::date);
        boolean date = said.filter(d -> d.month().isPresent() && d.day().isPresent() && saysDate(i, d.end()))
                        .isPresent()
                || (day.isPresent() && saysDay(i, said.orElseThrow().end()));
        boolean told = !torn && days && Moments.complete(u, i, n, scene.today());
        boolean moment = told
                && scene.profile().fields().stream()
                        .anyMatch(f -> f.spec().kind() == ValueKind.DATETIME && f.writable() && fitsTense(f, day));
        boolean name = asks(ValueKind.NAME)
                && Names.isSurname(u, i)
                && (u.brokenBefore(i)
                        || Grammar.opens(u, i)
                        || ((KIN.contains(u.word(i - 1).folded()) || isCustomerSex(i - 1)) && Names.isLong(u, i)))
                && !Grammar.at(Grammar.Part.SET, u, i, n);
        boolean time = counts && !moment && asks(ValueKind.TIME) && isOnly(ValueKind.TIME) && isTimeOfDay(i);
        boolean account = counts && asks(ValueKind.DIGITS) && isAccount(i);
        boolean month = !date && !torn && u.says(i, "thang") && u.has(i + 1) && Starts.number(u, i + 1);
        // "sáu mươi mét vuông" where one field is told in square metres
        int unit = counts && (asks(ValueKind.NUMBER) || asks(ValueKind.PERCENT))
                ? Numbers.readCount(u, i, n)
                        .map(Numbers.Reading::end)
                        .filter(u::has)
                        .orElse(i)
                : i;
        boolean share = unit > i && u.says(unit, "phan") && u.says(unit + 1, "tram");
        Set<FieldProfile> measured = unit > i ? measured(unit) : Set.of();
        int changed = asks(ValueKind.MULTI) ? changed(i) : i;
        Set<FieldProfile> cued = money ? cued(i) : Set.of();
        boolean foreign = money && sum.isPresent() && isForeign(sum.get().end());
        boolean abroad = foreign
                && scene.profile().fields().stream()
                        .anyMatch(f -> f.spec().kind() == ValueKind.MONEY && f.writable() && !isInDong(f));
        for (FieldProfile field : scene.profile().fields()) {
            boolean fits = switch (field.spec().kind()) {
                case EMAIL -> email;
                case PHONE -> digits >= 9 && digits <= 13;
                case NATIONAL_ID -> digits == 12;
                case DIGITS -> (account && (isOnly(ValueKind.DIGITS) || isMoneyAccount(field))) || isWritten(field, i);
                case CODE -> isWritten(field, i);
                case MONEY ->
                    money && (cued.isEmpty() || cued.contains(field)) && !(foreign && isInDong(field) && abroad);
                case TERM -> term;
                case DATE -> (date || told) && !moment && fitsTense(field, day);
                case DATETIME -> moment && fitsTense(field, day);
                case NUMBER -> measured.contains(field);
                case PERCENT -> share && isOnly(ValueKind.PERCENT);
                case NAME -> name;
                case TIME -> time;
                case MONTH -> month;
                case OPTION -> tellsOption(field, i, false);
                case MULTI -> tellsOption(field, i, false) || (changed > i && tellsOption(field, changed, true));
                default -> false;
            };
            if (fits && field.writable()) {
                out.add(field);
            }
        }
        return out;
    }

    /// "… BIDV, 21510001234567": a long number printed in one that is nobody's phone or identity.
    boolean isAccount(int i) {
        if (!u.has(i)) {
            return false;
        }
        String digits = u.word(i).text();
        boolean phone = digits.startsWith("0") && digits.length() == PHONE;
        return digits.length() >= ACCOUNT
                && digits.chars().allMatch(Character::isDigit)
                && !phone
                && !(digits.length() == IDENTITY && asks(ValueKind.NATIONAL_ID));
    }

    /// "tám ngàn | đô úc" goes into no sum in đồng where there is another.
    private boolean isForeign(int unit) {
        return u.has(unit) && FOREIGN.contains(u.lower(unit));
    }

    /// "khách nữ | Nguyễn Thu Hà".
    private boolean isCustomerSex(int i) {
        return i > 0 && (u.says(i, "nu") || u.says(i, "nam")) && (u.says(i - 1, "khach") || u.says(i - 1, "hang"));
    }

    private static boolean isInDong(FieldProfile field) {
        return IN_DONG.matcher(field.field().label().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isMoneyAccount(FieldProfile field) {
        String label = field.field().label().toLowerCase(Locale.ROOT);
        return label.contains("tài khoản") || label.contains("account") || label.contains("iban");
    }

    /// "…, 004521, …": digits in a clause of their own that fit the pattern of one field only.
    private boolean isWritten(FieldProfile field, int i) {
        String word = u.word(i).text();
        boolean called = i > 0 && u.says(i - 1, "ma") && !u.brokenBefore(i);
        boolean clause = (i == 0 || u.brokenBefore(i)) && (i + 1 == u.size() || u.brokenBefore(i + 1));
        boolean alone = called || (clause && u.size() > 1);
        return alone
                && word.length() >= SHORTEST_CODE
                && word.length() < ACCOUNT
                && word.chars().allMatch(Character::isDigit)
                && fitsPattern(field, word)
                && scene.profile().fields().stream()
                                .filter(f -> f.spec().kind() == ValueKind.DIGITS
                                        || f.spec().kind() == ValueKind.CODE)
                                .filter(f -> fitsPattern(f, word))
                                .count()
                        == 1;
    }

    private static boolean fitsPattern(FieldProfile field, String digits) {
        return field.spec().pattern().filter(p -> p.matcher(digits).matches()).isPresent();
    }

    /// "hai giờ chiều", "tám giờ rưỡi sáng": the hour with its part of the day is nothing else.
    private boolean isTimeOfDay(int i) {
        return Times.read(u, i, u.size())
                .filter(t -> Times.isPartOfDay(u, t.end() - 1, t.end()) || isClause(i, t.end()))
                .isPresent();
    }

    /// "…, mười một giờ, …".
    private boolean isClause(int from, int to) {
        return (from == 0 || u.brokenBefore(from))
                && (to == u.size() || u.brokenBefore(to))
                && IntStream.range(from, to).anyMatch(k -> u.says(k, "gio"))
                && !asks(ValueKind.TERM);
    }

    private boolean asks(ValueKind kind) {
        return scene.profile().asksFor(kind);
    }

    /// Digits alone ("năm tám không sáu") are a date only where one is asked for.
    private boolean saysDate(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> isDateWord(i) || u.word(i).folded().matches("\\d.*[/-].*"));
    }

    /// "hôm qua", "thứ sáu tuần này", "chủ nhật vừa rồi": a day told from today.
    private boolean saysDay(int from, int to) {
        String first = u.lower(from);
        // "mai chuyển cho …": tomorrow rather than somebody called Mai
        boolean opens = first.equals("mai")
                && to == from + 1
                && (from == 0 || u.brokenBefore(from) || Grammar.opens(u, from))
                && (u.brokenBefore(to)
                        || Grammar.at(Grammar.Part.PAY, u, to, u.size())
                        || u.says(to, "la")
                        || u.says(to, "em")
                        || u.says(to, "minh"));
        return opens || (to > from + 1 && DAY_WORDS.contains(first));
    }

    private boolean isDateWord(int i) {
        return DATE_WORDS.contains(u.word(i).folded()) || Dates.isEnglishMonth(u, i);
    }

    /// Nothing was lost tomorrow, and nothing is delivered yesterday.
    private boolean fitsTense(FieldProfile field, Optional<LocalDate> day) {
        return switch (field.spec().tense()) {
            case PAST, CHILDHOOD -> day.filter(d -> d.isAfter(scene.today())).isEmpty();
            case FUTURE -> day.filter(d -> d.isBefore(scene.today())).isEmpty();
            case BIRTH ->
                day.filter(d -> d.isAfter(scene.today().minusDays(NEWBORN))).isEmpty();
            case ANY -> true;
        };
    }

    /// "vay mua xe hơi ba trăm triệu": the verb said which sum, a few words before it.
    private Set<FieldProfile> cued(int i) {
        Set<FieldProfile> out = new LinkedHashSet<>();
        for (int k = i - 1; k >= Math.max(0, i - CUE_REACH) && !u.brokenBefore(k + 1) && out.isEmpty(); k--) {
            scene.profile().names(u, k).stream()
                    .filter(m -> m.meaning().cue() && m.cost() < 0.1 && m.end() <= i)
                    .map(m -> m.meaning().field())
                    .filter(f -> f.spec().kind() == ValueKind.MONEY)
                    .forEach(out::add);
        }
        return out;
    }

    /// How people are related tells a field only where one of the two is spoken of: "vợ chồng đã ly dị" is about
    /// neither.
    private boolean isSpokenOf(FieldProfile field) {
        String label = field.field().label().toLowerCase(Locale.ROOT);
        if (!label.startsWith("quan hệ") && !label.startsWith("mối quan hệ") && !label.startsWith("relation")) {
            return true;
        }
        String section = field.field().section();
        boolean recent = scene.recallable().stream()
                .anyMatch(f -> !section.isBlank() && f.field().section().equals(section));
        for (int k = 0; k < u.size() && !recent; k++) {
            recent = scene.profile().tags(u, k).stream()
                            .anyMatch(t -> field.tags().contains(t.meaning()))
                    || scene.profile().names(u, k).stream()
                            .map(m -> m.meaning().field())
                            .anyMatch(f -> !f.equals(field)
                                    && !section.isBlank()
                                    && f.field().section().equals(section));
        }
        return recent;
    }

    private boolean isOnly(ValueKind kind) {
        return scene.profile().fields().stream()
                        .filter(f -> f.spec().kind() == kind)
                        .count()
                == 1;
    }

    private Set<FieldProfile> measured(int unit) {
        return scene.profile().measured(u, unit).stream()
                .filter(m -> m.cost() < 0.1)
                .map(Phrases.Match::meaning)
                .collect(Collectors.toSet());
    }

    /// "thêm tiền ăn", "bỏ camera": where what is added to a choice or taken from it begins, or the word itself.
    private int changed(int i) {
        int option = SeveralOptions.change(u, i, u.size());
        return u.has(option) ? option : i;
    }

    /// "ATM", "SME": letters that make no syllable.
    private boolean isAcronym(int i) {
        String word = u.word(i).folded();
        return word.length() > 1 && ACRONYM.matcher(word).matches();
    }

    /// "bão", "lụt": a short word whose marks tell it, and which is no small word of sentences.
    private boolean isMarked(int i) {
        return !u.unmarked() && u.word(i).folded().length() == 3 && !u.word(i).plain() && !Grammar.isSmall(u, i);
    }

    /// "nam", "nữ". Without marks they may be "năm", "nằm" or "nửa", but not where they stand alone.
    private boolean tellsSex(int i) {
        boolean alone = i + 1 == u.size() || u.brokenBefore(i + 1) || u.says(i + 1, "sinh");
        boolean country = i > 0 && u.says(i - 1, "viet");
        return !country && (u.says(i, "nam") || u.says(i, "nu")) && (!u.unmarked() || alone);
    }

    /// Short everyday words ("có", "khác") are options of too many fields to stand for one.
    boolean tellsOption(FieldProfile field, int i, boolean led) {
        if (field.spec().options().isYesNo()) {
            return false;
        }
        for (OptionMatcher.Match match : field.spec().options().at(u, i, u.size())) {
            boolean telling = led
                    || match.end() - i > 1
                    || u.word(i).folded().length() > 3
                    || tellsSex(i)
                    || (match.strength() >= 0.95 && (isAcronym(i) || isMarked(i)))
                    || (match.strength() >= 1 && !Respelling.isKnown(u.word(i)));
            // three words in a row of one option's label are as good as a synonym
            boolean known = match.strength() >= (match.end() - i > 2 ? 0.79 : 0.84);
            if (known
                    && Sound.isPlain(match.cost(), match.end() - i)
                    && telling
                    && match.values().size() == 1
                    && !match.values().getFirst().equals("other")
                    && spokenOf.computeIfAbsent(field, this::isSpokenOf)) {
                return true;
            }
        }
        return false;
    }
}
