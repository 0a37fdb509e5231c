@NullMarked
package vn.vpbank.voiceagent.language.values;

import org.jspecify.annotations.NullMarked;
