package org.paifang.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The distribution's script, as a person calls it. */
final class Script {

    private static final long PATIENCE_MINUTES = 5;

    private final Path script = Path.of(System.getProperty("assembly"), "bin", "paifang");
    private final Map<String, String> environment;

    Script(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What a call printed, and its exit status. */
    record Answer(int status, String text) {}

    Answer call(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        // Into a file: the server that a call leaves behind must not keep a pipe open.
        var output = Files.createTempFile("paifang", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new AssertionError(command + " does not end:\n" + read(output));
            }
            return new Answer(process.exitValue(), read(output));
        } finally {
            Files.delete(output);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
