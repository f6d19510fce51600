package org.paifang.platform.audit.internal;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.AuditProofs;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.audit.internal.seal.LastHead;
import org.paifang.platform.audit.internal.seal.Sealer;
import org.paifang.platform.audit.internal.seal.SigningKey;
import org.paifang.platform.audit.internal.store.Database;
import org.paifang.platform.store.Ids;

/** The log of this node, and the thread that seals it. */
@Component(
        service = {AuditLog.class, AuditTrail.class, AuditProofs.class},
        configurationPid = AuditComponent.PID)
@Designate(ocd = AuditComponent.Config.class)
public final class AuditComponent extends Audit {

    static final String PID = "org.paifang.platform.audit";

    private final SealingThread sealing;

    @Activate
    public AuditComponent(
            BundleContext context,
            Config config,
            @Reference(target = "(osgi.jndi.service.name=main)") DataSource source,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=audit)") Migrated tables,
            @Reference Ids ids) {
        this(new Database(source, transactions), keyFile(context, config), ids);
    }

    private AuditComponent(Database database, Path keyFile, Ids ids) {
        this(database, SigningKey.in(keyFile), keyFile, ids);
    }

    private AuditComponent(Database database, SigningKey key, Path keyFile, Ids ids) {
        super(database, key, ids::next, Clock.systemUTC());
        var last = new LastHead(keyFile.resolveSibling(keyFile.getFileName() + ".head"));
        this.sealing = new SealingThread(new Sealer(database, key, Clock.systemUTC()), new Watch(database, last, this));
        sealing.begin();
    }

    @Deactivate
    void stop() throws InterruptedException {
        sealing.end();
    }

    private static Path keyFile(BundleContext context, Config config) {
        var data = Path.of(context.getProperty("karaf.base"));
        return config.keyFile().isBlank()
                ? data.resolve("audit").resolve("signing-key.pem")
                : data.resolve(config.keyFile().strip());
    }

    @ObjectClassDefinition(name = "Paifang: audit")
    public @interface Config {

        @AttributeDefinition(
                description =
                        "File of the Ed25519 key that signs, PKCS#8 as PEM, with its public key beside it in a file"
                                + " of the same name and .pub; made if it is not there. Empty: audit/signing-key.pem in the data"
                                + " folder")
        String keyFile() default "";
    }
}
