package org.paifang.samples.demo.internal;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.samples.demo.internal.domain.DemoLogins;
import org.paifang.samples.demo.internal.domain.DemoPeople;
import org.paifang.samples.demo.internal.domain.DemoPlaces;
import org.paifang.samples.demo.internal.domain.ReadablePassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters the demo's merchants and operators into an empty platform. */
public final class Enrolment {

    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;

    private final Registrar registrar;
    private final Directory directory;
    private final StaffBook book;
    private final DemoLogins logins;
    private final SecureRandom random;

    public Enrolment(Registrar registrar, Directory directory, StaffBook book, DemoLogins logins, SecureRandom random) {
        this.registrar = registrar;
        this.directory = directory;
        this.book = book;
        this.logins = logins;
        this.random = random;
    }

    /**
     * Makes the demo on an empty platform, or ends what an earlier start did not end; on the demo's own data it sets
     * the given password; on anybody else's data it does nothing.
     *
     * @param setPassword what all operators get; without it, or if it cannot be one, each gets a random one
     * @param stop asked between the steps; what is left then is made by the next start
     * @return whether the platform's data is the demo's, and all of its operators are there
     */
    public boolean run(Optional<String> setPassword, BooleanSupplier stop) {
        var password = setPassword.filter(Enrolment::isUsable);
        if (registrar.merchants() == 0 || logins.isBegun()) {
            return make(password, stop);
        }
        if (!isDemo()) {
            LOG.info("The demo leaves the merchants of this database alone.");
            return false;
        }
        if (password.isPresent()) {
            setPasswords(password.get());
        } else if (!logins.exists()) {
            LOG.warn(
                    "Nobody was told the passwords of the demo's operators: set PAIFANG_DEMO_PASSWORD and start again.");
        }
        return true;
    }

    private boolean make(Optional<String> password, BooleanSupplier stop) {
        var passwords = new LinkedHashMap<OperatorId, String>();
        for (var person : DemoPeople.PEOPLE) {
            passwords.put(person.operator().id(), password.orElseGet(() -> ReadablePassword.next(random)));
        }
        // the file first, so that whoever waits for the login page finds it
        logins.begin();
        logins.write(password.isPresent() ? Map.of() : passwords);
        DemoPeople.MERCHANTS.forEach(registrar::save);
        DemoPeople.NEIGHBOURS.forEach(registrar::save);
        for (var person : DemoPeople.PEOPLE) {
            if (stop.getAsBoolean()) {
                LOG.info(
                        "The demo's operators from {} on are left for the next start.",
                        person.operator().id());
                return false;
            }
            var id = person.operator().id();
            registrar.save(person.operator());
            registrar.setPassword(id, passwords.getOrDefault(id, "").toCharArray());
        }
        DemoPeople.MERCHANTS.forEach(merchant -> furnish(merchant.no()));
        logins.end();
        LOG.info("The demo's merchants and operators are there.");
        return true;
    }

    /** Nobody else changes anything of them yet; if somebody did, the next start would end it. */
    private void furnish(MerchantNo merchant) {
        var staff = book.of(merchant);
        var furnished = DemoPlaces.furnish(staff);
        if (!furnished.equals(staff)
                && book.change(furnished, Optional.empty(), "demo") instanceof StaffBook.Outcome.Stale) {
            throw new IllegalStateException("somebody changes the staff of " + merchant + " of the demo meanwhile");
        }
    }

    private void setPasswords(String password) {
        logins.write(Map.of());
        DemoPeople.PEOPLE.forEach(
                person -> registrar.setPassword(person.operator().id(), password.toCharArray()));
    }

    /** By the bank's own record, and by numbers: what the bank of the demo has changed of its merchants stays the demo's. */
    private boolean isDemo() {
        return directory.merchant(MerchantNo.BANK).equals(Optional.of(DemoPeople.BANK))
                && DemoPeople.MERCHANTS.stream()
                        .allMatch(merchant -> directory.merchant(merchant.no()).isPresent());
    }

    private static boolean isUsable(String password) {
        var usable = SHORTEST_PASSWORD <= password.length() && password.length() <= LONGEST_PASSWORD;
        if (!usable) {
            LOG.warn(
                    "PAIFANG_DEMO_PASSWORD has {} to {} characters; this one is not used.",
                    SHORTEST_PASSWORD,
                    LONGEST_PASSWORD);
        }
        return usable;
    }
}
