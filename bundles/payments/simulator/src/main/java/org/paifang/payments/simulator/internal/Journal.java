package org.paifang.payments.simulator.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * What was decided of each request, in memory and in a file, so that the simulator tells the truth after a restart too.
 * It holds two generations of requests; when the younger is full, the older is forgotten, and that is remembered.
 * Thread-safe.
 */
final class Journal implements AutoCloseable {

    /** A line is {@code merchant id responseCode}, the first one {@code forgotten id}. */
    private static final String FORGOTTEN = "forgotten";

    private final Path younger;
    private final Path older;
    private final int perGeneration;

    private Map<Key, String> recent;
    private Map<Key, String> before;
    private long forgottenUpTo;
    private @Nullable OutputStream file;

    Journal(Path folder, int perGeneration) {
        this.younger = folder.resolve("requests.log");
        this.older = folder.resolve("requests.old.log");
        this.perGeneration = perGeneration;
        this.before = read(older);
        this.recent = read(younger);
    }

    synchronized Optional<String> find(Key key) {
        return Optional.ofNullable(recent.getOrDefault(key, before.get(key)));
    }

    /** Whether the request may have been known once: then it cannot be said that it was never received. */
    synchronized boolean mayBeForgotten(Key key) {
        return key.id().value() <= forgottenUpTo;
    }

    /** Remembers a decision unless there is one, and gives the one that holds; it is in the file before. */
    synchronized String decide(Key key, String responseCode) {
        var decided = find(key);
        if (decided.isPresent()) {
            return decided.get();
        }
        if (recent.size() >= perGeneration) {
            forgetTheOlder();
        }
        append(key.merchant() + " " + key.id() + " " + responseCode);
        recent.put(key, responseCode);
        return responseCode;
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
                file = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetTheOlder() {
        forgottenUpTo =
                before.keySet().stream().mapToLong(key -> key.id().value()).reduce(forgottenUpTo, Math::max);
        close();
        try {
            Files.move(younger, older, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before = recent;
        recent = new HashMap<>();
        append(FORGOTTEN + " " + forgottenUpTo);
    }

    private void append(String line) {
        try {
            if (file == null) {
                Files.createDirectories(younger.toAbsolutePath().getParent());
                var begun = Files.exists(younger) && Files.size(younger) > 0;
                file = Files.newOutputStream(younger, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                if (begun) {
                    // ends what a crash may have left of a line
                    file.write('\n');
                }
            }
            file.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator cannot remember a request", e);
        }
    }

    private Map<Key, String> read(Path path) {
        var requests = new HashMap<Key, String>();
        if (!Files.exists(path)) {
            return requests;
        }
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.US_ASCII)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                readLine(line, requests);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator cannot read " + path, e);
        }
        return requests;
    }

    private void readLine(String line, Map<Key, String> requests) {
        var words = line.split(" ", 3);
        if (words.length == 2 && words[0].equals(FORGOTTEN)) {
            forgottenUpTo = Math.max(forgottenUpTo, Long.parseLong(words[1]));
        } else if (words.length == 3 && words[2].length() == 2) {
            requests.put(new Key(new MerchantNo(words[0]), new TransactionId(Long.parseLong(words[1]))), words[2]);
        }
        // anything else is an empty line, or what a crash left of one: its request was not answered
    }
}
