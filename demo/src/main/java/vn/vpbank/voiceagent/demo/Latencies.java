package vn.vpbank.voiceagent.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Samples in milliseconds and their percentiles (nearest rank).
public final class Latencies {
    private final List<Double> samples = new ArrayList<>();

    public void add(double millis) {
        samples.add(millis);
    }

    public void addAll(Latencies other) {
        samples.addAll(other.samples);
    }

    public int count() {
        return samples.size();
    }

    /// @param rank between 0 and 1
    /// @throws IllegalStateException if there is no sample
    public double percentile(double rank) {
        if (samples.isEmpty()) {
            throw new IllegalStateException("There is no sample to take a percentile of");
        }
        List<Double> sorted = samples.stream().sorted().toList();
        int index = (int) Math.ceil(rank * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }

    /// `{"p50","p95","p99","n"}`, rounded to a tenth; only `n` if there is no sample.
    public ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        if (!samples.isEmpty()) {
            out.put("p50", rounded(0.50)).put("p95", rounded(0.95)).put("p99", rounded(0.99));
        }
        return out.put("n", samples.size());
    }

    private double rounded(double rank) {
        return Math.round(percentile(rank) * 10) / 10.0;
    }
}
