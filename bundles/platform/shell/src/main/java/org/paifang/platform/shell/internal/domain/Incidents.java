package org.paifang.platform.shell.internal.domain;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a number to what went wrong, so that the sentence on the screen leads to the lines in the log. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    /** Without letters and digits that are mistaken for each other on the telephone. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incidents() {}

    /** Logs it, once, and returns its number. */
    public static String record(String what, Throwable cause) {
        var number = number();
        LOG.error("Incident {}: {}", number, what, cause);
        return number;
    }

    private static String number() {
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
