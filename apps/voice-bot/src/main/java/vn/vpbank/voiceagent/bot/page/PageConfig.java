package vn.vpbank.voiceagent.bot.page;

/// Who listens and who speaks, for the page.
///
/// @param stt `local`, `demo`, `browser` or `none`
/// @param tts `espeak`, `browser` or `none`
public record PageConfig(String stt, String tts) {}
