/// Tests of sent files.
@NullMarked
package vn.vpbank.voiceagent.browser.files;

import org.jspecify.annotations.NullMarked;
