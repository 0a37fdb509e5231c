@NullMarked
package vn.vpbank.voiceagent.bench.understand;

import org.jspecify.annotations.NullMarked;
