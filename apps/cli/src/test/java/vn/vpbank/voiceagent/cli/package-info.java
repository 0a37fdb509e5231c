@NullMarked
package vn.vpbank.voiceagent.cli;

import org.jspecify.annotations.NullMarked;
