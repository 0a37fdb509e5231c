/// What a page means: the in-page scripts, their answers as a form model, canonical values, kinds of buttons. No
/// browser in here, so all of it can be tested alone.
@NullMarked
package vn.vpbank.voiceagent.browser.page;

import org.jspecify.annotations.NullMarked;
