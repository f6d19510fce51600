package org.paifang.platform.lifecycle.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.packageadmin.PackageAdmin;

/** In the framework that is shipped, since it stands on that one's insides. */
class DepartedBundlesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the runner
    private Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString()));
        framework.start();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void theFrameworkForgetsABundleThatUsedAServiceAndIsUninstalled() throws Exception {
        var listener = new DepartedBundles(framework.getBundleContext());
        comeUseAndGo();
        assertThat(uninstalledInUse()).isZero();
        listener.close();
    }

    /** When this fails, Felix does it by itself, and the class that is tested here can go. */
    @Test
    void withoutThisItStays() throws Exception {
        comeUseAndGo();
        assertThat(uninstalledInUse()).isOne();
    }

    @SuppressWarnings("deprecation") // a service that every framework has
    private void comeUseAndGo() throws BundleException, IOException {
        var guest = framework.getBundleContext().installBundle("guest", bundle());
        guest.start();
        var its = guest.getBundleContext();
        var reference = its.getServiceReference(PackageAdmin.class);
        assertThat(its.getService(reference)).isNotNull();
        guest.stop();
        guest.uninstall();
    }

    private long uninstalledInUse() throws ReflectiveOperationException {
        return DepartedBundles.inUse(framework).keySet().stream()
                .filter(bundle -> ((Bundle) bundle).getState() == Bundle.UNINSTALLED)
                .count();
    }

    private static InputStream bundle() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, "guest");
        var bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
