package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.browser.page.Words;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;

/// What became of a submit. "Submitted" needs both the network's answer and a sign of the page; what only one of them
/// says is unknown. A press after which nothing left the page, whose form still stands, has handed nothing in. Pure:
/// evidence in, verdict out; no verdict means that it is too early.
final class Judgement {
    /// How long a page may take to show what its server answered.
    private static final long SHOW_MS = 2_500;

    /// How long a page may think before it sends anything.
    private static final long SEND_MS = 4_000;

    /// The same for one that shows that it is at work, and for one whose fields show that it has refused.
    private static final long WORK_MS = 20_000;

    private static final long REFUSE_MS = 1_200;

    /// How long a page that shows something else may take to say that it was taken.
    private static final long MOVE_MS = 800;

    private static final String TAKEN = "Trang đã nhận phần này và chuyển sang phần tiếp theo; hồ sơ chưa nộp xong.";

    private static final Set<String> NEVER_ARRIVED = Set.of(
            "net::ERR_CONNECTION_REFUSED",
            "net::ERR_NAME_NOT_RESOLVED",
            "net::ERR_ADDRESS_UNREACHABLE",
            // What the page's proxy could not connect to.
            "net::ERR_SOCKS_CONNECTION_FAILED",
            "net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE",
            "net::ERR_INTERNET_DISCONNECTED");
    /// More than this of what a page says at its fields nobody keeps in mind when it is read aloud.
    private static final int MOST_WORDS = 4;

    private static final Set<Integer> GATEWAYS = Set.of(408, 502, 504);
    private static final Set<Integer> NO_CONTENT = Set.of(204, 205);

    /// The outcome, with the page's words if it had any.
    sealed interface Verdict {
        String words();

        record Submitted(String words) implements Verdict {}

        record Rejected(String words) implements Verdict {}

        record Unknown(String words) implements Verdict {}

        /// Nothing has left the page, and the form stands as it stood: it may be handed in once more.
        record NotSent(String words) implements Verdict {}

        /// It was only a step: other fields show. No words where nothing was sent.
        record Moved(String words) implements Verdict {}
    }

    /// @param strayed   the page tried to leave for a place it may not go to
    /// @param elapsedMs since the click
    /// @param quietMs   since the last answer of the network; as `elapsedMs` if there was none
    record Evidence(
            PageState before,
            PageState now,
            List<NetworkWatch.Sent> sent,
            List<Dialogs.Answered> dialogs,
            boolean strayed,
            Signs signs,
            long elapsedMs,
            long quietMs) {}

    private final Optional<String> successText;

    Judgement(Optional<String> successText) {
        this.successText = successText.map(Words::plain).filter(s -> !s.isEmpty());
    }

    Optional<Verdict> judge(Evidence e) {
        List<String> news = news(e);
        String bad = Stream.concat(news.stream().filter(this::isBad), newErrors(e).stream())
                .filter(line -> !isAnswered(line, e))
                .findFirst()
                .orElse("");
        // Where the registry says which words to expect, signs of another kind are none.
        Stream<String> signs = successText.isPresent()
                ? Stream.empty()
                : Stream.concat(doneButtons(e), news.stream().filter(Sayings::isReceipt));
        String good = Stream.concat(news.stream().filter(this::isGood), signs)
                .findFirst()
                .orElse("");
        if (e.sent().stream().anyMatch(s -> !s.over() && s.status() == 0)) {
            return Optional.empty();
        }
        return e.sent().isEmpty() ? withoutNetwork(e, bad, good) : withNetwork(e, bad, good);
    }

    /// Whether a line is the page's own question, which has been agreed to and fades away after the form has left:
    /// "Sau khi gửi không thể sửa" refuses nothing.
    private static boolean isAnswered(String line, Evidence e) {
        return !e.sent().isEmpty()
                && e.dialogs().stream()
                        .anyMatch(d -> d.agreed()
                                && d.kind().equals("confirm")
                                && d.message().contains(line));
    }

