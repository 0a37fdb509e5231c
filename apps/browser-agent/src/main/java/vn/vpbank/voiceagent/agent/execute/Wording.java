package vn.vpbank.voiceagent.agent.execute;

import java.util.List;
import vn.vpbank.voiceagent.agent.execute.ExecuteRequest.Work;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Sentences for what leaves the page nothing to say.
final class Wording {
    private Wording() {}

    /// The report with a sentence of its own where it has none. Words that are neither a clear yes nor anything else
    /// leave an open confirmation open, and are answered by asking again.
    static FillReport of(FillReport report, Work work, List<FormCommand> commands) {
        boolean said = work instanceof Work.Message;
        boolean nothing = commands.stream().allMatch(c -> c instanceof FormCommand.OutOfScope)
                && report.questions().isEmpty();
        if (said && nothing && report.confirmation().isPresent() && report.status() == Status.ANSWERED) {
            return Reports.with(
                    report, Status.NEEDS_CONFIRMATION, "Anh chị nói rõ “đồng ý” để tiếp tục, hoặc “không” để thôi.");
        }
        if (!report.message().isBlank()) {
            return report;
        }
        return Reports.with(report, report.status(), sentence(report.status(), said && nothing));
    }

    private static String sentence(Status status, boolean notUnderstood) {
        return switch (status) {
            case FILLED -> "Đã điền xong.";
            case ANSWERED -> notUnderstood ? "Tôi chưa hiểu ý này, anh chị nói lại giúp." : "Không có gì phải làm.";
            case NEEDS_INPUT -> "Cần thêm thông tin.";
            case NEEDS_CONFIRMATION -> "Xin nghe đọc lại rồi xác nhận.";
            case SUBMITTED -> "Đã nộp.";
            case REJECTED -> "Trang không nhận hồ sơ.";
            case UNKNOWN -> "Đã bấm nộp nhưng chưa rõ kết quả. Xin kiểm tra lại với ngân hàng.";
            case FAILED -> "Chưa làm được.";
        };
    }
}
