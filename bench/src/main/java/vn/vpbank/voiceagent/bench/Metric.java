package vn.vpbank.voiceagent.bench;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.demo.Latencies;

/// One figure of a benchmark. A name once published keeps its meaning and its unit.
public sealed interface Metric {
    /// Samples in milliseconds.
    record Spread(Latencies samples) implements Metric {
        @Override
        public ObjectNode json() {
            return samples.json();
        }
    }

    /// One number.
    record Value(double value) implements Metric {
        @Override
        public ObjectNode json() {
            return JsonNodeFactory.instance.objectNode().put("value", Math.round(value * 10_000) / 10_000.0);
        }
    }

    ObjectNode json();
}
