package org.paifang.bank.merchants.internal.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.text.Reason;

/**
 * What somebody writes who wants to become a merchant, as typed.
 *
 * @param name of the business
 * @param kind of {@link MerchantKind}
 * @param branch as {@link Branch#toString()} gives it
 * @param licence the number of the business licence
 * @param contact whom the bank talks to; becomes the first operator
 * @param methods how the merchant wants to be paid
 */
public record ApplicationForm(
        String name,
        String kind,
        String branch,
        String licence,
        String contact,
        String phone,
        String mail,
        Set<PaymentMethod> methods) {

    public static final int LONGEST_LICENCE = 30;
    public static final int LONGEST_CONTACT = 60;
    public static final int LONGEST_PHONE = 24;
    public static final int LONGEST_MAIL = 120;

    private static final Pattern LICENCE = Pattern.compile("[0-9A-Za-z-]{6,30}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{6,24}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\",;:]+@[^@\\s<>\",;:]+\\.[^@\\s<>\",;:.]+");

    public ApplicationForm {
        name = name.strip();
        licence = licence.strip();
        contact = contact.strip();
        phone = phone.strip();
        mail = mail.strip();
        methods = Set.copyOf(methods);
    }

    /** What is wrong, by field, in the order in which the fields stand. */
    public Map<String, Reason> problems(BranchDirectory branches) {
        var problems = new LinkedHashMap<String, Reason>();
        if (name.isEmpty()) {
            problems.put("name", Reason.of("apply.name-missing"));
        } else if (name.length() > MerchantForm.LONGEST_NAME || hasControls(name)) {
            problems.put("name", Reason.of("apply.name-invalid", MerchantForm.LONGEST_NAME));
        }
        if (MerchantKind.of(kind).isEmpty()) {
            problems.put("kind", Reason.of("apply.kind-missing"));
        }
        if (readBranch().filter(branches::has).isEmpty()) {
            problems.put("branch", Reason.of("apply.branch-missing"));
        }
        if (methods.isEmpty()) {
            problems.put("methods", Reason.of("apply.methods-missing"));
        }
        if (!LICENCE.matcher(licence).matches()) {
            problems.put("licence", Reason.of("apply.licence-invalid"));
        }
        if (contact.isEmpty() || contact.length() > LONGEST_CONTACT || hasControls(contact)) {
            problems.put("contact", Reason.of("apply.contact-invalid", LONGEST_CONTACT));
        }
        if (!PHONE.matcher(phone).matches()) {
            problems.put("phone", Reason.of("apply.phone-invalid"));
        }
        if (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()) {
            problems.put("mail", Reason.of("apply.mail-invalid"));
        }
        return problems;
    }

    Optional<Branch> readBranch() {
        try {
            return branch.isEmpty() ? Optional.empty() : Optional.of(Branch.parse(branch));
        } catch (IllegalArgumentException typed) {
            return Optional.empty();
        }
    }

    /** The methods in their order. */
    public List<PaymentMethod> sortedMethods() {
        return methods.stream().sorted().toList();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
