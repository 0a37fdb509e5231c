package vn.vpbank.voiceagent.providers.embedded.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.TextToSpeech;
import vn.vpbank.voiceagent.testkit.speech.TextToSpeechContract;

class EspeakTextToSpeechIT extends TextToSpeechContract {
    private static final TextToSpeech VOICE = EspeakTextToSpeech.create(EspeakVoice.DEFAULT, List.of());

    @Override
    protected TextToSpeech voice() {
        return VOICE;
    }

    @Test
    void a_fixed_phrase_is_synthesised_once_and_sounds_the_same(@TempDir Path folder) throws Exception {
        Path calls = folder.resolve("calls");
        Path program = program(folder, "echo call >> " + calls + "\nexec espeak-ng \"$@\"");
        TextToSpeech voice =
                EspeakTextToSpeech.create(program.toString(), EspeakVoice.DEFAULT, List.of("Xin chào anh chị."));

        short[] first = spoken(voice, "Xin chào anh chị.");
        short[] again = spoken(voice, "Xin chào anh chị.");
        spoken(voice, "Chào anh An.");
        spoken(voice, "Chào anh An.");

        assertThat(again).isEqualTo(first);
        // One at the start, to see that the voice exists; one for the phrase; two for the sentence with a name.
        assertThat(Files.readAllLines(calls)).hasSize(4);
    }

    @Test
    void what_is_said_is_not_among_the_arguments_that_everybody_can_list(@TempDir Path folder) throws Exception {
        Path arguments = folder.resolve("arguments");
        Path program = program(folder, "echo \"$@\" >> " + arguments + "\nexec espeak-ng \"$@\"");
        spoken(EspeakTextToSpeech.create(program.toString(), EspeakVoice.DEFAULT, List.of()), "Nguyễn Văn Bảy");

        assertThat(arguments).content().contains("vi+f3").doesNotContain("Bảy");
    }

    @Test
    void text_that_looks_like_an_option_is_spoken_and_not_obeyed() {
        assertThat(spoken(VOICE, "--version")).isNotEmpty();
    }

    @Test
    void a_missing_program_is_named_with_its_remedy() {
        assertThatThrownBy(() -> EspeakTextToSpeech.create("no-such-espeak", EspeakVoice.DEFAULT, List.of()))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("apt-get install espeak-ng");
    }

    @Test
    void a_voice_that_does_not_exist_is_found_at_the_start() {
        assertThatThrownBy(() -> EspeakTextToSpeech.create(new EspeakVoice("xx-none", 160, 50), List.of()))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("espeak-ng");
    }

    @Test
    void a_program_that_dies_is_told(@TempDir Path folder) throws Exception {
        Path program = program(folder, "exit 3");

        assertThatThrownBy(() -> EspeakTextToSpeech.create(program.toString(), EspeakVoice.DEFAULT, List.of()))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("espeak-ng broke off");
    }

    private static Path program(Path folder, String script) throws Exception {
        Path program = Files.writeString(folder.resolve("espeak"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static short[] spoken(TextToSpeech voice, String text) {
        SampleList all = new SampleList();
        List<Integer> sizes = new ArrayList<>();
        voice.speak(text, samples -> {
            all.add(samples);
            return sizes.add(samples.length);
        });
        return all.toArray();
    }
}
