/// The shared vocabulary of the house: what a form is, what may be done with it, what was done. Depends on nothing.
@NullMarked
package vn.vpbank.voiceagent.forms;

import org.jspecify.annotations.NullMarked;
