package vn.vpbank.voiceagent.agent.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSessions;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;
import vn.vpbank.voiceagent.sessions.SubmitLedger;

/// A browser whose pages are kept in memory. Counts what a bank would have received.
public final class MemoryBrowser implements FormSessions {
    private final SubmitLedger ledger;
    private final List<MemoryPage> pages = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
    private final Set<FormId> unreachable = ConcurrentHashMap.newKeySet();
    private final Set<FormId> behindSignIn = ConcurrentHashMap.newKeySet();

    public MemoryBrowser(SubmitLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public FormSession open(String session, RegisteredForm form) {
        if (unreachable.contains(form.id())) {
            throw new PageException("Unreachable on request");
        }
        FormModel model =
                behindSignIn.contains(form.id()) ? FakeForms.signIn(form.id()) : FakeForms.twoSteps(form.id());
        MemoryPage page = new MemoryPage(session, form, model, ledger, received);
        pages.add(page);
        return page;
    }

    /// Every page that was ever opened, oldest first.
    public List<MemoryPage> pages() {
        return List.copyOf(pages);
    }

    /// The page opened last.
    public MemoryPage last() {
        return pages.getLast();
    }

    /// The values of each submission that arrived.
    public List<Map<String, String>> received() {
        return List.copyOf(received);
    }

    public void unreachable(FormId form) {
        unreachable.add(form);
    }

    public void behindSignIn(FormId form) {
        behindSignIn.add(form);
    }

    @Override
    public void close() {
        pages.forEach(MemoryPage::close);
    }
}
