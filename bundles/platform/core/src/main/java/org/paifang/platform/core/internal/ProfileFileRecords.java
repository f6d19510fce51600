package org.paifang.platform.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Writes into the audit what somebody changed in a profile's file on the machine while the platform ran. What was changed
 * while it did not run is only seen by its effect.
 */
@Component(service = ConfigurationListener.class)
public final class ProfileFileRecords implements ConfigurationListener {

    static final String CHANGED = "profiles.file";

    private final ConfigurationAdmin configurations;
    private final AuditLog audit;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    @Activate
    public ProfileFileRecords(@Reference ConfigurationAdmin configurations, @Reference AuditLog audit) {
        this.configurations = configurations;
        this.audit = audit;
        known.putAll(read());
    }

    @Override
    public synchronized void configurationEvent(ConfigurationEvent event) {
        if (!ProfileConfigurations.FACTORY_PID.equals(event.getFactoryPid())) {
            return;
        }
        var now = read();
        var pid = event.getPid();
        var before = known.getOrDefault(pid, Map.of());
        var after = now.getOrDefault(pid, Map.of());
        var differences = Detail.between(before, after);
        if (!differences.isEmpty()) {
            var layer = after.getOrDefault("layer", before.getOrDefault("layer", pid));
            audit.record(NewEntry.by(Actor.MACHINE, MerchantNo.BANK, CHANGED, layer)
                    .fact("file", pid)
                    .and(differences));
        }
        known.clear();
        known.putAll(now);
    }

    private Map<String, Map<String, String>> read() {
        try {
            var all = new HashMap<String, Map<String, String>>();
            var found =
                    configurations.listConfigurations("(service.factoryPid=" + ProfileConfigurations.FACTORY_PID + ")");
            for (var configuration : found == null ? new Configuration[0] : found) {
                all.put(configuration.getPid(), lines(configuration));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("the profiles cannot be read", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> lines(Configuration configuration) {
        var lines = new TreeMap<String, String>();
        var properties = configuration.getProperties();
        for (var key : properties == null ? Collections.<String>emptyList() : Collections.list(properties.keys())) {
            if (!key.startsWith("service.") && !key.startsWith("felix.")) {
                lines.put(plain(key), String.valueOf(properties.get(key)));
            }
        }
        return lines;
    }

    /** What people write into a file is not always a key that a detail can have. */
    private static String plain(String key) {
        var plain = key.replaceAll("[^\\p{L}\\p{N}_.:/-]", "-").replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return plain.isEmpty() ? "unnamed" : plain.substring(0, Math.min(plain.length(), Detail.LONGEST_KEY));
    }
}
