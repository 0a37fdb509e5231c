@NullMarked
package vn.vpbank.voiceagent.language.saying;

import org.jspecify.annotations.NullMarked;
