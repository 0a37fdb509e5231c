@NullMarked
package vn.vpbank.voiceagent.language.fields;

import org.jspecify.annotations.NullMarked;
