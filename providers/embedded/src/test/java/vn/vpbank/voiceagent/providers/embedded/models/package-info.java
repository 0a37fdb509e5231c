@NullMarked
package vn.vpbank.voiceagent.providers.embedded.models;

import org.jspecify.annotations.NullMarked;
