package vn.vpbank.voiceagent.bot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.bot.talk.TalkLogic;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;

/// A short talk without a person, played some times before the doors open: the first words of a real one would else
/// wait most of a second until vocabulary is loaded and code is compiled. Nothing it decides is carried out.
final class Rehearsal implements Runnable {
    /// By then the time of an utterance no longer falls.
    private static final int ROUNDS = 30;

    private static final FormId FORM = new FormId("rehearsal");
    private static final List<String> SAID = List.of(
            "họ tên là Trần Thị Bình sinh ngày mười hai tháng năm năm một chín chín mươi",
            "số điện thoại không chín một hai ba bốn năm sáu bảy tám, vay hai trăm triệu đồng",
            "chọn nữ rồi ghi chú là cần gấp",
            "không, số cuối là chín",
            "còn thiếu gì",
            "đọc lại giúp tôi");

    private final Wiring.LogicMaker logic;

    Rehearsal(Wiring.LogicMaker logic) {
        this.logic = logic;
    }

    @Override
    public void run() {
        for (int i = 0; i < ROUNDS; i++) {
            play(logic.make());
        }
    }

    private static void play(TalkLogic talk) {
        Instant now = Instant.EPOCH;
        FormModel form = form();
        carryOut(
                talk,
                form,
                talk.on(new TalkEvent.Started(
                        List.of(new KnownForm(FORM, "Đơn thử", List.of())), Optional.of(FORM), now)));
        int count = 0;
        for (String said : SAID) {
            String utterance = "u" + count++;
            carryOut(
                    talk,
                    form,
                    talk.on(new TalkEvent.PartialHeard(utterance, said.substring(0, said.length() / 2), now)));
            carryOut(
                    talk,
                    form,
                    talk.on(new TalkEvent.Heard(utterance, said, List.of(said), TalkEvent.Input.VOICE, now)));
        }
    }

    private static void carryOut(TalkLogic talk, FormModel form, List<TalkAction> actions) {
        for (TalkAction action : actions) {
            if (action instanceof TalkAction.Execute execute) {
                talk.on(new TalkEvent.Executed(
                        execute.execution(), nothingToReport(form), Optional.of(form), Instant.EPOCH));
            }
        }
    }

    private static FillReport nothingToReport(FormModel form) {
        return new FillReport(
                FillReport.Status.ANSWERED, List.of(), List.of(), 1, 1, form.missing(), Optional.empty(), "", Map.of());
    }

    private static FormModel form() {
        return new FormModel(
                FORM,
                "Đơn thử",
                1,
                1,
                List.of(
                        field("name", "Họ và tên", FieldType.TEXT, List.of()),
                        field("birth", "Ngày sinh", FieldType.DATE, List.of()),
                        field("phone", "Số điện thoại", FieldType.TEL, List.of()),
                        field("amount", "Số tiền vay (đồng)", FieldType.TEXT, List.of()),
                        field(
                                "gender",
                                "Giới tính",
                                FieldType.RADIO,
                                List.of(new Choice("m", "Nam"), new Choice("f", "Nữ"))),
                        field("note", "Ghi chú", FieldType.TEXTAREA, List.of())),
                List.of(),
                List.of(),
                "");
    }

    private static Field field(String ref, String label, FieldType type, List<Choice> options) {
        return new Field(
                new FieldRef(ref), label, type, FieldValue.EMPTY, true, false, false, "", 1, options, Field.Hints.NONE);
    }
}
