package vn.vpbank.voiceagent.providers.embedded.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard.CardFile;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard.Kind;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder.Nets.Transducer;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder.Nets.ZipformerCtc;
import vn.vpbank.voiceagent.speech.SpeechException;

/// Each of these folders would end the process, or invent words, if native code were given it.
class RecogniserFolderTest {
    private static final String TOKENS = "<blk> 0\n▁a 1\n▁b 2\n";

    @TempDir
    private Path folder;

    private final Map<String, CardFile> files = new LinkedHashMap<>();

    @BeforeEach
    void aGoodFolder() throws IOException {
        put("tokens", "tokens.txt", TOKENS.getBytes(StandardCharsets.UTF_8));
        put("model", "model.onnx", OnnxFiles.ctc(3));
    }

    @Test
    void a_folder_that_is_what_it_says_opens() throws IOException {
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);

        RecogniserFolder opened = RecogniserFolder.open(folder, RecogniserUse.PEOPLE);

        assertThat(opened.nets()).isEqualTo(new ZipformerCtc(folder.resolve("model.onnx"), Optional.empty()));
        assertThat(opened.tokens()).isEqualTo(folder.resolve("tokens.txt"));
        assertThat(opened.card().name()).isEqualTo("tiny");
    }

    @Test
    void a_graph_of_likely_words_is_checked_like_the_rest() throws IOException {
        put("graph", "decoding.fst", new byte[20]);
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);

        assertThat(RecogniserFolder.open(folder, RecogniserUse.PEOPLE).nets())
                .isEqualTo(new ZipformerCtc(folder.resolve("model.onnx"), Optional.of(folder.resolve("decoding.fst"))));
        Files.write(folder.resolve("decoding.fst"), new byte[10]);
        refuses("decoding.fst has 10 bytes instead of 20");
    }

    @Test
    void a_transducer_has_three_nets() throws IOException {
        put(
                "encoder",
                "encoder.onnx",
                new TinyOnnx()
                        .takes("x", TinyOnnx.F32, -1, -1, 80)
                        .takes("w", TinyOnnx.F32, 1)
                        .weight("w")
                        .takes("x_lens", TinyOnnx.I64, -1)
                        .gives("out", TinyOnnx.F32, -1, -1, 512)
                        .gives("lens", TinyOnnx.I64, -1)
                        .bytes());
        put(
                "decoder",
                "decoder.onnx",
                new TinyOnnx()
                        .takes("y", TinyOnnx.I64, -1, 2)
                        .gives("out", TinyOnnx.F32, -1, 512)
                        .bytes());
        put("joiner", "joiner.onnx", joiner().bytes());
        card(Kind.TRANSDUCER, RecogniserUse.PEOPLE);

        RecogniserFolder opened = RecogniserFolder.open(folder, RecogniserUse.PEOPLE);

        assertThat(opened.nets())
                .isEqualTo(new Transducer(
                        folder.resolve("encoder.onnx"), folder.resolve("decoder.onnx"), folder.resolve("joiner.onnx")));
    }

    @Test
    void the_demo_model_does_not_listen_to_people() throws IOException {
        card(Kind.ZIPFORMER_CTC, RecogniserUse.DEMO);

        refuses("does not understand people", "./voice-agent models list");
        assertThat(RecogniserFolder.open(folder, RecogniserUse.DEMO).card().use())
                .isEqualTo(RecogniserUse.DEMO);
    }

    @Test
    void no_folder() {
        assertThatThrownBy(() -> RecogniserFolder.open(folder.resolve("none"), RecogniserUse.PEOPLE))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("./voice-agent models list");
    }

    @Test
    void no_card() {
        refuses("it has no model.json", "./voice-agent models list");
    }

    @Test
    void a_card_that_is_no_card() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{\"name\":\"tiny\",\"kind\":\"paraformer\"}");

        refuses("not a model card that this version understands", "models get");
    }

    @Test
    void a_file_is_missing() throws IOException {
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);
        Files.delete(folder.resolve("model.onnx"));

        refuses("model.onnx is missing", "models get");
    }

    @Test
    void a_role_is_not_named() throws IOException {
        files.remove("model");
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);

        refuses("names no file for “model”");
    }

    @Test
    void a_truncated_download() throws IOException {
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);
        Files.write(folder.resolve("model.onnx"), new byte[] {8, 9});

        refuses("has 2 bytes instead of");
    }

    @Test
    void another_file_of_the_same_size() throws IOException {
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);
        Files.writeString(folder.resolve("tokens.txt"), TOKENS.replace('b', 'c'));

        refuses("another sha256");
    }

    @Test
    void a_card_that_points_out_of_its_folder() throws IOException {
        files.put("tokens", new CardFile("../tokens.txt", 1, "00"));
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);

        refuses("lies outside its folder");
    }

    @Test
    void tokens_without_a_blank() throws IOException {
        tokens("▁c 0\n▁a 1\n▁b 2\n");

        refuses("has no “<blk> 0”");
    }

    @Test
    void a_token_id_that_is_missing() throws IOException {
        tokens("<blk> 0\n▁a 1\n▁b 3\n");

        refuses("wrong line 3");
    }

    @Test
    void a_token_id_twice() throws IOException {
        tokens("<blk> 0\n▁a 1\n▁b 1\n");

        refuses("wrong line 3");
    }

    @Test
    void fewer_tokens_than_the_net_knows() throws IOException {
        tokens("<blk> 0\n▁a 1\n");

        refuses("knows 3 tokens, but the token list has 2 lines");
    }

    @Test
    void outputs_in_the_wrong_order() throws IOException {
        model(new TinyOnnx()
                .takes("x", TinyOnnx.F32, -1, -1, 80)
                .takes("x_lens", TinyOnnx.I64, -1)
                .gives("lens", TinyOnnx.I64, -1)
                .gives("log_probs", TinyOnnx.F32, -1, -1, 3));

        refuses("in this order", "lens i64:1, log_probs f32:3");
    }

    @Test
    void inputs_of_another_kind() throws IOException {
        model(new TinyOnnx()
                .takes("wave", TinyOnnx.F32, -1, -1)
                .gives("log_probs", TinyOnnx.F32, -1, -1, 3)
                .gives("lens", TinyOnnx.I64, -1));

        refuses("does not take features and lengths");
    }

    @Test
    void a_file_that_is_not_onnx() throws IOException {
        put("model", "model.onnx", "<html>not found</html>".getBytes(StandardCharsets.UTF_8));
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);

        refuses("is not an ONNX model");
    }

    @Test
    void a_streaming_encoder_where_a_whole_one_is_needed() throws IOException {
        put("encoder", "encoder.onnx", joiner().takes("state", TinyOnnx.F32, 1).bytes());
        put("decoder", "decoder.onnx", joiner().bytes());
        put("joiner", "joiner.onnx", joiner().bytes());
        card(Kind.TRANSDUCER, RecogniserUse.PEOPLE);

        refuses("is not an encoder for whole utterances");
    }

    private void refuses(String... sayings) {
        assertThatThrownBy(() -> RecogniserFolder.open(folder, RecogniserUse.PEOPLE))
                .isInstanceOf(SpeechException.class)
                .message()
                .contains(sayings);
    }

    private static TinyOnnx joiner() {
        return new TinyOnnx()
                .takes("encoder_out", TinyOnnx.F32, -1, 512)
                .takes("decoder_out", TinyOnnx.F32, -1, 512)
                .gives("logit", TinyOnnx.F32, -1, 2000);
    }

    private void model(TinyOnnx onnx) throws IOException {
        put("model", "model.onnx", onnx.bytes());
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);
    }

    private void tokens(String text) throws IOException {
        put("tokens", "tokens.txt", text.getBytes(StandardCharsets.UTF_8));
        card(Kind.ZIPFORMER_CTC, RecogniserUse.PEOPLE);
    }

    private void put(String role, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        files.put(role, new CardFile(name, bytes.length, Sha256.of(file)));
    }

    private void card(Kind kind, RecogniserUse use) throws IOException {
        ModelCards.write(new ModelCard("tiny", "1", kind, use, files, "Apache-2.0"), folder);
    }
}
