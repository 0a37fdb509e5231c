package vn.vpbank.voiceagent.forms;

/// One option of a select, radio group, multi-select or combobox: what the page stores and what people read.
public record Choice(String value, String label) {}
