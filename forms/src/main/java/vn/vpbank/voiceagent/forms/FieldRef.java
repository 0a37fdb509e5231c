package vn.vpbank.voiceagent.forms;

/// Names one field of one form: the control's `name` where that is unique on the page, else its `id`, else a made-up
/// one that is stable over re-renders. A radio or checkbox group is one field under the group's name.
public record FieldRef(String value) implements Comparable<FieldRef> {
    public FieldRef {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A field ref must not be blank");
        }
    }

    @Override
    public int compareTo(FieldRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
