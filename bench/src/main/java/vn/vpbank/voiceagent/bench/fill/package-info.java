/// Filling the demo bank's loan form: through the browser agent's own interface, beside field by field.
@NullMarked
package vn.vpbank.voiceagent.bench.fill;

import org.jspecify.annotations.NullMarked;
