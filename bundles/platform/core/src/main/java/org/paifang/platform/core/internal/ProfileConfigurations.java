package org.paifang.platform.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.core.internal.domain.Changes;
import org.paifang.platform.core.internal.domain.Documents;
import org.paifang.platform.core.internal.domain.ProfileBook;
import org.paifang.platform.core.internal.domain.ProfileSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The layers of the profiles: from Config Admin, one factory configuration each, and above each file what was published for
 * its layer. They are read whole before anybody is answered: a moment without them would open what they switch off.
 */
@Component(
        service = {
            Profiles.class,
            ApprovalRules.class,
            ProfileSource.class,
            ConfigurationListener.class,
            AccessListener.class
        })
public final class ProfileConfigurations
        implements Profiles, ApprovalRules, ProfileSource, ConfigurationListener, AccessListener {

    /** The factory PID; a file is {@code org.paifang.platform.core.profile-<any name>.cfg}. */
    static final String FACTORY_PID = "org.paifang.platform.core.profile";

    private static final Logger LOG = LoggerFactory.getLogger(ProfileConfigurations.class);

    private final ConfigurationAdmin configurations;
    private final FunctionRegistry functions;
    private final Directory directory;
    private final Changes changes;
    private final Set<String> told = new LinkedHashSet<>();
    private final Documents documents;
    private final Runnable onPublished = this::published;

    /** Written under the lock of this. */
    private ProfileBook files;

    private volatile ProfileBook book;

    @Activate
    public ProfileConfigurations(
            @Reference ConfigurationAdmin configurations,
            @Reference FunctionRegistry functions,
            @Reference Directory directory,
            @Reference Changes changes,
            @Reference Documents documents) {
        this.configurations = configurations;
        this.functions = functions;
        this.directory = directory;
        this.changes = changes;
        this.documents = documents;
        this.files = read();
        documents.onChange(onPublished);
        this.book = documents.over(files);
        tellProblems();
    }

    /** Without anything published. */
    ProfileConfigurations(
            ConfigurationAdmin configurations, FunctionRegistry functions, Directory directory, Changes changes) {
        this(configurations, functions, directory, changes, new Documents());
    }

    @Deactivate
    void close() {
        documents.forget(onPublished);
    }

    @Override
    public ProfileBook book() {
        return book;
    }

    @Override
    public int value(MerchantNo merchant, Setting setting) {
        return book.value(directory.merchant(merchant).orElse(null), setting);
    }

    @Override
    public Bands bands(MerchantNo merchant, String kind) {
        return book.bands(directory.merchant(merchant).orElse(null), kind);
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (FACTORY_PID.equals(event.getFactoryPid())) {
            synchronized (this) {
                files = read();
                book = documents.over(files);
                tellProblems();
            }
            changes.changed();
        }
    }

    private void published() {
        synchronized (this) {
            book = documents.over(files);
        }
        changes.changed();
    }

    /** A function came, perhaps: its settings have bounds. */
    @Override
    public void accessChanged() {
        tellProblems();
    }

    private ProfileBook read() {
        try {
            var found = configurations.listConfigurations("(service.factoryPid=" + FACTORY_PID + ")");
            var layers = new TreeMap<String, Map<String, Object>>();
            for (var configuration : found == null ? new Configuration[0] : found) {
                layers.put(configuration.getPid(), properties(configuration));
            }
            return ProfileBook.read(layers);
        } catch (IOException e) {
            throw new UncheckedIOException("the profiles cannot be read", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> properties(Configuration configuration) {
        var properties = configuration.getProperties();
        var map = new HashMap<String, Object>();
        if (properties != null) {
            Collections.list(properties.keys()).forEach(key -> map.put(key, properties.get(key)));
        }
        return map;
    }

    /** Each once, and again only after it had been put right. */
    private synchronized void tellProblems() {
        var now = new LinkedHashSet<>(book.problems());
        functions
                .installed()
                .forEach(function ->
                        now.addAll(book.problems(function.descriptor().settings())));
        now.stream().filter(problem -> !told.contains(problem)).forEach(LOG::warn);
        told.clear();
        told.addAll(now);
    }
}
