package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.Doubt;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Turns a row of segments into commands and questions, left to right, remembering what was just spoken of.
final class Interpreter {
    private final Utterance u;
    private final Scene scene;
    private final Chart.Reading reading;
    private final int strangers;
    private final Trust trust;
    private final UnknownNames names;
    private final Neighbours beside;
    private final Resolver resolver;
    private final Outcome out = new Outcome();
    private final SameBreath breath;
    private final List<Intent> acts = new ArrayList<>();
    private Optional<String> tag = Optional.empty();
    private Optional<FieldProfile> last = Optional.empty();
    private boolean fixing;

    Interpreter(Utterance u, Scene scene, Chart.Reading reading) {
        this.u = u;
        this.scene = scene;
        this.resolver = new Resolver(scene, reading.segments());
        this.reading = reading;
        this.strangers = reading.strangers();
        this.trust = new Trust(u, reading);
        this.names = new UnknownNames(u, scene, reading);
        this.beside = new Neighbours(u, reading.segments());
        this.breath = new SameBreath(u, scene, out);
    }

    Outcome interpret() {
        boolean trusted = trust.inSentence();
        if (trust.isHearsay() && !trust.inText(scene.asked())) {
            return out;
        }
        fixing = reading.segments().stream().anyMatch(s -> s instanceof Segment.NotThat);
        Replies replies = new Replies();
        for (int at = 0; at < reading.segments().size(); at++) {
            Segment segment = reading.segments().get(at);
            switch (segment) {
                case Segment.Gap gap -> replies.gap(u, gap);
                case Segment.Tag t -> tag = Optional.of(t.tag());
                case Segment.Slot slot -> {
                    OptionalInt unknown = names.unknown(slot, at);
                    if (unknown.isPresent()) {
                        unknown(slot, unknown.getAsInt());
                        break;
                    }
                    boolean told = !trust.isAsking()
                            || (mayHoldQuestion(slot) && !isAskedAbout(slot) && (strangers == 0 || isSure(slot)));
                    boolean answered = isAsked(slot.targets()) && isSure(slot) && told && strangers * 2 <= u.size();
                    if ((trusted && told)
                            || answered
                            || (!trust.isQuestion()
                                    && slot.targets().getFirst().strength() > 0.85
                                    && strangers * 2 <= u.size())) {
                        slot(slot, beside.isTorn(at + 1));
                    }
                }
                case Segment.Named named -> {
                    if (beside.isForbidden(named.start())) {
                        replies.forbidden(true);
                        break;
                    }
                    if (!beside.isTicked(named, at) && !beside.isSaidAgain(named, at + 1)) {
                        named(named, trusted);
                    }
                }
                case Segment.Unread unread -> {
                    if (!trust.isAsking() && (unread.led() || reading.strange() == 0)) {
                        unread(unread);
                    }
                }
                case Segment.Unknown unknown -> {
                    if ((strangers == 0 || unknown.cost() < 2)
                            && !trust.isAsking()
                            && !beside.isLeading(unknown, at + 1)) {
                        unknown(unknown);
                    }
                }
                case Segment.Bare bare -> bare(bare);
                case Segment.Fix ignored -> {
                    fixing = true;
                    replies.fix();
                }
                case Segment.NotThat ignored -> replies.fix();
                case Segment.Span span -> {
                    slotValue(span.from(), span.start(), span.end());
                    slotValue(span.to(), span.start(), span.end());
                }
                case Segment.Patch patch -> patch(patch);
                case Segment.DatePart part ->
                    new Patches(scene, out).date(part, last).ifPresent(t -> slotValue(t, part.start(), part.end()));
                case Segment.Act act -> acts.add(act.intent());
                case Segment.Done done -> {
                    if (beside.isForbidden(done.start())) {
                        replies.forbidden(true);
                    } else if (strangers == 0) {
                        out.add(done.command());
                    }
                }
                case Segment.Answer answer -> replies.answer(answer.reply());
                case Segment.Forbidden forbidden -> replies.forbidden(forbidden.refusal());
            }
        }
        if (out.isEmpty()
                && acts.isEmpty()
                && reading.segments().stream().allMatch(s -> s instanceof Segment.Gap)
                && strangers == 0) {
            Courtesies courtesies = new Courtesies(u, scene);
            Optional<Courtesies.Answered> answer = courtesies.answer();
            answer.ifPresent(
                    a -> slotValue(a.target(), a.at(), a.target().reading().end()));
            if (answer.isEmpty()) {
                courtesies.command().ifPresent(acts::add);
            }
        }
        if (strangers > 0 && !trust.isAsking() && out.commands().isEmpty()) {
            Optional<Intent> wish = beside.wish(scene.asked());
            if (wish.isPresent()) {
                out.questions().clear();
                out.add(wish.get().command());
                return out;
            }
        }
        if (out.isEmpty() && acts.isEmpty() && strangers > 0 && !trust.isAsking()) {
            Optional<Target> answer = new Courtesies(u, scene).explained(reading.segments());
            answer.ifPresent(a -> slotValue(a, 0, a.reading().end()));
        }
        return new Acts(scene, out, acts, replies, strangers).finish();
    }

