package vn.vpbank.voiceagent.web;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object a line, masked. The only formatter of both services, so that nothing is logged past it.
public final class MaskedJsonLog implements StructuredLogFormatter<ILoggingEvent> {
    private static final int FRAMES = 20;

    private final JsonMapper json = new JsonMapper();

    @Override
    public String format(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", Masking.mask(event.getFormattedMessage()));
        line.putAll(event.getMDCPropertyMap());
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            line.put("error", Masking.mask(describe(thrown)));
        }
        return json.writeValueAsString(line) + "\n";
    }

    private static String describe(IThrowableProxy thrown) {
        StringBuilder text = new StringBuilder();
        for (@Nullable IThrowableProxy each = thrown; each != null; each = each.getCause()) {
            text.append(text.isEmpty() ? "" : "caused by ");
            text.append(each.getClassName())
                    .append(": ")
                    .append(each.getMessage())
                    .append('\n');
            StackTraceElementProxy[] frames = each.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("  ").append(frames[i].getSTEAsString()).append('\n');
            }
        }
        return text.toString();
    }
}
