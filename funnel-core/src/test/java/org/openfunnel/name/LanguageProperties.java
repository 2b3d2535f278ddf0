package org.openfunnel.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LanguageProperties {
    @Property
    void everyLanguageIsReadFromTheCodeItGives(@ForAll Language language) {
        assertThat(Language.parse(language.code())).isEqualTo(language);
    }
}
