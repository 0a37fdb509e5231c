/// Speaks the Chrome DevTools Protocol: one process, one WebSocket, many pages. Knows nothing of forms.
@NullMarked
package vn.vpbank.voiceagent.browser.cdp;

import org.jspecify.annotations.NullMarked;
