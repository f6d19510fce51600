package org.paifang.itests;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.nio.file.Path;
import org.ops4j.pax.exam.Option;

/** The distribution as the build made it, in a folder of its own for each container. */
final class Assembly {

    /** Chosen by the operating system in the tests' own process and told to the container. */
    static final String PORT = "org.osgi.service.http.port";

    private Assembly() {}

    static Option distribution() {
        var port = FreePort.find();
        var socket = Path.of("target", "console-" + port + ".sock").toAbsolutePath();
        return composite(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("distribution"))
                                .toURI()
                                .toString())
                        .name("Paifang")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                systemProperty("org.ops4j.pax.exam.rbc.rmi.host").value("127.0.0.1"),
                systemProperty("paifang.test.port").value(String.valueOf(port)),
                systemProperty("paifang.console").value(socket.toString()),
                editConfigurationFilePut("etc/org.apache.felix.http.cfg", PORT, String.valueOf(port)),
                // The runner's own bundles come from the repository of the build; the product's never do.
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}system@id=distribution@snapshots," + buildRepository()
                                + "@id=build@snapshots"));
    }

    private static String buildRepository() {
        return new File(System.getProperty("maven.repository")).toURI().toString();
    }
}
