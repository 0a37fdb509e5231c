@NullMarked
package vn.vpbank.voiceagent.providers.embedded;

import org.jspecify.annotations.NullMarked;
