package vn.vpbank.voiceagent.bot.agent;

/// The browser agent gave no report. The message is one Vietnamese sentence for people, without personal data.
public final class AgentException extends RuntimeException {
    private final transient Cause why;

    /// Why there is no report, with the sentence that a person hears.
    public enum Cause {
        UNREACHABLE("Bộ phận điền biểu mẫu chưa phản hồi, anh chị chờ giây lát rồi nói lại giúp em."),
        BUSY("Hệ thống đang bận, anh chị chờ vài giây rồi nói lại giúp em."),
        PAGE_UNREACHABLE("Trang biểu mẫu của ngân hàng chưa mở được, anh chị thử lại sau ít phút giúp em."),
        NO_SESSION("Biểu mẫu không còn mở, anh chị chọn lại biểu mẫu giúp em."),
        REFUSED("Bộ phận điền biểu mẫu không nhận yêu cầu này, anh chị nói lại cách khác giúp em."),
        /// The request went out and nothing came back, even when asked again: its effect is not known.
        NO_ANSWER("Biểu mẫu trả lời quá lâu, em chưa rõ thao tác vừa rồi đã xong chưa, anh chị xem lại trang giúp em.");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }

        static Cause ofStatus(int status) {
            return switch (status) {
                case 404 -> NO_SESSION;
                case 429, 503 -> BUSY;
                case 502 -> PAGE_UNREACHABLE;
                default -> status < 500 ? REFUSED : UNREACHABLE;
            };
        }
    }

    AgentException(Cause why) {
        super(why.sentence, null, false, false);
        this.why = why;
    }

    public Cause why() {
        return why;
    }

    /// What a person is told.
    public String sentence() {
        return why.sentence;
    }
}
