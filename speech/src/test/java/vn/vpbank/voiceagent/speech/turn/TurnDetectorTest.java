package vn.vpbank.voiceagent.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Talks as scripts: `#` is a window of speech, `.` one of silence, 32 ms each. Windows are numbered from 1, and every
/// sample of a window holds its number, so that tests can tell which sound was delivered.
class TurnDetectorTest {
    private static final String SPEECH = "#".repeat(20);
    /// More than any wait.
    private static final String LONG_SILENCE = ".".repeat(60);

    private static final int PADDING = 0;

    private final TurnDetector turns = new TurnDetector(TurnSettings.standard());
    private final List<String> events = new ArrayList<>();
    private final List<Integer> delivered = new ArrayList<>();
    private int window;

    @Test
    void clicks_and_coughs_do_not_start_an_utterance() {
        hear("....#....##....#.#...." + LONG_SILENCE);
        assertThat(events).isEmpty();
        assertThat(delivered).isEmpty();
    }

    @Test
    void speech_starts_an_utterance_and_silence_ends_it() {
        hear("...." + SPEECH + LONG_SILENCE);
        assertThat(events).containsExactly("started 128", "paused 768", "ended SILENCE 1344");
    }

    @Test
    void a_stop_consonant_in_the_first_syllable_does_not_hide_it() {
        hear("....##.#" + SPEECH);
        assertThat(events).containsExactly("started 128");
    }

    @Test
    void the_recogniser_gets_everything_from_a_third_of_a_second_before_the_speech_without_gaps() {
        hear(".".repeat(30) + SPEECH + "....." + SPEECH + LONG_SILENCE);
        // Speech begins with window 31: ten windows before it, then all of them to the end of the utterance.
        assertThat(delivered).startsWith(21, 22);
        for (int i = 1; i < delivered.size(); i++) {
            assertThat(delivered.get(i)).isEqualTo(delivered.get(i - 1) + 1);
        }
        assertThat(delivered.getLast()).isEqualTo(30 + 20 + 5 + 20 + 18);
    }

    @Test
    void complete_words_end_the_utterance_after_a_third_of_a_second() {
        hear(SPEECH);
        understood("số tiền năm trăm triệu", ExpectMore.COMPLETE);
        hear("............");
        assertThat(events).endsWith("ended SILENCE " + millis(20 + 10));
    }

    @Test
    void a_pause_in_the_middle_of_a_number_does_not_end_it() {
        hear(SPEECH);
        understood("số điện thoại không chín sáu ba", ExpectMore.digits(6));
        hear(".".repeat(40));
        assertThat(events).containsExactly("started 0", "paused 640");
        hear(SPEECH);
        understood("số điện thoại không chín sáu ba một hai ba", ExpectMore.digits(3));
        hear(".".repeat(40) + SPEECH);
        understood("số điện thoại không chín sáu ba một hai ba bốn năm sáu", ExpectMore.COMPLETE);
        hear("...........");
        assertThat(events)
                .containsExactly(
                        "started 0",
                        "paused 640",
                        "resumed " + millis(60),
                        "paused " + millis(80),
                        "resumed " + millis(120),
                        "paused " + millis(140),
                        "ended SILENCE " + millis(150));
    }

    @Test
    void a_breath_between_two_values_does_not_end_the_utterance() {
        hear(SPEECH);
        understood("số điện thoại không chín một hai ba bốn năm sáu bảy tám", ExpectMore.COMPLETE);
        hear(".........");
        assertThat(events).containsExactly("started 0", "paused 640");
    }

    /// "thu nhập" right after the turn had ended was heard as "nhập".
    @Test
    void the_first_consonant_of_words_said_just_after_the_end_is_delivered_with_them() {
        hear(SPEECH);
        understood("số tiền năm trăm triệu", ExpectMore.COMPLETE);
        hear(".".repeat(11));
        delivered.clear();
        hear("..####");
        assertThat(delivered).startsWith(24, 25, 26).contains(33, 37);
    }

    @Test
    void a_number_that_is_never_finished_ends_all_the_same() {
        hear(SPEECH);
        understood("không chín", ExpectMore.digits(8));
        hear(LONG_SILENCE);
        assertThat(events).endsWith("ended SILENCE " + millis(20 + 47));
    }

    @Test
    void missing_digits_weigh_more_than_the_claim_that_all_is_said() {
        hear(SPEECH);
        understood("không chín", new ExpectMore(ExpectMore.Turn.COMPLETE, OptionalInt.of(8)));
        hear(".".repeat(40));
        assertThat(events).containsExactly("started 0", "paused 640");
    }

    @Test
    void understanding_that_comes_late_ends_the_utterance_at_once() {
        hear(SPEECH);
        understood("không chín sáu ba", ExpectMore.OPEN);
        hear(".".repeat(20));
        understood("không chín sáu ba một hai ba bốn năm sáu", ExpectMore.COMPLETE);
        hear(".....");
        assertThat(events).endsWith("ended SILENCE " + millis(20 + 20 + 5));
    }

    @Test
    void understanding_of_words_that_have_changed_since_is_void() {
        hear(SPEECH);
        turns.partial("năm trăm");
        turns.partial("năm trăm triệu");
        turns.expect("năm trăm", ExpectMore.COMPLETE);
        hear(".".repeat(10));
        assertThat(events).containsExactly("started 0", "paused 640");
    }

    @Test
    void words_that_still_come_in_hold_the_utterance_open() {
        hear(SPEECH + ".".repeat(10));
        for (int i = 0; i < 8; i++) {
            turns.partial("từ " + i);
            hear("...");
        }
        assertThat(events).containsExactly("started 0", "paused 640");
        hear("..");
        assertThat(events).endsWith("ended SILENCE " + millis(20 + 10 + 21 + 5));
    }

