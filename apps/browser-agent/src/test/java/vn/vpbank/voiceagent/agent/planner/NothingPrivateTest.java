package vn.vpbank.voiceagent.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.Understanding;

/// Whatever people say about whatever a form holds, no value of either is in what a model gets to see.
class NothingPrivateTest {
    private static final List<String> NAMES = List.of(
            "Nguyễn Văn An",
            "trần thị hồng nhung",
            "Lê Hoàng Minh Khôi",
            "phạm quốc bảo",
            "NGÔ ĐÌNH TÚ",
            "Đặng Kim Oanh");
    private static final List<String> SAID = List.of(
            "hạn chót hoàn trả là %s",
            "người đỡ đầu là %s",
            "biệt hiệu của tôi là %s, người đỡ đầu là %s",
            "điền quê quán là %s",
            "số thẻ tín dụng %s",
            "mục đích vay là %s",
            "mục đích vay là cho %s",
            "%s là người đỡ đầu",
            "con của %s là người đỡ đầu %s",
            "mật danh %s là %s",
            "em %s là chủ hộ, cỡ giày là %s",
            "hộ chiếu của %s là %s");

    @TempDir
    Path folder;

    private final Random random = new Random(20261128);
    private final List<String> sent = new ArrayList<>();

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String value() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> of(NAMES);
            case 2 -> "09" + (10_000_000 + random.nextInt(89_999_999));
            case 3 -> "khach" + random.nextInt(10_000) + "@vpbank.vn";
            case 4 -> (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)) + "/" + (1950 + random.nextInt(50));
            default -> "0" + (10_000_000_000L + random.nextInt(1_000_000_000));
        };
    }

    private FormModel form() {
        List<Field> fields = PlannerForms.LOAN.fields().stream()
                .map(f -> f.options().isEmpty() ? f.withValue(FieldValue.of(value())) : f)
                .toList();
        return new FormModel(PlannerForms.LOAN.id(), "Đơn", 1, 1, fields, List.of(), List.of(), value());
    }

    @Test
    void no_value_of_the_form_or_of_the_message_is_sent_or_kept() {
        PlanFile file = new PlanFile(folder.resolve("plans.json"));
        Planner spy = (form, phrases) -> {
            sent.add(new PlanJson(form, phrases).request("m").toString());
            return new Planner.Planned(Plan.EMPTY);
        };
        Planning planning = new Planning(
                spy,
                new PlanMemory(new Prints(new SecretKeySpec(new byte[32], "HmacSHA256")), file),
                new Placing(Understanding.rules()),
                new SimpleMeterRegistry());
        int count = 0;
        for (int i = 0; i < 600; i++) {
            FormModel form = form();
            List<String> values = new ArrayList<>(List.of(value(), value()));
            // what somebody says is often what a form holds already
            values.add(form.fields().getFirst().value().toString());
            String text = of(SAID).formatted(of(values), of(values));
            planning.place(Said.about(form, text), Understanding.rules().understand(Said.about(form, text)));
            form.fields().forEach(f -> values.add(f.value().toString()));
            sent.forEach(request -> values.stream()
                    .filter(v -> !v.isEmpty())
                    .forEach(v -> assertThat(request.toLowerCase(Locale.ROOT))
                            .as(text)
                            .doesNotContain(v.toLowerCase(Locale.ROOT))));
            count += sent.size();
            sent.clear();
        }
        assertThat(count).as("requests looked at").isGreaterThan(100);
    }
}