    /// Digits to be changed in a number that is not there are asked for.
    private void patch(Segment.Patch patch) {
        Optional<Target> changed = new Patches(scene, out).digits(patch, last);
        changed.ifPresent(t -> slotValue(t, patch.start(), patch.end()));
        if (changed.isEmpty()) {
            patch.field().ifPresent(f -> out.ask(Wording.whichValue(f, u.text(patch.start(), patch.end()))));
        }
    }

    private void slot(Segment.Slot slot, boolean torn) {
        boolean self = slot.tags().isEmpty()
                && tag.isEmpty()
                && (isName(slot.targets()) || isOwnPhone(slot))
                && !isAsked(slot.targets())
                && Persons.isSelf(u, slot.start(), slot.valueAt());
        List<Target> own = self ? Persons.first(slot.targets(), Target::field) : slot.targets();
        List<Target> left = resolver.resolve(
                resolver.towards(own, u, slot.start(), Math.min(slot.valueAt(), slot.start() + 4)),
                slot.tags(),
                tag,
                last);
        Optional<Target> part = fixing && isName(left) ? partOfName(slot, left.getFirst()) : Optional.empty();
        left = part.map(List::of).orElse(left);
        if (left.size() > 1 && isName(left)) {
            left = u.says(slot.start(), "ten") ? resolver.beside(left, last) : left;
            left = left.size() > 1 ? resolver.main(left) : left;
        }
        if (left.size() > 1) {
            ambiguous(left, slot.start(), slot.end());
            return;
        }
        Target target = left.getFirst();
        last = Optional.of(target.field());
        if (!target.reading().isSure() && resolver.isTold(target.field())) {
            // the same sentence says it better elsewhere
            return;
        }
        ValueKind kind = target.field().spec().kind();
        if (torn && kind.typed() && kind != ValueKind.CHECK && kind != ValueKind.OPTION) {
            out.ask(Wording.whichValue(target.field(), u.text(slot.start(), slot.end())));
            return;
        }
        switch (slot.mode()) {
            case SET -> {
                if (target.reading().isSure() && target.field().writable()) {
                    // a name may be led by whose relative that is
                    int name = Math.min(slot.valueAt() + 2, target.reading().end() - 1);
                    breath.relation(target.field(), slot.start(), name);
                    if (kind.digits()) {
                        breath.bank(target.field(), slot.start(), slot.valueAt());
                    }
                }
                slotValue(target, slot.valueAt(), target.reading().end());
            }
            case APPEND -> append(target);
            case UPLOAD ->
                out.add(new FormCommand.Upload(
                        target.field().field().ref(), target.reading().value().toString()));
        }
        fixing = false;
    }

    /// "lộn rồi, tên nó là Lê Minh Khoa", "họ Hoàng chứ không phải họ Huỳnh": the name that was spoken of, whoever's it
    /// is.
    private Optional<Target> partOfName(Segment.Slot slot, Target target) {
        boolean plain = slot.tags().isEmpty() && (u.says(slot.start(), "ten") || u.says(slot.start(), "ho"));
        return !plain || !target.reading().isSure()
                ? Optional.empty()
                : new Corrected(u, scene, reading, out)
                        .by(new Segment.Bare(slot.valueAt(), target.reading().end(), 0, List.of(target)), last)
                        .filter(t -> t.field().spec().kind() == ValueKind.NAME);
    }

    /// A note may tell what somebody asked, and numbers do not look like questions.
    private static boolean mayHoldQuestion(Segment.Slot slot) {
        ValueKind kind = slot.targets().getFirst().field().spec().kind();
        return kind.typed() || kind == ValueKind.LONG_TEXT;
    }

