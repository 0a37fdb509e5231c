package vn.vpbank.voiceagent.browser.anyform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/// Makes a form from a seed: its fields, how each is labelled and behaves, what depends on what, how all is laid out.
final class FormMaker {
    private static final List<Layout> LAYOUTS = List.copyOf(EnumSet.allOf(Layout.class));
    private static final Subjects TWIN_NAME = Subjects.ALL.get(0);
    private static final Subjects TWIN_PHONE = Subjects.ALL.get(11);

    private final Random random;
    private final boolean english;
    private final boolean redraws;
    private final Layout layout;
    private final PieceMaker pieces;
    private final List<Known> known = new ArrayList<>();

    private FormMaker(long seed) {
        random = new Random(seed * 7919 + 17);
        english = random.nextInt(4) == 0;
        redraws = random.nextInt(7) == 0;
        layout = LAYOUTS.get(random.nextInt(LAYOUTS.size()));
        pieces = new PieceMaker(random, english, known);
    }

    static AnyForm make(long seed) {
        FormMaker maker = new FormMaker(seed);
        String frame = List.of("", "", "", "panes", "copy", "shadow", "twins").get(maker.random.nextInt(7));
        String body = maker.body(frame);
        String layout = maker.layout + (frame.isEmpty() ? "" : " " + frame) + (maker.redraws ? " redrawn" : "");
        return new AnyForm(seed, layout, body, List.copyOf(maker.known));
    }

    private String body(String frame) {
        List<Subjects> subjects = new ArrayList<>(Subjects.ALL);
        if (frame.equals("twins")) {
            subjects.removeAll(List.of(TWIN_NAME, TWIN_PHONE));
        }
        Collections.shuffle(subjects, random);
        List<Piece> all = new ArrayList<>();
        subjects.stream().limit(5 + random.nextInt(8)).forEach(s -> all.add(pieces.plain(s, layout, "")));
        if (random.nextBoolean()) {
            int at = random.nextInt(all.size());
            all.addAll(at, new Dependents(random, pieces).some(layout));
        }
        String intro = random.nextInt(3) > 0
                ? ""
                : "<p>"
                        + (english
                                ? "Please fill in all of the fields below."
                                : "Vui lòng điền đầy đủ các thông tin dưới đây.")
                        + "</p>";
        String title = "<h1>" + (english ? "Application" : "Đơn đăng ký") + "</h1>";
        String open = "<form novalidate autocomplete=off" + (redraws ? " data-redraws" : "") + ">" + intro;
        String end = "<p><button type=button>" + (english ? "Save draft" : "Lưu nháp") + "</button></p></form>";
        return switch (frame) {
            case "panes" -> title + panes(all, open, end);
            case "copy" ->
                title + open + layout.html(all) + "<div data-copy style=\"display:none\">"
                        + layout.html(all.stream().filter(p -> !p.late()).toList()) + "</div>" + end;
            case "shadow" -> title + "<x-shadow><template>" + open + layout.html(all) + end + "</template></x-shadow>";
            case "twins" -> title + open + twins() + layout.html(all) + end;
            default -> title + open + layout.html(all) + end;
        };
    }

    private String panes(List<Piece> all, String open, String end) {
        int half = Math.max(1, all.size() / 2);
        String next = english ? "Next" : "Tiếp tục";
        String back = english ? "Back" : "Quay lại";
        return "<p class=progress>" + (english ? "Step 1 of 2" : "Bước 1/2") + "</p>" + open
                + "<section class=step><h2>1</h2>"
                + layout.html(all.subList(0, half)) + "<button type=button data-go=2>" + next + "</button></section>"
                + "<section class=step hidden><h2>2</h2>" + layout.html(all.subList(half, all.size()))
                + "<button type=button data-go=1>" + back + "</button></section>" + end;
    }

    /// The same words in two sections.
    private String twins() {
        StringBuilder html = new StringBuilder();
        for (String section : english ? List.of("Borrower", "Guarantor") : List.of("Người vay", "Người bảo lãnh")) {
            List<Piece> both = List.of(
                    pieces.plain(TWIN_NAME, Layout.STACK, section), pieces.plain(TWIN_PHONE, Layout.STACK, section));
            html.append("<section><h3>")
                    .append(section)
                    .append("</h3>")
                    .append(Layout.STACK.html(both))
                    .append("</section>");
        }
        return html.append("<h3>")
                .append(english ? "Other" : "Khác")
                .append("</h3>")
                .toString();
    }
}
