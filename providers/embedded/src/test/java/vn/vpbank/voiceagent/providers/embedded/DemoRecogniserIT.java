package vn.vpbank.voiceagent.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserUse;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.SpeechToText;
import vn.vpbank.voiceagent.testkit.speech.HeardResults;
import vn.vpbank.voiceagent.testkit.speech.SpeechToTextContract;

/// The whole way from sound to words, through the engine that runs the real models too.
class DemoRecogniserIT extends SpeechToTextContract {
    private static final SpeechToText RECOGNISER =
            TestSpeech.ENGINES.recogniser(TestSpeech.DEMO_MODEL, RecogniserUse.DEMO);

    @AfterAll
    static void close() {
        RECOGNISER.close();
    }

    @Override
    protected SpeechToText recogniser() {
        return RECOGNISER;
    }

    @Override
    protected short[] speech() {
        return TestSpeech.spoken("tôi muốn vay ba tỷ đồng để mua nhà ở Hà Nội");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vay ba tỷ rưỡi trong hai năm",
                "số điện thoại là không chín sáu ba không hai ba sáu bảy tám",
                "sinh ngày mười hai tháng năm năm một nghìn chín trăm tám mươi tám",
                "xác nhận nộp hồ sơ",
                "còn thiếu những gì"
            })
    void it_hears_what_the_demo_s_person_says(String sentence) {
        var heard = new HeardResults();
        try (SpeechToText.Stream stream = RECOGNISER.open(List.of(), heard)) {
            speak(stream, new short[4_800]);
            speak(stream, TestSpeech.spoken(sentence));
            speak(stream, new short[4_800]);
            stream.finish();

            assertThat(heard.awaitFinal()).isEqualTo(sentence);
        }
    }

    @Test
    void many_people_may_speak_at_once() {
        short[] speech = speech();
        List<HeardResults> all = new ArrayList<>();
        List<SpeechToText.Stream> streams = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(new HeardResults());
            streams.add(RECOGNISER.open(List.of(), all.getLast()));
        }
        streams.forEach(stream -> speak(stream, speech));
        streams.forEach(SpeechToText.Stream::finish);

        String first = all.getFirst().awaitFinal();
        assertThat(first).isNotEmpty();
        assertThat(all.subList(1, 12))
                .allSatisfy(heard -> assertThat(heard.awaitFinal()).isEqualTo(first));
        streams.forEach(SpeechToText.Stream::close);
    }

    @Test
    void it_does_not_listen_to_people() {
        assertThatThrownBy(() -> TestSpeech.ENGINES.recogniser(TestSpeech.DEMO_MODEL, RecogniserUse.PEOPLE))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("does not understand people");
    }

    @Test
    void a_closed_engine_is_quiet_and_does_no_harm() {
        var heard = new HeardResults();
        SpeechToText closing = TestSpeech.ENGINES.recogniser(TestSpeech.DEMO_MODEL, RecogniserUse.DEMO);
        SpeechToText.Stream stream = closing.open(List.of(), heard);
        speak(stream, new short[3_200]);
        closing.close();
        closing.close();
        speak(stream, speech());
        stream.finish();

        assertThat(heard.all()).isEmpty();
    }
}
