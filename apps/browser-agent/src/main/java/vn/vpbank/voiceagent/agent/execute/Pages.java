package vn.vpbank.voiceagent.agent.execute;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSessions;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.registry.FormsRegistry;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Opens registered forms for sessions.
final class Pages {
    private static final Logger log = LoggerFactory.getLogger(Pages.class);

    private final FormSessions browser;
    private final FormsRegistry registry;

    Pages(FormSessions browser, FormsRegistry registry) {
        this.browser = browser;
        this.registry = registry;
    }

    /// The form with this id.
    ///
    /// @throws ProblemException 404 where none is registered
    RegisteredForm form(FormId id) {
        return registry.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "No form is registered under this form_id; see GET /api/forms."));
    }

    /// Opens a form in place of what the session shows. Where that fails, it goes on showing what it showed.
    ///
    /// @throws ProblemException 502 where the page cannot be reached
    FormSession open(AgentSession session, RegisteredForm form) {
        FormSession page;
        try {
            page = browser.open(session.id(), form);
        } catch (PageException e) {
            log.warn("form {} could not be opened for session {}", form.id(), session.id(), e);
            throw new ProblemException(
                    ProblemKind.UNREACHABLE,
                    "The page of form " + form.id() + " cannot be opened: check that its site is up and its url in"
                            + " the forms file is right.");
        }
        session.show(page);
        session.atSignIn(SignIn.isAskedBy(page.known(), form));
        return page;
    }
}
