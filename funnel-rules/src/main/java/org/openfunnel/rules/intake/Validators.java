package org.openfunnel.rules.intake;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.cfg.defs.NotBlankDef;

/** Builds validators that need no expression language, no file and no default locale. */
final class Validators {
    private static final String REQUIRED = "required";

    private Validators() {}

    static Validator of(IntakeProfile profile) {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .externalClassLoader(Validators.class.getClassLoader())
                .messageInterpolator(new CodeInterpolator());
        return configuration
                .addMapping(required(configuration, profile))
                .buildValidatorFactory()
                .getValidator();
    }

    private static ConstraintMapping required(HibernateValidatorConfiguration configuration, IntakeProfile profile) {
        ConstraintMapping mapping = configuration.createConstraintMapping();
        TypeConstraintMappingContext<CheckedForm> form = mapping.type(CheckedForm.class);
        for (LeadField field : LeadField.values()) {
            PropertyConstraintMappingContext property = form.field(field.property());
            if (profile.required().contains(field)) {
                property.constraint(new NotBlankDef().message(REQUIRED));
            } else if (profile.requiredOfEnterprises().contains(field)) {
                property.constraint(new NotBlankDef().message(REQUIRED).groups(CheckedForm.Enterprise.class));
            }
        }
        return mapping;
    }

    /** The messages are codes, which this package words itself. */
    private static final class CodeInterpolator implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
