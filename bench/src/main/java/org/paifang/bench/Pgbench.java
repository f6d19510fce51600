package org.paifang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own measure, on the server that was just measured, with as many clients and seconds. */
final class Pgbench {

    private static final String MISSING = "pgbench is not here, so there is nothing to compare with: on Debian,"
            + " apt-get install postgresql-contrib (or put /usr/lib/postgresql/<version>/bin on the path)";

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** More branches than clients, or they wait for each other's row. */
    private static final int SCALE = 50;

    private Pgbench() {}

    /** Prints its rate and how ours compares. */
    static void beside(int port, int clients, int seconds, double refunds) throws IOException, InterruptedException {
        try {
            run(port, "-i", "-q", "-s", String.valueOf(SCALE));
        } catch (IOException e) {
            System.out.println(MISSING);
            return;
        }
        var said = run(
                port, "-n", "-c", String.valueOf(clients), "-j", "2", "-T", String.valueOf(seconds), "-M", "prepared");
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("pgbench says no rate: " + said);
        }
        var tpcb = Double.parseDouble(rate.group(1));
        System.out.printf(
                "pgbench   %,.0f TPC-B-like transactions/s; refunds are %.0f %% of it%n", tpcb, 100 * refunds / tpcb);
    }

    private static String run(int port, String... options) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "postgres"));
        command.addAll(List.of(options));
        command.add("postgres");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench fails: " + said);
        }
        return said;
    }
}
