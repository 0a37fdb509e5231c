package vn.vpbank.voiceagent.forms;

/// The name under which a form is registered, for example `loan`. Never an address.
public record FormId(String value) {
    public FormId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A form id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
