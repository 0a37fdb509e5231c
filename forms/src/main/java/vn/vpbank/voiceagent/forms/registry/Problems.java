package vn.vpbank.voiceagent.forms.registry;

import java.util.ArrayList;
import java.util.List;

/// Collects all that is wrong with a file, so that it is mended in one go.
final class Problems {
    private final List<String> found = new ArrayList<>();

    void at(int line, String sentence) {
        found.add("line " + line + ": " + sentence);
    }

    void at(YamlNode node, String sentence) {
        at(node.line(), sentence);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
