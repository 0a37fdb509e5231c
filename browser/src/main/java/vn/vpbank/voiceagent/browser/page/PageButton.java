package vn.vpbank.voiceagent.browser.page;

/// A button as the page has it.
///
/// @param type   `submit`, `button`, `reset`, `image`, `link`, `tab`, or `get` where it sends a form that
///               says of itself that it only asks
/// @param filled whether it belongs to a form with fields
/// @param aside  whether it stands in a dialog without fields, so that closing that loses nothing
/// @param last   whether it stands behind all fields of its form, where forms have what finishes them
public record PageButton(
        String ref, String label, boolean disabled, String type, boolean filled, boolean aside, boolean last) {}
