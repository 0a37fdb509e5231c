package vn.vpbank.voiceagent.forms.registry;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormId;

/// One entry of the forms file.
///
/// @param aliases         other names people say for it
/// @param url             where it is
/// @param allowedOrigins  origins its page may navigate and send to
/// @param resourceOrigins further origins, for scripts, styles, fonts and images only
/// @param login           how its sign-in is dealt with
/// @param storageState    the file with a kept sign-in, for [Login#STORAGE_STATE]
/// @param submitButton    hint: the label of the button that hands the form in
/// @param successText     hint: words that the page shows after a successful submit
/// @param network         where the names of its places may lead
public record RegisteredForm(
        FormId id,
        String name,
        List<String> aliases,
        URI url,
        List<String> allowedOrigins,
        List<String> resourceOrigins,
        Login login,
        Optional<String> storageState,
        Optional<String> submitButton,
        Optional<String> successText,
        Network network) {
    public RegisteredForm {
        aliases = List.copyOf(aliases);
        allowedOrigins = List.copyOf(allowedOrigins);
        resourceOrigins = List.copyOf(resourceOrigins);
    }

    /// Where the names of a form's places may lead: a name server's answer from outside must not lead a page inside.
    public enum Network {
        PUBLIC,
        /// Private addresses too, for forms of an intranet.
        PRIVATE
    }

    /// How a form's sign-in is dealt with.
    public enum Login {
        NONE,
        TAKEOVER,
        STORAGE_STATE
    }
}
