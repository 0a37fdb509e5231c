/// A real browser on registered forms: reads a page into a form model, fills it, reads it back, submits it once, shows
/// it
/// live.
@NullMarked
package vn.vpbank.voiceagent.browser;

import org.jspecify.annotations.NullMarked;
