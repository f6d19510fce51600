package org.paifang.bank.merchants.internal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.ApplicationForm;
import org.paifang.payments.api.PaymentMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An application that reached the bank on paper, one for each configuration {@code
 * org.paifang.bank.merchants.application-<name>}: it is entered once, under its number, and waits like the others. Its
 * papers are at the branch; nobody follows it on the net.
 */
@Component(
        service = PaperApplication.class,
        immediate = true,
        configurationPid = PaperApplication.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class PaperApplication {

    static final String PID = "org.paifang.bank.merchants.application";

    private static final Logger LOG = LoggerFactory.getLogger(PaperApplication.class);

    /** What stands on the paper. */
    public @interface Config {

        /** 3 to 20 capital letters and digits. */
        String number() default "";

        String name() default "";

        String kind() default "";

        String branch() default "";

        String licence() default "";

        String contact() default "";

        String phone() default "";

        String mail() default "";

        /** Joined by commas. */
        String methods() default "";
    }

    @Activate
    public PaperApplication(Config config, @Reference Office office) {
        var form = new ApplicationForm(
                config.name(),
                config.kind(),
                config.branch(),
                config.licence(),
                config.contact(),
                config.phone(),
                config.mail(),
                methods(config.methods()));
        office.intake()
                .enter(config.number(), form)
                .ifPresent(problem -> LOG.warn(
                        "{}: the application {} is not entered: {} ({})",
                        PID,
                        config.number(),
                        problem.code(),
                        problem.arguments()));
    }

    /** Names that are none are left out; without any the form says so. */
    private static Set<PaymentMethod> methods(String written) {
        var names = Stream.of(written.split(",", -1)).map(String::strip).toList();
        return Stream.of(PaymentMethod.values())
                .filter(method -> names.contains(method.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
