/// Submissions: taken, stored, counted per application, and listed.
@NullMarked
package vn.vpbank.voiceagent.bank.submissions;

import org.jspecify.annotations.NullMarked;
