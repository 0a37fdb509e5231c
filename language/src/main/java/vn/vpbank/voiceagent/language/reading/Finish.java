package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.UnderstandResult.Turn;
import vn.vpbank.voiceagent.language.words.Utterance;

/// The result as promised: what a partial text or a talk without a form may contain, and whether more is to come.
final class Finish {
    private Finish() {}

    static UnderstandResult result(Utterance u, Scene scene, Outcome out, Optional<Chart.Reading> reading) {
        boolean partial = scene.request().partial();
        boolean noForm = scene.request().form().isEmpty();
        List<FormCommand> commands = out.commands().stream()
                .filter(c -> !partial || Interpreter.isSet(c))
                .filter(c -> !noForm || isTalk(c))
                .toList();
        boolean nothing = commands.isEmpty() && out.questions().isEmpty();
        if (nothing && !partial && !meantNothing(out, reading)) {
            commands = List.of(new FormCommand.OutOfScope());
        }
        return new UnderstandResult(
                scene.request().id(),
                commands,
                partial ? List.of() : out.questions(),
                turn(u, out, commands),
                out.missing());
    }

    /// Politeness, a weak yes while something is awaited, a forbidden or asked act: no command, and nothing for anyone
    /// else to answer either.
    private static boolean meantNothing(Outcome out, Optional<Chart.Reading> reading) {
        return out.isEmpty() && reading.filter(Silences::isSilent).isPresent();
    }

    private static boolean isTalk(FormCommand command) {
        return switch (command) {
            case FormCommand.OpenForm ignored -> true;
            case FormCommand.Confirm ignored -> true;
            case FormCommand.Deny ignored -> true;
            case FormCommand.Repeat ignored -> true;
            case FormCommand.Help ignored -> true;
            case FormCommand.Stop ignored -> true;
            case FormCommand.Resume ignored -> true;
            case FormCommand.Handoff ignored -> true;
            case FormCommand.Missing ignored -> true;
            case FormCommand.Skip ignored -> true;
            case FormCommand.OutOfScope ignored -> true;
            default -> false;
        };
    }

    private static Turn turn(Utterance u, Outcome out, List<FormCommand> commands) {
        if (out.incomplete() || endsOpen(u)) {
            return Turn.OPEN;
        }
        boolean outOfScope = commands.stream().anyMatch(c -> c instanceof FormCommand.OutOfScope);
        return outOfScope || (commands.isEmpty() && out.questions().isEmpty()) ? Turn.UNDECIDED : Turn.COMPLETE;
    }

    /// Words that lead on: nobody stops after them.
    private static boolean endsOpen(Utterance u) {
        return switch (u.lower(u.size() - 1)) {
            case "là",
                    "và",
                    "của",
                    "với",
                    "tên",
                    "số",
                    "thành",
                    "bằng",
                    "sang",
                    "ngày",
                    "tháng",
                    "từ",
                    "đến",
                    "điền",
                    "nhập",
                    "sửa",
                    "đổi",
                    "chọn",
                    "ghi",
                    "phẩy",
                    "chấm",
                    "mươi",
                    "linh",
                    "lẻ",
                    "tại",
                    "vào",
                    "khoảng" -> true;
            default -> false;
        };
    }
}
