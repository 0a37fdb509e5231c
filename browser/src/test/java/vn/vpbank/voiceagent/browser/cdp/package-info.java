/// Tests of the browser's process.
@NullMarked
package vn.vpbank.voiceagent.browser.cdp;

import org.jspecify.annotations.NullMarked;
