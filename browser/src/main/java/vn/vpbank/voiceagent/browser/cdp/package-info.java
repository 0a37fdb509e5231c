/// Speaks the Chrome DevTools Protocol: one process, one pair of pipes, many pages. Knows nothing of forms.
@NullMarked
package vn.vpbank.voiceagent.browser.cdp;

import org.jspecify.annotations.NullMarked;
