@NullMarked
package vn.vpbank.voiceagent.bank.rules;

import org.jspecify.annotations.NullMarked;
