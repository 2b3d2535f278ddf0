package org.openfunnel.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LanguageProperties {
    @Property
    void everyLanguageIsFoundByTheCodeItGives(@ForAll Language language) {
        assertThat(Language.find(language.code())).contains(language);
    }
}
