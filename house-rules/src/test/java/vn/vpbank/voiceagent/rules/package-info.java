/// The arrows of ARCHITECTURE.md, as tests over the compiled house.
@NullMarked
package vn.vpbank.voiceagent.rules;

import org.jspecify.annotations.NullMarked;
