package vn.vpbank.voiceagent.forms.registry;

import java.util.List;
import java.util.Map;

/// A piece of YAML that knows the line it stands on, counted from 1.
sealed interface YamlNode {
    int line();

    /// A scalar as written; the empty text where nothing stands.
    record Scalar(int line, String text) implements YamlNode {}

    record Items(int line, List<YamlNode> items) implements YamlNode {}

    record Entries(int line, Map<String, YamlNode> entries) implements YamlNode {}
}