    private Optional<Verdict> withNetwork(Evidence e, String bad, String good) {
        NetworkWatch.Sent last = e.sent().getLast();
        // The browser calls an answer aborted that has no content by its status.
        boolean isWhole = last.error().isEmpty() || NO_CONTENT.contains(last.status());
        if (!isWhole) {
            boolean arrived = last.status() != 0 || !NEVER_ARRIVED.contains(last.error());
            return showing(e, bad).map(words -> arrived ? new Verdict.Unknown(words) : new Verdict.Rejected(words));
        }
        if (last.status() >= 400) {
            boolean clear = !GATEWAYS.contains(last.status());
            return showing(e, bad)
                    .map(words -> clear && !(words.isEmpty() && last.status() >= 500)
                            ? new Verdict.Rejected(words)
                            : new Verdict.Unknown(words));
        }
        boolean isMore = asksForMore(e);
        if (!good.isEmpty()
                && !(isMore && e.now().form().step() < e.now().form().steps())) {
            return Optional.of(new Verdict.Submitted(good));
        }
        // What is to be done next, on a page without the form, is no refusal.
        if (!bad.isEmpty() && (Sayings.isRefusal(bad) || !isGone(e))) {
            return Optional.of(new Verdict.Rejected(bad));
        }
        if (isMore) {
            return e.quietMs() < MOVE_MS ? Optional.empty() : Optional.of(new Verdict.Moved(TAKEN));
        }
        if (e.quietMs() < (e.signs().working() ? WORK_MS : SHOW_MS) && !isGone(e)) {
            return Optional.empty();
        }
        // Where the registry says which words to expect, their absence counts.
        String said = news(e).stream().findFirst().orElse("");
        if (isGone(e) && !e.strayed() && successText.isEmpty()) {
            return Optional.of(new Verdict.Submitted(said));
        }
        if (e.quietMs() < SHOW_MS) {
            return Optional.empty();
        }
        boolean isTaken = isLocked(e) && !said.isEmpty() && !e.strayed() && successText.isEmpty();
        return Optional.of(isTaken ? new Verdict.Submitted(said) : new Verdict.Unknown(said));
    }

    /// All that could be filled in stands there still and can be changed no more, though nothing stands before it.
    private static boolean isLocked(Evidence e) {
        return !open(e.before()).isEmpty()
                && e.now().modal().isEmpty()
                && shown(e.now()).containsAll(shown(e.before()))
                && open(e.now()).isEmpty();
    }

    private static List<Field> open(PageState page) {
        return page.form().fields().stream()
                .filter(f -> shown(page).contains(f.ref()) && !f.disabled() && !f.readonly())
                .toList();
    }

    /// The page's complaint, or nothing once it has had the time to show one.
    private static Optional<String> showing(Evidence e, String bad) {
        return bad.isEmpty() && e.quietMs() < SHOW_MS ? Optional.empty() : Optional.of(bad);
    }

    private Optional<Verdict> withoutNetwork(Evidence e, String bad, String good) {
        if (e.strayed()) {
            return Optional.of(new Verdict.Unknown(bad));
        }
        if (!bad.isEmpty()) {
            return Optional.of(new Verdict.Rejected(withFields(bad, e)));
        }
        if (hasOtherFields(e)) {
            return e.elapsedMs() > 500 ? Optional.of(new Verdict.Moved("")) : Optional.empty();
        }
        boolean isRefused = e.signs().marked() > 0 && !e.signs().refused().isEmpty();
        long patience = e.signs().working() ? WORK_MS : isRefused && !e.signs().leaked() ? REFUSE_MS : SEND_MS;
        return e.elapsedMs() < patience
                ? Optional.empty()
                : Optional.of(good.isEmpty() ? refusal(e) : new Verdict.Unknown(good));
    }

    /// Nothing was sent and all fields are still there: what the page says now it says of the form as it stands.
    private static Verdict refusal(Evidence e) {
        List<String> news = news(e);
        boolean isThere = shown(e.now()).containsAll(shown(e.before()));
        if (e.signs().leaked() || e.signs().working() || !isThere) {
            return new Verdict.Unknown(String.join(" ", news));
        }
        // Complaints that stood there before the press may be as old as they look.
        List<String> general = Stream.concat(news.stream(), e.now().form().errors().stream())
                .distinct()
                .filter(line -> e.signs().refused().stream().noneMatch(r -> r.contains(line)))
                .limit(MOST_WORDS)
                .toList();
        String words = withFields(String.join(" ", general), e);
        return words.isEmpty() ? new Verdict.NotSent("") : new Verdict.Rejected(words);
    }

