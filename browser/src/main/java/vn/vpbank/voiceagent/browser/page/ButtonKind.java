package vn.vpbank.voiceagent.browser.page;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Field;

/// What a button does, judged by its label, its type and where it stands. In doubt it hands the form in.
public enum ButtonKind {
    NEXT("tiep|tiep tuc|tiep theo|ke tiep|buoc (tiep|sau|ke)( theo)?|(sang|den|toi) (buoc|trang) .*|trang (sau|ke)"
            + "|next|next (step|page)|continue|proceed|tiep tuc .*"
            + "|(luu|save)( va| and)? (tiep|tiep tuc|tiep theo|continue|next|proceed)"),
    BACK("quay lai|tro lai|lui lai|truoc|buoc truoc|trang truoc|quay (lai|ve) (buoc|trang) .*|tro (lai|ve) .*|back"
            + "|go back|previous|prev|previous (step|page)"),
    SAVE("luu|luu (lai|nhap|tam)( .*)?|save|save (as )?draft|save (for later|progress)|ghi (nhap|tam)"),
    RESET("xoa (het|tat ca|trang|toan bo|form|bieu mau|du lieu)( .*)?|lam (lai|moi)|nhap lai|dat lai|reset( form)?"
            + "|clear( all| form)?|start over"),
    SEARCH("tim|tim kiem|tim .*|tra cuu.*|loc|search|find|filter"),
    CANCEL("huy|huy (bo|don|ho so)|cancel|thoat|dong|close"),
    SUBMIT("(.* )?(nop|gui|submit|send|hoan tat|hoan thanh|finish|complete|xac nhan|confirm|dang ky|register|sign up"
            + "|apply|place order|dat hang|thanh toan|pay|chuyen tien|phe duyet|ky|dong y|trinh (duyet|ky|lanh dao|phe duyet)"
            + "|chuyen (duyet|khoan)|check ?out|enroll?|donate|tao (don|ho so|yeu cau|lenh))"
            + "( .*)?"),
    OTHER("");

    /// These count even beside other words: "Tiếp tục nộp", "Lưu và gửi".
    private static final Pattern HANDS_IN = Pattern.compile("\\b(nop|gui|submit|send|hoan tat|hoan thanh|finish)\\b");

    /// The key beside a label, "(F10)".
    private static final Pattern SHORTCUT =
            Pattern.compile("[(\\[](?:F\\d{1,2}|(?:Ctrl|Alt|Shift)\\s?\\+\\s?\\w+)[)\\]]", Pattern.CASE_INSENSITIVE);

    /// What a form is filled in for: something is made, kept or booked by it.
    private static final Pattern MAKES = Pattern.compile(
            "(luu|tao|dat|them|cap nhat|lap|mo|ghi|nhan|bao|book|reserve|order|save|create|add|update|request|post|publish"
                    + "|buy|join|start|open)( .*)?");

    /// What ends a step where more of them follow.
    private static final Pattern DONE = Pattern.compile("ok|okay|xong|duoc roi|got it|done");

    /// What goes with forms without finishing them.
    private static final Pattern MINOR = Pattern.compile(
            "(them|add)( (mot|\\d+|moi|a|an|new))? (dong|hang|muc|nguoi|row|line|item|another|more)( .*)?"
                    + "|(xoa|bo|go|in|print|preview|xem|tai|upload|download|chon|delete|remove|help|tro giup|tinh|dang nhap|log in"
                    + "|login|sign in|sua|edit|skip|bo qua|browse|check|kiem tra|dat lai)( .*)?");

    /// What opens an empty form.
    private static final Pattern NEW =
            Pattern.compile("(tao|them|lap|create|add|new)( .*)?( moi| new)|(new|create new|add new)( .*)?");

    private final Pattern words;

    ButtonKind(String words) {
        this.words = Pattern.compile(words);
    }

    /// By the label alone.
    static ButtonKind ofLabel(String label) {
        String plain = Words.plain(SHORTCUT.matcher(label).replaceAll(""));
        if (HANDS_IN.matcher(plain).find()) {
            return SUBMIT;
        }
        for (ButtonKind kind : values()) {
            if (kind != SUBMIT && kind != OTHER && kind.words.matcher(plain).matches()) {
                return kind;
            }
        }
        return SUBMIT.words.matcher(plain).matches() ? SUBMIT : byArrow(label);
    }

    private static ButtonKind byArrow(String label) {
        return switch (label.strip()) {
            case "→", "»", ">", "›", "⟶" -> NEXT;
            case "←", "«", "<", "‹", "⟵" -> BACK;
            default -> OTHER;
        };
    }

    /// Whether it leads on by its own words and type, whatever else may come to stand on the page.
    static boolean leadsOn(PageButton button) {
        return ofLabel(button.label()) == NEXT && byArrow(button.label()) == OTHER && !submits(button);
    }

    private static boolean submits(PageButton button) {
        return button.filled()
                && (button.type().equals("submit") || button.type().equals("image"));
    }

