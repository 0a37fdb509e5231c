@NullMarked
package vn.vpbank.voiceagent.web;

import org.jspecify.annotations.NullMarked;