    @Test
    void words_that_never_settle_cannot_hold_it_open_for_ever() {
        hear(SPEECH);
        for (int i = 0; i < 60 && turns.inUtterance(); i++) {
            turns.partial("từ " + i);
            hear(".");
        }
        assertThat(events).endsWith("ended SILENCE " + millis(20 + 47));
    }

    @Test
    void a_click_in_a_pause_neither_resumes_nor_prolongs_the_utterance() {
        hear(SPEECH + "........#......" + LONG_SILENCE);
        assertThat(events).containsExactly("started 0", "paused 640", "ended SILENCE " + millis(20 + 18));
    }

    @Test
    void an_utterance_does_not_end_on_the_first_window_of_its_next_word() {
        hear(SPEECH + ".".repeat(17) + SPEECH);
        assertThat(events).containsExactly("started 0", "paused 640", "resumed " + millis(37));
    }

    @Test
    void a_talker_without_pauses_is_cut_into_utterances_and_no_sound_is_lost_or_delivered_twice() {
        hear("#".repeat(1_000));
        assertThat(events).startsWith("started 0", "ended TOO_LONG " + millis(938), "started " + millis(938));
        delivered.removeIf(number -> number == PADDING);
        assertThat(delivered).doesNotHaveDuplicates().hasSize(1_000);
    }

    @Test
    void silence_is_put_behind_an_utterance_that_ends_early() {
        hear(SPEECH + ".......");
        int padding = turns.cut().stream()
                .mapToInt(event -> event instanceof TurnEvent.Audio audio ? audio.samples().length : 0)
                .sum();
        // 300 ms less the seven windows of silence that were heard.
        assertThat(padding).isEqualTo((300 - 7 * 32) * 16);
        assertThat(turns.inUtterance()).isFalse();
    }

    @Test
    void the_bot_is_stopped_by_sustained_speech_once() {
        turns.botSpeaking(true);
        hear("....#####" + SPEECH);
        assertThat(events).containsExactly("maybe " + millis(5), "started 128", "barged in " + millis(9));
        turns.botSpeaking(false);
        turns.botSpeaking(true);
        hear("#####");
        assertThat(events).endsWith("maybe " + millis(30), "barged in " + millis(34));
    }

    @Test
    void a_short_sound_holds_the_bot_for_a_moment_and_does_not_stop_it() {
        turns.botSpeaking(true);
        hear("....####" + LONG_SILENCE);
        assertThat(events).containsExactly("maybe " + millis(5), "false alarm " + millis(12));
    }

    @Test
    void a_bot_that_hears_itself_does_not_stammer() {
        turns.botSpeaking(true);
        hear("....##......##......###.....##......");
        assertThat(events).containsExactly("maybe " + millis(5), "false alarm " + millis(10));
        events.clear();
        hear("#####");
        assertThat(events).containsExactly("started " + millis(36), "barged in " + millis(41));
    }

    @Test
    void a_cough_while_the_bot_ends_is_nothing_to_be_taken_back() {
        turns.botSpeaking(true);
        hear("..##");
        turns.botSpeaking(false);
        hear(LONG_SILENCE);
        assertThat(events).containsExactly("maybe " + millis(3));
    }

    @Test
    void a_person_who_goes_on_after_the_bot_began_in_the_pause_stops_it() {
        hear(SPEECH + "......");
        turns.botSpeaking(true);
        hear("....######");
        assertThat(events)
                .containsExactly(
                        "started 0", "paused 640", "maybe " + millis(31), "resumed 960", "barged in " + millis(35));
    }

    @Test
    void a_muted_microphone_ends_the_utterance() {
        hear(SPEECH);
        note(turns.cut());
        note(turns.cut());
        assertThat(events).containsExactly("started 0", "ended CUT 640");
    }

    @Test
    void settings_out_of_order_are_refused() {
        TurnSettings s = TurnSettings.standard();
        assertThatThrownBy(() -> new TurnSettings(
                        s.minSpeech(),
                        s.bargeIn(),
                        s.preRoll(),
                        s.pause(),
                        Duration.ofSeconds(2),
                        s.waitUndecided(),
                        s.waitOpen(),
                        s.textSettle(),
                        s.padding(),
                        s.maxUtterance()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void understood(String words, ExpectMore more) {
        turns.partial(words);
        turns.expect(words, more);
    }

    private void hear(String script) {
        for (int i = 0; i < script.length(); i++) {
            window++;
            short[] samples = new short[VoiceActivityDetector.WINDOW];
            Arrays.fill(samples, (short) window);
            note(turns.accept(samples, script.charAt(i) == '#'));
        }
    }

    private void note(List<TurnEvent> heard) {
        for (TurnEvent event : heard) {
            switch (event) {
                case TurnEvent.SpeechStarted e -> events.add("started " + e.at());
                case TurnEvent.MaybeBargingIn e -> events.add("maybe " + e.at());
                case TurnEvent.FalseAlarm e -> events.add("false alarm " + e.at());
                case TurnEvent.BargedIn e -> events.add("barged in " + e.at());
                case TurnEvent.SpeechPaused e -> events.add("paused " + e.at());
                case TurnEvent.SpeechResumed e -> events.add("resumed " + e.at());
                case TurnEvent.UtteranceEnded e -> events.add("ended " + e.reason() + " " + e.at());
                case TurnEvent.Audio e -> {
                    for (int i = 0;
                            i + VoiceActivityDetector.WINDOW <= e.samples().length;
                            i += VoiceActivityDetector.WINDOW) {
                        delivered.add((int) e.samples()[i]);
                    }
                }
            }
        }
    }

    private static int millis(int windows) {
        return windows * TurnDetector.WINDOW_MILLIS;
    }
}
