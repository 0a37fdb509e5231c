/// The stores of this machine: one SQLite file, every change on disk before the call returns.
@NullMarked
package vn.vpbank.voiceagent.sessions.sqlite;

import org.jspecify.annotations.NullMarked;
