package org.paifang.platform.audit.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code verify-audit FILE}: says whether an exported part of the audit is what was recorded. */
public final class Main {

    public static final int PROVEN = 0;
    public static final int NOT_PROVEN = 1;
    public static final int NOT_CHECKED = 2;

    /** So that a file in which everything is wrong still ends on a screen; the number of the rest is said. */
    private static final int MOST_SHOWN = 50;

    private static final String USAGE = """
            Usage: verify-audit FILE [--key KEY] [--since EARLIER]

              FILE      exported from the audit, "file for the verifier"
              --key     the key that must have signed: its fingerprint, or its file (PEM)
              --since   a file exported earlier: what it holds must be the beginning of this log

            Exit code 0: proven; 1: something was changed, and is named; 2: could not be checked.""";

    private final PrintStream out;
    private final PrintStream err;

    public Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, err).run(List.of(arguments)));
    }

    /** Does it, and gives the exit code. */
    public int run(List<String> arguments) {
        var files = new ArrayList<String>();
        String key = null;
        String since = null;
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--key") && i + 1 < arguments.size()) {
                key = arguments.get(++i);
            } else if (argument.equals("--since") && i + 1 < arguments.size()) {
                since = arguments.get(++i);
            } else {
                files.add(argument);
            }
        }
        if (files.size() != 1 || files.get(0).startsWith("--")) {
            err.println(USAGE);
            return NOT_CHECKED;
        }
        return check(files.get(0), key, since);
    }

    private int check(String name, @Nullable String key, @Nullable String since) {
        try {
            var file = AuditFile.read(Files.readAllBytes(Path.of(name)));
            var pinned = key == null ? Optional.<String>empty() : Optional.of(fingerprint(key));
            var earlier = since == null
                    ? Optional.<AuditFile>empty()
                    : Optional.of(AuditFile.read(Files.readAllBytes(Path.of(since))));
            return say(file, Verification.faults(file, pinned, earlier), pinned.isPresent());
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
        } catch (AuditFile.NoAuditFile e) {
            err.println(e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            err.println("It cannot be read: " + e.getMessage());
        }
        return NOT_CHECKED;
    }

    private int say(AuditFile file, List<String> faults, boolean pinned) {
        if (!faults.isEmpty()) {
            out.println(
                    "NOT PROVEN: " + faults.size() + (faults.size() == 1 ? " thing is" : " things are") + " wrong.");
            faults.stream().limit(MOST_SHOWN).forEach(fault -> out.println("  " + fault));
            if (faults.size() > MOST_SHOWN) {
                out.println("  and " + (faults.size() - MOST_SHOWN) + " more.");
            }
            return NOT_PROVEN;
        }
        out.println("PROVEN: " + file.entries.size() + " entries are what was sealed, under "
                + Verification.newest(file).map(Verification::said).orElseThrow() + ".");
        out.println("Made " + file.made + ". It continues " + (file.heads.size() - 1) + " earlier heads.");
        if (!pinned) {
            out.println("Signed by the key(s) below. Compare with the bank's, or give it with --key:");
            file.keys.keySet().forEach(key -> out.println("  " + key));
        }
        return PROVEN;
    }

    private static String fingerprint(String key) throws IOException {
        if (key.matches("[0-9a-f]{64}")) {
            return key;
        }
        var pem = Files.readString(Path.of(key), StandardCharsets.US_ASCII);
        return Keys.fingerprint(Base64.getDecoder().decode(pem.replaceAll("-----[^-]+-----|\\s", "")));
    }
}
