package vn.vpbank.voiceagent.web;

import java.util.Locale;

/// The kinds of error answers, each with its status and its sentence for people.
public enum ProblemKind {
    BAD_REQUEST(400, "Yêu cầu không đúng định dạng."),
    UNAUTHORIZED(401, "Cần đăng nhập hoặc mã truy cập hợp lệ."),
    FORBIDDEN(403, "Không có quyền với yêu cầu này."),
    NOT_FOUND(404, "Không tìm thấy."),
    METHOD_NOT_ALLOWED(405, "Thao tác này không được hỗ trợ ở đây."),
    NOT_ACCEPTABLE(406, "Không trả lời được ở định dạng này."),
    CONFLICT(409, "Yêu cầu này không hợp với những gì đang có hoặc đang xử lý."),
    TOO_LARGE(413, "Nội dung gửi lên quá lớn."),
    UNSUPPORTED_MEDIA_TYPE(415, "Loại nội dung này không được hỗ trợ."),
    UNPROCESSABLE(422, "Nội dung không khớp với yêu cầu trước."),
    TOO_MANY(429, "Nhiều yêu cầu quá, xin thử lại sau ít giây."),
    INTERNAL(500, "Hệ thống gặp lỗi, xin thử lại."),
    UNREACHABLE(502, "Không kết nối được tới trang biểu mẫu."),
    UNAVAILABLE(503, "Hệ thống chưa sẵn sàng, xin thử lại sau ít giây.");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /// One Vietnamese sentence for people.
    public String title() {
        return title;
    }

    /// The stable name for programs, for example `urn:problem:not-found`.
    public String type() {
        return "urn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind with this status; statuses without a kind of their own fall to the general one of their class.
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL;
    }
}
