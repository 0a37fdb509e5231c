package vn.vpbank.voiceagent.providers.embedded.folder;

/// What a recogniser is wanted for, and what a model is good for.
public enum RecogniserUse {
    /// To understand people.
    PEOPLE,
    /// To run the demo and the tests, where espeak-ng speaks. A model that only knows that voice invents words when a
    /// person speaks, so it loads for nothing else.
    DEMO;

    /// Reads the setting `RECOGNISER_USE`; anything but `demo` means people.
    public static RecogniserUse of(String setting) {
        return setting.strip().equalsIgnoreCase("demo") ? DEMO : PEOPLE;
    }
}
