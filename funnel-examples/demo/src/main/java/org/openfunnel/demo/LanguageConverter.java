package org.openfunnel.demo;

import org.openfunnel.name.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language from the command line. */
final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
        try {
            return Language.parse(code);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