    /// "số của em là …".
    private boolean isOwnPhone(Segment.Slot slot) {
        return slot.targets().getFirst().field().spec().kind() == ValueKind.PHONE
                && IntStream.range(slot.start() + 1, slot.valueAt())
                        .anyMatch(i -> u.says(i - 1, "cua") && Persons.isSelf(u, i, i + 1));
    }

    private static boolean isSure(Segment.Slot slot) {
        return slot.targets().getFirst().reading().isSure();
    }

    /// "… có mất cọc không em": the no is the end of a question.
    private boolean isAskedAbout(Segment.Slot slot) {
        return slot.valueAt() == slot.end() - 1 && (u.says(slot.valueAt(), "khong") || u.says(slot.valueAt(), "chua"));
    }

    private boolean isAsked(List<Target> targets) {
        return scene.asked()
                .filter(f -> targets.stream().anyMatch(t -> t.field().equals(f)))
                .isPresent();
    }

    private static boolean isName(List<Target> targets) {
        return targets.getFirst().field().spec().kind() == ValueKind.NAME;
    }

    private void append(Target target) {
        if (target.reading().isSure()) {
            out.add(new FormCommand.Append(
                    target.field().field().ref(), target.reading().value().toString()));
        } else {
            slotValue(target, target.reading().end(), target.reading().end());
        }
    }

    private void slotValue(Target target, int from, int end) {
        FieldProfile field = target.field();
        String heard = u.text(from, end);
        if (!field.writable()) {
            out.ask(Wording.closed(field, heard, target.reading().value().toString()));
            return;
        }
        Optional<Doubt> doubt = target.reading().doubt();
        Optional<String> year = doubt.filter(d -> field.spec().kind() == ValueKind.DATE)
                .flatMap(d -> Patches.year(scene.value(field).toString(), d.partial()));
        if (year.isPresent()) {
            out.set(field.field().ref(), FieldValue.of(year.get()));
        } else if (doubt.isPresent()) {
            ask(field, doubt.get(), heard);
        } else if (field.spec().kind() == ValueKind.FILE) {
            out.add(new FormCommand.Upload(
                    field.field().ref(), target.reading().value().toString()));
        } else {
            out.set(
                    field.field().ref(),
                    fixing
                            ? target.reading().value()
                            : breath.joined(
                                    field, breath.day(field, target.reading().value(), from, end), from, end));
            breath.currency(field, from, end);
        }
        last = Optional.of(field);
    }

    private void ask(FieldProfile field, Doubt doubt, String heard) {
        out.ask(Wording.doubt(field, doubt, heard));
        if (doubt.missing().isPresent()) {
            out.missing(doubt.missing());
        } else if (doubt.why() == Doubt.Why.INCOMPLETE) {
            out.expectMore();
        }
    }

    private void ambiguous(List<Target> left, int from, int end) {
        Optional<Target> sure = left.stream().filter(t -> t.reading().isSure()).findFirst();
        String value = sure.map(t -> t.reading().value().toString()).orElse("");
        out.ask(Wording.ambiguous(left.stream().map(Target::field).toList(), u.text(from, end), value));
    }

    private void named(Segment.Named named, boolean trusted) {
        boolean guessed = named.wish() == Segment.Wish.READ && strangers > 0;
        if (guessed || (!trusted && named.wish() != Segment.Wish.SET)) {
            return;
        }
        List<Target> left = resolver.resolve(named.targets(), named.tags(), tag, last);
        if (left.size() > 1) {
            ambiguous(left, named.start(), named.end());
            return;
        }
        FieldProfile field = left.getFirst().field();
        FormCommand.Place place = new FormCommand.Place.OfField(field.field().ref());
        switch (named.wish()) {
            case CLEAR -> {
                if (field.writable()) {
                    out.add(new FormCommand.Clear(field.field().ref()));
                } else {
                    out.ask(Wording.closed(field, u.text(named.start(), named.end()), ""));
                }
            }
            case READ -> out.add(new FormCommand.Read(Optional.of(place)));
            case GOTO -> out.add(new FormCommand.Goto(place));
            case SET, NONE -> {
                if (named.wish() == Segment.Wish.NONE
                        && (trust.isAsking() || out.isSet(field.field().ref()))) {
                    break;
                }
                out.ask(Wording.whichValue(field, u.text(named.start(), named.end())));
                out.expectMore();
            }
        }
        last = Optional.of(field);
    }

