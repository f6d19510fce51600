package org.paifang.platform.flow.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;

/** The headers of every answer, and what they cost the page: see docs/decisions/0012-security-headers.md. */
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecurityHeaders() {}

    static void apply(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(POLICY, policy(""));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Lets the page's own inline scripts run, and none that somebody slips into it. */
    static void allowScriptsOf(Document page, HttpServletResponse response) {
        var nonce = nonce();
        page.getElementsByTag("script").forEach(script -> script.attr("nonce", nonce));
        response.setHeader(POLICY, policy(" 'nonce-" + nonce + "'"));
    }

    private static String policy(String scriptSource) {
        return String.join(
                "; ",
                "default-src 'self'",
                // Flow's client makes functions of the server's executeJs calls: without unsafe-eval nothing starts.
                "script-src 'self' 'unsafe-eval'" + scriptSource,
                // Components write style attributes and elements.
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
