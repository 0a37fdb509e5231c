@NullMarked
package vn.vpbank.voiceagent.bank;

import org.jspecify.annotations.NullMarked;
