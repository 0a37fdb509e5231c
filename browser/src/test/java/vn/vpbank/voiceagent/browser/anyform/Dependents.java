package vn.vpbank.voiceagent.browser.anyform;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.FieldValue;

/// Fields that come, change or open when another one is filled.
final class Dependents {
    private static final List<Kind> YES_NO = List.of(Kind.SELECT, Kind.RADIO);

    private final Random random;
    private final PieceMaker pieces;

    Dependents(Random random, PieceMaker pieces) {
        this.random = random;
        this.pieces = pieces;
    }

    List<Piece> some(Layout layout) {
        return switch (random.nextInt(6)) {
            case 0 -> revealed(layout);
            case 1 -> overwritten(layout, "prefills", "data-prefills");
            case 2 -> overwritten(layout, "resets", "data-resets");
            case 3 -> loaded(layout);
            case 4 -> overwritten(layout, "prefills by the server", "data-prefills=server");
            default -> opened(layout);
        };
    }

    /// A yes that shows two more fields.
    private List<Piece> revealed(Layout layout) {
        Subjects question = Subjects.choosing("Có người bảo lãnh", "Is there a guarantor", "Có", "Không");
        Kind kind = YES_NO.get(random.nextInt(2));
        Piece trigger = pieces.bound(
                question,
                kind,
                layout,
                Manners.bound("reveals", "data-shows data-when=co"),
                false,
                FieldValue.of("co"));
        Piece one = pieces.bound(
                Subjects.asking("Tên người bảo lãnh", "Name of the guarantor"),
                Kind.TEXT,
                layout,
                Manners.bound("revealed", ""),
                true,
                FieldValue.of("Trần Thị Hồng"));
        Piece two = pieces.bound(
                Subjects.asking("Ngày bảo lãnh", "Date of the guarantee"),
                Kind.DATE,
                layout,
                Manners.bound("revealed", ""),
                true,
                FieldValue.of("2026-12-01"));
        return Stream.of(trigger, one, two)
                .map(p -> pointedAt(p, trigger, one.key() + " " + two.key()))
                .toList();
    }

    /// A choice that writes into another field, or empties it, whatever stands there.
    private List<Piece> overwritten(Layout layout, String name, String attribute) {
        Subjects question = Subjects.choosing("Gói dịch vụ", "Service package", "Cơ bản", "Nâng cao", "Toàn diện");
        Piece trigger = pieces.bound(
                question, Kind.SELECT, layout, Manners.bound(name, attribute), false, FieldValue.of("nang-cao"));
        Piece other = pieces.bound(
                Subjects.asking("Tên gợi nhớ", "Nickname"),
                Kind.TEXT,
                layout,
                Manners.bound("overwritten", ""),
                false,
                FieldValue.of("Gói của An"));
        List<Piece> both = List.of(pointedAt(trigger, trigger, other.key()), other);
        return random.nextBoolean() ? both : both.reversed();
    }

    /// A choice that fetches the options of another.
    private List<Piece> loaded(Layout layout) {
        Subjects question = Subjects.choosing("Thành phố", "City", "Hà Nội", "Đà Nẵng");
        Subjects district = Subjects.choosing("Quận huyện", "District", "Ba Đình", "Hải Châu", "Thanh Khê");
        boolean byServer = random.nextBoolean();
        Piece trigger = pieces.bound(
                question,
                Kind.SELECT,
                layout,
                Manners.bound("loads", byServer ? "data-loads=server" : "data-loads=timer"),
                false,
                FieldValue.of("da-nang"));
        Piece other = pieces.bound(
                district,
                Kind.SELECT,
                layout,
                Manners.bound("late options", "data-q=empty"),
                false,
                FieldValue.of("hai-chau"));
        return List.of(pointedAt(trigger, trigger, other.key()), other);
    }

    /// A tick that opens another field.
    private List<Piece> opened(Layout layout) {
        Piece trigger = pieces.bound(
                Subjects.asking("Giao hàng tận nơi", "Deliver to my home"),
                Kind.CHECK,
                layout,
                Manners.bound("opens", "data-opens"),
                false,
                FieldValue.of("true"));
        Piece other = pieces.bound(
                Subjects.asking("Nơi giao", "Deliver to"),
                Kind.TEXT,
                layout,
                Manners.bound("opened", "disabled"),
                false,
                FieldValue.of("5 Lê Duẩn"));
        return List.of(pointedAt(trigger, trigger, other.key()), other);
    }

    private static Piece pointedAt(Piece p, Piece trigger, String keys) {
        return !p.equals(trigger)
                ? p
                : new Piece(
                        p.key(),
                        p.kind(),
                        p.style(),
                        p.label(),
                        p.id(),
                        p.attributes() + "data-to=\"" + keys + "\" ",
                        p.options(),
                        p.late());
    }
}
