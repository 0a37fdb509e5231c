@NullMarked
package vn.vpbank.voiceagent.providers.embedded.espeak;

import org.jspecify.annotations.NullMarked;
