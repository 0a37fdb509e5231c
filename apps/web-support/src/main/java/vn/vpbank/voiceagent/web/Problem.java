package vn.vpbank.voiceagent.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/// An error answer (RFC 9457, `application/problem+json`).
///
/// @param type      a stable name, `urn:problem:…`, for programs
/// @param title     one Vietnamese sentence for people
/// @param status    the HTTP status
/// @param detail    what went wrong and what to do, for developers; never personal data
/// @param requestId of the request, as in `X-Request-Id` and the log
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonProperty("request_id") String requestId) {
    /// The media type of these answers.
    public static final String MEDIA_TYPE = "application/problem+json";
}