    /// By all that is known.
    ///
    /// @param hint the registered label of the button that hands the form in
    static ButtonKind of(PageButton button, PageState page, Optional<String> hint) {
        if (hint.filter(h -> Words.plain(h).equals(Words.plain(button.label()))).isPresent()) {
            return SUBMIT;
        }
        if (opensNew(button, page)) {
            return OTHER;
        }
        ButtonKind told = told(button, page);
        boolean isOpen = told == OTHER || (told == SAVE && !isDraft(button.label()));
        return isOpen && (isMainAction(button, page) || isOnlyWay(button, page)) ? SUBMIT : told;
    }

    /// "Tạo đơn mới" above or under a list of those that there are: it stands beside what sifts them, and nothing there
    /// has to be filled in.
    private static boolean opensNew(PageButton button, PageState page) {
        return NEW.matcher(Words.plain(button.label())).matches()
                && !submits(button)
                && page.modal().isEmpty()
                && page.form().fields().stream().noneMatch(Field::required)
                && page.buttons().stream().anyMatch(b -> !b.equals(button) && told(b, page) == SEARCH);
    }

    /// Programs for clerks have their buttons above the form: where nothing else ends it, to save it is to hand it in.
    private static boolean isOnlyWay(PageButton button, PageState page) {
        return isSave(button, page)
                && page.modal().isEmpty()
                && page.form().step() >= page.form().steps()
                && page.buttons().stream()
                        .noneMatch(b -> canFinish(b)
                                || told(b, page) == SUBMIT
                                || told(b, page) == NEXT
                                || (!b.equals(button) && isSave(b, page)));
    }

    private static boolean isSave(PageButton button, PageState page) {
        return !isDraft(button.label())
                && (told(button, page) == SAVE
                        || Words.plain(button.label())
                                .matches("(luu|save|ghi (giao dich|so|lai|nhan)|commit|hach toan)( .*)?"));
    }

    /// By its words and its type, without what stands beside it.
    private static ButtonKind told(PageButton button, PageState page) {
        if (button.last() && isNamedNext(button, page)) {
            return NEXT;
        }
        if (button.type().equals("tab")
                || (!button.last()
                        && page.stepNames().stream()
                                .anyMatch(n -> Words.plain(n).equals(Words.plain(button.label()))))) {
            // The way to a step, "3. Xác nhận", is not what is done there.
            return OTHER;
        }
        boolean isSteps = page.told() || page.form().steps() > 1 || button.last();
        ButtonKind byLabel = button.type().equals("reset") ? RESET : ofLabel(button.label());
        if (!isSteps && (byLabel == NEXT || byLabel == BACK) && byArrow(button.label()) != OTHER) {
            // Lists and calendars have arrows too.
            byLabel = OTHER;
        }
        boolean more = page.form().step() < page.form().steps();
        if (!submits(button)) {
            return byLabel == OTHER
                            && more
                            && button.last()
                            && DONE.matcher(Words.plain(button.label())).matches()
                    ? NEXT
                    : byLabel;
        }
        return switch (byLabel) {
            case BACK, SEARCH -> byLabel;
            case NEXT -> more ? NEXT : SUBMIT;
            case SAVE -> more || isDraft(button.label()) ? SAVE : SUBMIT;
            case RESET, CANCEL, SUBMIT, OTHER -> SUBMIT;
        };
    }

    /// "Xem trước", where that is what the next step is called and it is not the last word.
    private static boolean isNamedNext(PageButton button, PageState page) {
        int step = page.form().step();
        return !button.type().equals("submit")
                && step < page.stepNames().size()
                && Words.plain(page.stepNames().get(step)).equals(Words.plain(button.label()));
    }

    /// What finishes a form, whatever it is called: it stands at its end, and nothing leads on. A label that says what
    /// comes of it needs no more; one that does not must be the only one there.
    private static boolean isMainAction(PageButton button, PageState page) {
        if (!canFinish(button) || page.buttons().stream().anyMatch(b -> told(b, page) == NEXT && !b.equals(button))) {
            return false;
        }
        if (MAKES.matcher(Words.plain(button.label())).matches()) {
            return page.buttons().stream().noneMatch(b -> b.last() && told(b, page) == SUBMIT);
        }
        return page.buttons().stream()
                .noneMatch(b -> told(b, page) == SUBMIT
                        || (!b.equals(button)
                                && canFinish(b)
                                && !isDraft(b.label())
                                && (told(b, page) == OTHER || told(b, page) == SAVE)));
    }

    /// Whether its words say that it goes with a form without finishing it.
    static boolean isMinor(PageButton button) {
        return MINOR.matcher(Words.plain(button.label())).matches();
    }

    private static boolean canFinish(PageButton button) {
        String plain = Words.plain(button.label());
        return button.last() && !plain.isEmpty() && !MINOR.matcher(plain).matches();
    }

    private static boolean isDraft(String label) {
        return Pattern.compile("\\b(nhap|tam|draft|later)\\b")
                .matcher(Words.plain(label))
                .find();
    }
}
