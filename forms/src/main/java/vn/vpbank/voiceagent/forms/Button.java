package vn.vpbank.voiceagent.forms;

/// A button of the page that people can see.
public record Button(String ref, String label, boolean disabled) {}
