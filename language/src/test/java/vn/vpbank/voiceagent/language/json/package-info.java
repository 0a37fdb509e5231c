@NullMarked
package vn.vpbank.voiceagent.language.json;

import org.jspecify.annotations.NullMarked;
