package org.paifang.platform.api.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/**
 * The second factor of operators: a device that shows a code every 30 seconds (RFC 6238), and recovery codes for when it is
 * lost. {@link Authentication} asks for it. Asks no one's permission: whoever offers it to people asks {@link
 * org.paifang.platform.api.access.AccessPolicy} first, and writes the audit. Thread-safe; never called within a
 * transaction.
 */
@ProviderType
public interface SecondFactors {

    /** How many recovery codes a set has. */
    int RECOVERY_CODES = 10;

    Standing of(OperatorId operator);

    /**
     * Draws a secret for a device. It counts only when {@link #confirm} has seen a code of it; what was begun before is
     * forgotten.
     *
     * @return empty if a second factor is on already: it must be taken off first
     */
    Optional<Enrolment> begin(OperatorId operator);

    /**
     * Switches it on, if the device shows the right code for what was begun last.
     *
     * @param code as typed; it is not taken again at the login
     */
    Confirmation confirm(OperatorId operator, String code);

    /** A new set of recovery codes in place of the one of before; empty if no second factor is on. */
    Optional<List<String>> renewRecovery(OperatorId operator);

    /** Takes it off with all its recovery codes; whether one was on. */
    boolean remove(OperatorId operator);

    /** Whether the merchant's people need one before they move money or change rights, as a {@link SecondFactorPlace} says. */
    boolean isRequired(MerchantNo merchant);

    /** Where somebody sets one up, if a function for it is here. */
    Optional<ItemId> place();

    /**
     * How things stand with an operator.
     *
     * @param since since when it is on; empty if it is not
     * @param recoveryLeft how many recovery codes are left
     */
    record Standing(Optional<Instant> since, int recoveryLeft) {

        public static final Standing OFF = new Standing(Optional.empty(), 0);

        public boolean on() {
            return since.isPresent();
        }
    }

    /**
     * What a device must be told. Shown once, kept nowhere but sealed.
     *
     * @param secret in Base32, without blanks
     * @param uri the same as {@code otpauth://totp/…}, for a QR picture
     */
    record Enrolment(String secret, String uri) {

        /** Without the secret, which belongs into no log. */
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /** What became of the attempt to switch it on. */
    sealed interface Confirmation {

        /** It is on. The recovery codes are shown once; each is good once. */
        record On(List<String> recoveryCodes) implements Confirmation {

            public On {
                recoveryCodes = List.copyOf(recoveryCodes);
            }

            /** Without the codes, which belong into no log. */
            @Override
            public String toString() {
                return "On";
            }
        }

        /** The device shows another code now. */
        record Wrong() implements Confirmation {}

        /** Nothing was begun, or it was begun anew elsewhere, or one is on by now. */
        record Over() implements Confirmation {}
    }
}
