package vn.vpbank.voiceagent.bot.agent;

/// What the browser agent said to a file.
///
/// @param status 201 where it is kept
/// @param name   as it is kept
/// @param bytes  its size
/// @param detail why it is not kept, without personal data
public record FileAnswer(int status, String name, long bytes, String detail) {}
