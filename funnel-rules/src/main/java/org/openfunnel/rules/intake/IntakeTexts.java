package org.openfunnel.rules.intake;

import java.util.ResourceBundle;
import org.openfunnel.lead.LeadKeys;
import org.openfunnel.name.Language;

/** The sentences of the findings in one language. */
final class IntakeTexts {
    private static final String BUNDLE = "org.openfunnel.rules.intake.intake";
    private static final int LONGEST_VALUE = 60;

    private final ResourceBundle bundle;

    private IntakeTexts(Language language) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    static IntakeTexts in(Language language) {
        return new IntakeTexts(language);
    }

    /** Fills the value in last, so that nothing in it is taken for a gap. */
    String say(String code, String field, String value) {
        return bundle.getString(code).replace("{field}", field).replace("{value}", shown(value));
    }

    private static String shown(String value) {
        String clean = LeadKeys.clean(value);
        int[] characters = clean.codePoints().limit(LONGEST_VALUE).toArray();
        String cut = new String(characters, 0, characters.length);
        return cut.length() < clean.length() ? cut + "…" : cut;
    }
}
