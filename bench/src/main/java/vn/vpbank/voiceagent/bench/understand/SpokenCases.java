package vn.vpbank.voiceagent.bench.understand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.vpbank.voiceagent.bench.understand.SpokenForm.Saying;
import vn.vpbank.voiceagent.bench.understand.SpokenForm.Spoken;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest;

/// Puts sentences together from names of fields and sayings of values: one field named, the bare answer to a question,
/// many fields in one breath, a slip put right. By chance, but the same every time; each form draws for itself, so that
/// a new one leaves the sentences of the others as they are.
final class SpokenCases {
    /// Sentences with many fields, and corrections, a form.
    private static final int EACH = 12;

    private static final int MOST_FIELDS = 9;
    private static final String ANY = "";

    private static final List<String> REQUESTS =
            List.of("", "", "điền ", "cho em nhập ", "dạ ", "ghi giúp tôi ", "à ", "nhập ");
    private static final List<String> PICKS = List.of("", "chọn ", "dạ ", "");
    private static final List<String> LEADS = List.of("", "", "dạ ", "là ", "ừm ", "à ");
    private static final List<String> TAILS = List.of("", "", "", " ạ", " nhé");
    private static final List<String> LINKS = List.of(" ", " là ", " thì ");
    private static final List<String> JOINTS = List.of(", ", " ", ANY);
    private static final List<String> ANY_JOINT =
            List.of(", ", " ", " còn ", ", còn ", " và ", " rồi ", ", tiếp theo là ");
    /// Kinds that people change rather than correct.
    private static final Set<FieldType> NO_SLIPS =
            Set.of(FieldType.CHECKBOX, FieldType.MULTISELECT, FieldType.TEXTAREA);

    private final SpokenForm spoken;
    private final Random random;
    private final List<Case> cases = new ArrayList<>();

    private SpokenCases(SpokenForm spoken) {
        this.spoken = spoken;
        random = new Random(spoken.form().id().value().hashCode());
    }

    static List<Case> load() {
        return SpokenForm.load().stream().flatMap(f -> of(f).stream()).toList();
    }

    /// In groups `spoken_named`, `spoken_bare`, `spoken_many` and `spoken_corrected`; lines are counted within the
    /// form.
    static List<Case> of(SpokenForm form) {
        SpokenCases all = new SpokenCases(form);
        form.fields().forEach(all::one);
        for (int n = 0; n < EACH; n++) {
            all.many(n);
        }
        for (int n = 0; n < EACH; n++) {
            all.corrected(1 + n % 2);
        }
        return all.cases;
    }

    private void one(Spoken field) {
        boolean ticked = field.type() == FieldType.CHECKBOX;
        List<String> before = ticked ? List.of("") : field.type().isChoice() ? PICKS : REQUESTS;
        for (int person = 0; person < field.sayings().size(); person++) {
            String named = any(before) + phrase(field, person, person, any(LINKS));
            add("named", request(spoken.form(), named, Optional.empty(), List.of()), field.expected(person));
            String say = field.of(person).say();
            String bare = ticked ? say : any(LEADS) + say + any(TAILS);
            add("bare", request(spoken.form(), bare, Optional.of(field.ref()), List.of()), field.expected(person));
        }
    }

    /// Neighbours in page order or from all over the form, linked one way or each its own.
    private void many(int n) {
        List<Spoken> fields = new ArrayList<>(spoken.fields());
        int count = Math.min(3 + random.nextInt(MOST_FIELDS - 2), fields.size());
        int from = random.nextInt(fields.size() - count + 1);
        if (n % 2 == 1) {
            Collections.shuffle(fields, random);
        }
        String joint = any(JOINTS);
        String link = any(List.of(" ", " ", " là ", ANY));
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (Spoken field : fields.subList(from, from + count)) {
            text.append(text.isEmpty() ? "" : joint.equals(ANY) ? any(ANY_JOINT) : joint);
            text.append(phrase(field, n, random.nextInt(2), link.equals(ANY) ? any(LINKS) : link));
            expected.add(field.expected(n));
        }
        UnderstandRequest request = request(spoken.form(), text.toString(), Optional.empty(), List.of());
        add("many", request, expected.toArray(String[]::new));
    }

    /// The first person's value, and then another's.
    private void corrected(int person) {
        Spoken field = any(spoken.fields().stream()
                .filter(f -> !NO_SLIPS.contains(f.type()))
                .toList());
        Saying wrong = field.of(0);
        Saying right = field.of(person);
        if (wrong.value().equals(right.value())) {
            return;
        }
        String name = right.name(person);
        FormModel held = spoken.holding(field.ref(), wrong.value());
        List<FieldRef> last = List.of(field.ref());
        String say = right.say();
        UnderstandRequest request = switch (random.nextInt(6)) {
            case 0 -> later(held, List.of(), "sửa " + name + " thành " + say);
            case 1 -> later(held, List.of(), name + " đổi lại là " + say + " nhé");
            case 2 -> later(held, last, "à nhầm, " + say);
            case 3 -> later(held, last, "không, là " + say);
            case 4 -> later(held, last, "không phải " + wrong.say() + " mà là " + say);
            default -> later(spoken.form(), List.of(), name + " " + wrong.say() + ", à nhầm, " + say);
        };
        add("corrected", request, field.expected(person));
    }

    private UnderstandRequest later(FormModel form, List<FieldRef> last, String text) {
        return request(form, text, Optional.empty(), last);
    }

    /// A tick has no "là": "đã có bảo hiểm thì có".
    private static String phrase(Spoken field, int person, int name, String link) {
        boolean isTick = field.type() == FieldType.CHECKBOX && !link.equals(" ");
        Saying saying = field.of(person);
        return saying.name(name) + (isTick ? " thì " : link) + saying.say();
    }

    private UnderstandRequest request(FormModel form, String text, Optional<FieldRef> asked, List<FieldRef> last) {
        return spoken.heard("spoken:" + form.id() + ":" + (cases.size() + 1), form, text, asked, last);
    }

    private void add(String kind, UnderstandRequest request, String... expected) {
        cases.add(new Case("spoken_" + kind, cases.size() + 1, request, List.of(expected)));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
