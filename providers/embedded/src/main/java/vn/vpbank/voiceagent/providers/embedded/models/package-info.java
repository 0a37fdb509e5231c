/// Local speech models: which there are, how they are fetched, whether they are still whole.
@NullMarked
package vn.vpbank.voiceagent.providers.embedded.models;

import org.jspecify.annotations.NullMarked;
