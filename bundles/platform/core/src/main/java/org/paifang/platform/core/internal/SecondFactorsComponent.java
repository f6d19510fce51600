package org.paifang.platform.core.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.session.SecondFactorPlace;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.core.internal.domain.SecondFactorStore;
import org.paifang.platform.core.internal.login.SecondFactorBook;
import org.paifang.platform.core.internal.login.SecretSeal;

/** Second factors, sealed with the key of this installation. */
@Component(
        service = {SecondFactors.class, SecondFactorBook.class},
        configurationPid = SecondFactorsComponent.PID)
@Designate(ocd = SecondFactorsComponent.Config.class)
public final class SecondFactorsComponent extends SecondFactorBook {

    static final String PID = "org.paifang.platform.core.secondfactor";

    private final List<SecondFactorPlace> places;

    @Activate
    public SecondFactorsComponent(BundleContext context, Config config, @Reference SecondFactorStore store) {
        this(SecretSeal.in(keyFile(context, config)), config, store, new CopyOnWriteArrayList<>());
    }

    private SecondFactorsComponent(
            SecretSeal seal, Config config, SecondFactorStore store, List<SecondFactorPlace> places) {
        super(store, seal, config.issuer(), () -> places, Clock.systemUTC());
        this.places = places;
    }

    @Reference(
            service = SecondFactorPlace.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addPlace(SecondFactorPlace place) {
        places.add(place);
    }

    void removePlace(SecondFactorPlace place) {
        places.remove(place);
    }

    private static Path keyFile(BundleContext context, Config config) {
        var data = Path.of(context.getProperty("karaf.base"));
        return config.keyFile().isBlank()
                ? data.resolve("secrets").resolve("installation.key")
                : data.resolve(config.keyFile().strip());
    }

    /** The second factor of operators. */
    @ObjectClassDefinition(name = "Paifang: second factors")
    public @interface Config {

        @AttributeDefinition(description = "What an authenticator shows beside the operator, such as the bank's name")
        String issuer() default "Paifang";

        @AttributeDefinition(
                description =
                        "File of the key that seals their secrets, 32 bytes in Base64; made if it is not there. Keep a"
                                + " copy elsewhere. Empty: secrets/installation.key in the data folder")
        String keyFile() default "";
    }
}
