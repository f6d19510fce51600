package org.paifang.platform.core.internal.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.paifang.platform.api.identity.OperatorId;

/** The address by which a device takes over a secret, as authenticators read it. */
final class OtpAuth {

    private OtpAuth() {}

    static String uri(String issuer, OperatorId operator, String secret) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(operator.toString()) + "?secret=" + secret
                + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period="
                + Totp.STEP.toSeconds();
    }

    /** A blank is no plus here. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
