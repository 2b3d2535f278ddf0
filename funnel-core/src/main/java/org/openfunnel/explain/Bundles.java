package org.openfunnel.explain;

import java.util.ResourceBundle;
import org.openfunnel.name.Language;

/** Finds the text of a code in the bundle that the first part of the code names. */
final class Bundles {
    private Bundles() {}

    static String text(Language language, String code) {
        int dot = code.indexOf('.');
        String base = "org.openfunnel.explain." + code.substring(0, dot);
        return ResourceBundle.getBundle(base, language.locale()).getString(code.substring(dot + 1));
    }
}
