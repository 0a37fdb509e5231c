/// What a form accepts, said as data: kinds of values, rules of fields, and their check.
@NullMarked
package vn.vpbank.voiceagent.bank.rules;

import org.jspecify.annotations.NullMarked;
