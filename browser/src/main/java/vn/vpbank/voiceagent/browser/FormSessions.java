package vn.vpbank.voiceagent.browser;

import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Opens pages on registered forms, each in a browser context of its own: nothing is shared between sessions. Safe for
/// use by many threads.
public interface FormSessions extends AutoCloseable {
    /// Opens the form's page and reads it.
    ///
    /// @param session names it in the ledger and the journal
    /// @throws PageException if the page cannot be reached or is not a form
    FormSession open(String session, RegisteredForm form);

    @Override
    void close();
}
