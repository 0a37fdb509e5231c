@NullMarked
package vn.vpbank.voiceagent.providers.embedded.folder;

import org.jspecify.annotations.NullMarked;
