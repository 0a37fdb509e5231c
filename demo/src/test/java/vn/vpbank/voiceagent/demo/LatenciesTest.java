package vn.vpbank.voiceagent.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentiles_are_samples_that_were_seen() {
        Latencies latencies = new Latencies();
        for (int i = 100; i >= 1; i--) {
            latencies.add(i);
        }
        assertThat(latencies.percentile(0.5)).isEqualTo(50);
        assertThat(latencies.percentile(0.95)).isEqualTo(95);
        assertThat(latencies.percentile(1)).isEqualTo(100);
    }

    @Test
    void one_sample_is_every_percentile() {
        Latencies latencies = new Latencies();
        latencies.add(12.34);
        assertThat(latencies.json().toString()).isEqualTo("{\"p50\":12.3,\"p95\":12.3,\"p99\":12.3,\"n\":1}");
    }

    @Test
    void without_samples_no_figure_is_made_up() {
        assertThat(new Latencies().json().toString()).isEqualTo("{\"n\":0}");
        assertThatIllegalStateException().isThrownBy(() -> new Latencies().percentile(0.5));
    }
}
