package vn.vpbank.voiceagent.browser.anyform;

import java.util.List;

/// A form made from a seed, with all that its maker knows of it.
///
/// @param layout how it is laid out, for counting
record AnyForm(long seed, String layout, String html, List<Known> fields) {}
