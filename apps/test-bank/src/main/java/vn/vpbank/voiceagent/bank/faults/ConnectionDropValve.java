package vn.vpbank.voiceagent.bank.faults;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Closes the connection of a request that was marked with [#MARK], before any byte of the answer leaves.
public final class ConnectionDropValve extends ValveBase {
    /// The request attribute that asks for it.
    public static final String MARK = ConnectionDropValve.class.getName();

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(MARK) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("dropped on request"));
        }
    }
}
