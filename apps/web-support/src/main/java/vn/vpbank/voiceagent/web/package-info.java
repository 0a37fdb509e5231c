/// What both HTTP services share: errors as problem+json, request ids, body limits, settings from the environment,
/// start-up, and logs in which personal data is masked.
@NullMarked
package vn.vpbank.voiceagent.web;

import org.jspecify.annotations.NullMarked;
