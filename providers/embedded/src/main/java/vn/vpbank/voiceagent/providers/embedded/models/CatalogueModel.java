package vn.vpbank.voiceagent.providers.embedded.models;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard;

/// A model that can be fetched.
///
/// @param name       what people type
/// @param title      what it is, for people
/// @param address    of a tar.bz2
/// @param megabytes  about how much is fetched
/// @param sha256     of the archive; empty where it is pinned at the first download
/// @param kind       which nets it has
/// @param version    of the model
/// @param files      role in the model card → file name in the archive
/// @param licence    as its page names it
/// @param commercial whether that licence permits commercial use
/// @param source     where its page is
record CatalogueModel(
        String name,
        String title,
        URI address,
        int megabytes,
        Optional<String> sha256,
        ModelCard.Kind kind,
        String version,
        Map<String, String> files,
        String licence,
        boolean commercial,
        String source) {
    CatalogueModel {
        files = Map.copyOf(files);
    }
}
