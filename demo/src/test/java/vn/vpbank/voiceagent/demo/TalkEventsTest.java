package vn.vpbank.voiceagent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.json.FormsJson;

class TalkEventsTest {
    private final TalkEvents events = new TalkEvents();

    private void message(double at, String json) {
        events.add(FormsJson.MAPPER.readTree("{\"at\":" + at + ",\"type\":\"message\",\"data\":" + json + "}"));
    }

    @Test
    void knows_whether_the_bot_speaks() {
        message(1, "{\"label\":\"rtvi-ai\",\"type\":\"bot-started-speaking\"}");
        assertThat(events.botSpeaking()).isTrue();
        message(2, "{\"label\":\"rtvi-ai\",\"type\":\"bot-stopped-speaking\"}");
        assertThat(events.botSpeaking()).isFalse();
        assertThat(events.lastActivity()).isEqualTo(2);
    }

    @Test
    void the_last_question_names_the_field_that_is_asked_for() {
        message(1, "{\"type\":\"server-message\",\"data\":{\"type\":\"question\",\"questions\":[{\"field\":\"a\"}]}}");
        message(2, "{\"type\":\"server-message\",\"data\":{\"type\":\"question\",\"questions\":[{\"field\":\"b\"}]}}");
        assertThat(events.askedField()).hasValue("b");
        message(3, "{\"type\":\"server-message\",\"data\":{\"type\":\"question\",\"questions\":[]}}");
        assertThat(events.askedField()).isEmpty();
    }

    @Test
    void the_outcome_is_the_one_the_agent_reported() {
        message(5, "{\"type\":\"server-message\",\"data\":{\"type\":\"task_completed\",\"outcome\":\"submitted\"}}");
        assertThat(events.outcome()).hasValue("submitted");
    }
}
