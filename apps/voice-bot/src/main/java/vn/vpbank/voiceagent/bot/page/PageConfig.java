package vn.vpbank.voiceagent.bot.page;

/// Who listens and who speaks, and what may be sent, for the page.
///
/// @param stt `local`, `demo`, `browser` or `none`
/// @param tts `espeak`, `browser` or `none`
/// @param maxFileBytes the most that a file may have
public record PageConfig(String stt, String tts, long maxFileBytes) {}