    private void unread(Segment.Unread unread) {
        List<Target> left = resolver.resolve(unread.targets(), unread.tags(), tag, last);
        FieldProfile field = left.getFirst().field();
        boolean told = left.stream()
                .anyMatch(
                        t -> t.field().spec().kind().digits() && breath.bank(t.field(), unread.start(), unread.end()));
        if (told) {
            return;
        }
        out.ask(Wording.unread(field, u.text(unread.valueAt(), unread.end())));
        last = Optional.of(field);
    }

    private void unknown(Segment.Unknown unknown) {
        String heard = u.text(unknown.start(), unknown.end());
        if (unknown.name().startsWith("form:")) {
            out.ask(Wording.unknownForm(
                    unknown.name().substring(5),
                    scene.request().forms().stream().map(KnownForm::name).toList()));
        } else if (scene.request().form().isPresent()) {
            out.ask(Wording.unknownField(unknown.name(), heard));
        }
    }

    private void unknown(Segment.Slot slot, int from) {
        if (!trust.isAsking()) {
            out.ask(Wording.unknownField(u.text(from, slot.valueAt()), u.text(from, slot.end())));
        }
    }

    private void bare(Segment.Bare bare) {
        Optional<FieldProfile> asked = scene.asked();
        if (fixing) {
            Optional<Target> corrected = new Corrected(u, scene, reading, out).by(bare, last);
            if (corrected.isPresent()) {
                slotValue(
                        corrected.get(), bare.start(), corrected.get().reading().end());
                fixing = false;
                return;
            }
            fixing = false;
            if (!scene.recallable().isEmpty() && asked.isEmpty()) {
                // what does not fit what was spoken of corrects nothing else
                return;
            }
        }
        boolean isAsked = asked.isPresent() && bare.targets().getFirst().field().equals(asked.get());
        if (isAsked && asked.get().spec().kind() == ValueKind.OPTION && beside.isHalf(bare)) {
            out.ask(Wording.unread(asked.get(), u.text(0, u.size())));
            return;
        }
        boolean answers = isAsked
                && bare.targets().getFirst().reading().isSure()
                && asked.get().spec().kind().typed()
                && strangers <= 2;
        if (!answers && !trust.in(bare)) {
            return;
        }
        List<Target> left =
                isName(bare.targets()) && !isAsked(bare.targets()) && Persons.isSelf(u, bare.start(), bare.start())
                        ? Persons.first(bare.targets(), Target::field)
                        : bare.targets();
        if (left.size() > 1 && isName(left) && !fixing && beside.isApart(bare)) {
            left = resolver.main(left);
        }
        if (left.size() > 1) {
            List<Target> own = left;
            Optional<Target> spoken = scene.recallable().stream()
                    .flatMap(f -> own.stream().filter(t -> t.field().equals(f)))
                    .findFirst();
            left = spoken.map(List::of).orElseGet(() -> resolver.resolve(own, List.of(), tag, last));
            left = left.size() > 1 && isName(left) ? Persons.first(left, Target::field) : left;
        }
        if (left.size() > 1) {
            ambiguous(left, bare.start(), bare.end());
            return;
        }
        FieldRef field = left.getFirst().field().field().ref();
        if (out.isAsked(field)) {
            // "ngày mười này hai tháng năm": the first words did not fit, so the rest alone is no sure value either
            return;
        }
        ValueKind kind = left.getFirst().field().spec().kind();
        Optional<FieldValue> before = out.value(field);
        if (before.isPresent()
                && left.getFirst()
                        .reading()
                        .value()
                        .equals(scene.value(left.getFirst().field()))) {
            // "ứng bảy triệu đi, năm triệu không đủ": what stood there until now
            return;
        }
        if (before.isPresent() && kind != ValueKind.MULTI && !isAsked) {
            // a second value without a name and without a correction belongs to something else
            if (!resolver.isNamed(left.getFirst().field())
                    && !before.get().equals(left.getFirst().reading().value())) {
                out.ask(Wording.whichValue(left.getFirst().field(), u.text(bare.start(), bare.end())));
            }
            return;
        }
        slotValue(left.getFirst(), bare.start(), left.getFirst().reading().end());
    }

    static boolean isSet(FormCommand command) {
        return command instanceof FormCommand.Set
                || command instanceof FormCommand.Append
                || command instanceof FormCommand.Clear;
    }
}