    /// The page's words together with those at its fields that do not stand in them yet.
    private static String withFields(String words, Evidence e) {
        List<String> at = e.signs().refused().stream()
                .filter(r -> !words.contains(r) && !words.contains(r.replaceFirst("^[^:]*: ", "")))
                .limit(MOST_WORDS)
                .toList();
        return (words + " " + String.join("; ", at)).strip();
    }

    private boolean isGood(String line) {
        return Sayings.isGood(line)
                || (successText.filter(Words.plain(line)::contains).isPresent() && !Sayings.isRefusal(line));
    }

    private boolean isBad(String line) {
        return Sayings.isBad(line) && !isGood(line);
    }

    /// A button may come to say that it has done what it was pressed for, where the form still stands: "Đã gửi".
    private static Stream<String> doneButtons(Evidence e) {
        return e.now().buttons().stream()
                .map(PageButton::label)
                .filter(label -> shown(e.now()).equals(shown(e.before()))
                        && e.now().buttons().size() == e.before().buttons().size()
                        && Sayings.isDone(label)
                        && e.before().buttons().stream()
                                .noneMatch(b -> b.label().equals(label)));
    }

    private static List<String> newErrors(Evidence e) {
        return e.now().form().errors().stream()
                .filter(line -> !e.before().form().errors().contains(line) && !line.isBlank())
                .filter(line -> !Sayings.isGood(line) && !Sayings.isWork(line))
                .toList();
    }

    /// What the page says now and did not say before: complaints first, dialogs, notices, text.
    private static List<String> news(Evidence e) {
        Set<String> old = lines(e.before()).collect(Collectors.toSet());
        List<String> news = new ArrayList<>();
        e.dialogs().stream()
                .filter(d -> d.kind().equals("alert"))
                .map(Dialogs.Answered::message)
                .forEach(news::add);
        lines(e.now())
                .filter(l -> !old.contains(l) && !Sayings.isWork(l))
                .distinct()
                .forEach(news::add);
        return news;
    }

    private static Stream<String> lines(PageState page) {
        return Stream.of(
                        page.form().errors(),
                        page.notices(),
                        page.form().text().lines().toList())
                .flatMap(List::stream)
                .map(String::strip)
                .filter(l -> !l.isEmpty());
    }

    private static Set<FieldRef> shown(PageState page) {
        return page.mounted().keySet();
    }

    /// The form is not there any more, or stands empty again. A document that came with the same form as at the
    /// start may as well have been called for by mistake.
    private static boolean isGone(Evidence e) {
        boolean isEmptied = e.before().form().fields().stream().anyMatch(Judgement::isFilled)
                && e.now().form().fields().stream().noneMatch(Judgement::isFilled)
                && e.sent().stream().noneMatch(s -> s.kind().equals("Document"));
        return isEmptied || shown(e.now()).stream().noneMatch(shown(e.before())::contains);
    }

    private static boolean isFilled(Field field) {
        return !field.value().isEmpty() && !field.value().equals(FieldValue.of("false")) && !field.readonly();
    }

    /// Another part of the form stands in its place: other fields with a button that leads on, or what was filled
    /// in once more with one that hands it in.
    private static boolean asksForMore(Evidence e) {
        if (shown(e.now()).stream().anyMatch(shown(e.before())::contains)) {
            return false;
        }
        boolean hasFields = e.now().form().fields().stream()
                .anyMatch(f -> !f.disabled() && !f.readonly() && shown(e.now()).contains(f.ref()));
        return e.now().buttons().stream().filter(b -> !b.disabled()).anyMatch(b -> switch (e.now()
                .kindOf(b, Optional.empty())) {
            case SUBMIT -> true;
            case NEXT -> hasFields;
            case BACK, SAVE, RESET, SEARCH, CANCEL, OTHER -> false;
        });
    }

    /// A dialog that wants something of its own, a consent for one: that is the caller's to give.
    private static boolean hasDialogToFill(Evidence e) {
        return !e.now().modal().isEmpty()
                && !e.now().modal().equals(e.before().modal())
                && e.now().form().fields().stream()
                        .anyMatch(f -> !f.disabled() && !shown(e.before()).contains(f.ref()));
    }

    private static boolean hasOtherFields(Evidence e) {
        boolean replaced = !shown(e.now()).isEmpty() && shown(e.now()).stream().noneMatch(shown(e.before())::contains);
        return replaced
                || hasDialogToFill(e)
                || e.now().form().step() != e.before().form().step();
    }
}
