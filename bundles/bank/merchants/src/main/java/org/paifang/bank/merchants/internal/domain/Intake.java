package org.paifang.bank.merchants.internal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;

/**
 * Where everybody may apply, and read with number and secret what became of it. There is nobody to ask for rights; how often
 * somebody tries is counted where they come in.
 */
public final class Intake {

    /** How many wait at most; more are not taken until the bank has decided about some. */
    public static final long MOST_WAITING = 5_000;

    public static final String TOO_MANY_WAITING = "apply.too-many-waiting";
    public static final String FILES_MISSING = "apply.files-missing";
    public static final String FILES_TOO_MANY = "apply.files-too-many";

    /** Neither 0 and O nor 1, I and L, which people mistake for each other; 60 bits in twelve of them. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SECRET_LENGTH = 12;
    private static final int NUMBERS_A_DAY = 1_000_000;
    private static final int ATTEMPTS = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final ApplicationStore store;
    private final BranchDirectory branches;
    private final Directory directory;
    private final AuditLog audit;
    private final LongSupplier ids;
    private final SecureRandom random;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param ids each time another one, ascending
     */
    public Intake(
            ApplicationStore store,
            BranchDirectory branches,
            Directory directory,
            AuditLog audit,
            LongSupplier ids,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.branches = branches;
        this.directory = directory;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** What became of an attempt to apply. */
    public sealed interface Submitted {

        /**
         * It is kept.
         *
         * @param secret shown this once
         */
        record Taken(String number, String secret) implements Submitted {}

        /**
         * It is not.
         *
         * @param problems by field; under {@code files} and {@code form} what belongs to none
         */
        record Refused(Map<String, Reason> problems) implements Submitted {

            public Refused {
                problems = Map.copyOf(problems);
            }
        }
    }

    public BranchDirectory branches() {
        return branches;
    }

    /** What is wrong, by field, with what would be submitted. */
    public Map<String, Reason> problems(ApplicationForm form, List<Evidence> files) {
        var problems = form.problems(branches);
        if (files.isEmpty()) {
            problems.put("files", Reason.of(FILES_MISSING));
        } else if (files.size() > Evidence.MOST) {
            problems.put("files", Reason.of(FILES_TOO_MANY, Evidence.MOST));
        }
        return problems;
    }

    public Submitted submit(ApplicationForm form, List<Evidence> files) {
        var problems = problems(form, files);
        if (problems.isEmpty() && store.waiting() >= MOST_WAITING) {
            problems.put("form", Reason.of(TOO_MANY_WAITING));
        }
        if (!problems.isEmpty()) {
            return new Submitted.Refused(problems);
        }
        var secret = secret();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var application = application(form, files);
            if (store.add(application, hash(secret), files)) {
                audit.record(NewEntry.by(
                                Actor.stranger(Channel.WEB), MerchantNo.BANK, "merchants.apply", application.number())
                        .fact("name", form.name())
                        .fact("kind", form.kind())
                        .fact("branch", form.branch()));
                return new Submitted.Taken(application.number(), secret);
            }
        }
        throw new IllegalStateException("no number was free in " + ATTEMPTS + " attempts");
    }

    /**
     * Enters one that reached the bank on paper, without files and without a secret; nothing if it was entered before.
     *
     * @param number 3 to 20 capital letters and digits
     * @return why not, if not
     */
    public Optional<Reason> enter(String number, ApplicationForm form) {
        if (!number.matches("[A-Z0-9]{3,20}")) {
            return Optional.of(Reason.of(AcceptCommand.APPLICATION_UNKNOWN, number));
        }
        var problem = form.problems(branches).values().stream().findFirst();
        if (problem.isEmpty() && store.find(number).isEmpty()) {
            var application = application(form, List.of());
            store.add(application.numbered(number), hash(secret()), List.of());
        }
        return problem;
    }

    /** What became of it; empty for a wrong number as for a wrong secret. */
    public Optional<Application> follow(String number, String secret) {
        var known = store.secretHash(normal(number));
        var given = hash(normal(secret));
        var right = MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), known.orElse("").getBytes(StandardCharsets.US_ASCII));
        return right ? store.find(normal(number)) : Optional.empty();
    }

    private Application application(ApplicationForm form, List<Evidence> files) {
        var kept = new ArrayList<Application.File>();
        for (var file : files) {
            kept.add(new Application.File(kept.size() + 1, file.name(), file.type(), file.bytes()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var zone = directory.merchant(MerchantNo.BANK).map(Merchant::zone).orElseGet(ZoneId::systemDefault);
        var number = String.format(Locale.ROOT, "A%s%06d", DAY.format(now.atZone(zone)), random.nextInt(NUMBERS_A_DAY));
        return new Application(ids.getAsLong(), number, form, now, kept, Application.State.WAITING, Optional.empty());
    }

    private String secret() {
        var secret = new StringBuilder();
        for (var i = 0; i < SECRET_LENGTH; i++) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    /** As people copy it: blanks, hyphens and case do not matter. */
    private static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String hash(String secret) {
        return DeskCommand.sha256("application " + secret);
    }
}
