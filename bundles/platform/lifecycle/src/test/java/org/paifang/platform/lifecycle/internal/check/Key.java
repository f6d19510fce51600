package org.paifang.platform.lifecycle.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A key to sign with, made by the JDK's own tools. */
record Key(Path store) {

    private static final String PASSWORD = "only-for-this-test";

    static Key make(Path folder, String name) throws IOException, InterruptedException {
        var store = folder.resolve(name + ".p12");
        run(
                "keytool",
                List.of(
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-dname",
                        "CN=" + name,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        return new Key(store);
    }

    /** Writes the certificate into a folder of trusted ones. */
    Key trustedIn(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(
                "keytool",
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "key",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-file",
                        folder.resolve(store.getFileName() + ".pem").toString()));
        return this;
    }

    Path sign(Path file) throws IOException, InterruptedException {
        run("jarsigner", List.of("-keystore", store.toString(), "-storepass", PASSWORD, file.toString(), "key"));
        return file;
    }

    private static void run(String tool, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(tool + " fails");
        }
    }
}
