package vn.vpbank.voiceagent.bank.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.bank.rules.Reading.Fits;
import vn.vpbank.voiceagent.bank.rules.Reading.Misfit;

/// One form as the server checks it.
///
/// @param id       its place in addresses
/// @param name     what people call it
/// @param together checks that look at several fields; run only once each field is right by itself
public record FormRules(String id, String name, List<FieldRule> fields, List<Together> together) {
    public FormRules {
        fields = List.copyOf(fields);
        together = List.copyOf(together);
    }

    /// A check over several canonical values; a field that is empty or not shown is absent.
    @FunctionalInterface
    public interface Together {
        Optional<FieldError> check(Map<String, String> values);
    }

    /// The outcome of a check.
    ///
    /// @param values canonical values in the form's order, those of multiple choices as lists; only what
    ///               was filled
    /// @param errors empty if the form can be taken
    public record Checked(Map<String, Object> values, List<FieldError> errors) {}

    /// Checks what a page sent. Every value comes as a list of texts.
    public Checked check(Map<String, List<String>> sent, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (FieldRule rule : fields) {
            if (rule.isShown(sent)) {
                checkField(rule, filled(sent, rule.name()), today, values, errors);
            }
        }
        sent.keySet().stream()
                .filter(name -> fields.stream().noneMatch(rule -> rule.name().equals(name)))
                .forEach(name -> errors.add(new FieldError(name, name, "Biểu mẫu không có trường này.")));
        if (errors.isEmpty()) {
            Map<String, String> single = values.entrySet().stream()
                    .filter(e -> e.getValue() instanceof String)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> e.getValue().toString()));
            together.forEach(check -> check.check(single).ifPresent(errors::add));
        }
        return new Checked(values, errors);
    }

    private static void checkField(
            FieldRule rule,
            List<String> written,
            LocalDate today,
            Map<String, Object> values,
            List<FieldError> errors) {
        boolean unticked = rule.kind() instanceof ValueKind.Tick && !written.contains("true");
        if (rule.required() && (written.isEmpty() || unticked)) {
            errors.add(new FieldError(
                    rule.name(),
                    rule.label(),
                    unticked
                            ? "Cần đánh dấu “" + rule.label() + "”."
                            : "Vui lòng nhập " + lowerFirst(rule.label()) + "."));
            return;
        }
        if (written.size() > 1 && !rule.takesMany()) {
            errors.add(new FieldError(rule.name(), rule.label(), "Chỉ nhận một giá trị."));
            return;
        }
        List<String> canonical = new ArrayList<>();
        for (String one : written) {
            switch (rule.kind().read(one, today)) {
                case Fits(String value) -> canonical.add(value);
                case Misfit(String message) -> {
                    errors.add(new FieldError(rule.name(), rule.label(), message));
                    return;
                }
            }
        }
        if (!canonical.isEmpty()) {
            values.put(rule.name(), rule.takesMany() ? List.copyOf(canonical) : canonical.getFirst());
        }
    }

    private static List<String> filled(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// "Họ và tên" inside a sentence is "họ và tên"; "CCCD" and "Email" keep their spelling.
    private static String lowerFirst(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1)) && !label.startsWith("Email");
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
