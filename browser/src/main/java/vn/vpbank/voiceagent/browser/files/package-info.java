/// Files that people send to be put into a form's file fields: kept for the time of a session, by a clean name.
@NullMarked
package vn.vpbank.voiceagent.browser.files;

import org.jspecify.annotations.NullMarked;
