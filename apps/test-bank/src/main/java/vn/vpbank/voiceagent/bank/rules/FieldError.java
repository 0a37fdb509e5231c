package vn.vpbank.voiceagent.bank.rules;

/// One message of the bank about one field, in Vietnamese.
public record FieldError(String field, String label, String message) {}
