package org.paifang.platform.lifecycle.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whom the bank trusts: the certificates in a folder, {@code *.pem}. Looked up anew at every package. */
public final class Signers {

    private final Path folder;

    public Signers(Path folder) {
        this.folder = folder;
    }

    /** The certificates; a file that holds none is an error that names it. */
    public Set<X509Certificate> trusted() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        var all = new HashSet<X509Certificate>();
        try (var files = Files.newDirectoryStream(folder, "*.pem")) {
            for (var file : files) {
                all.addAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the trusted signers cannot be read", e);
        }
        return all;
    }

    /** The one of them who signed and was entitled to at the moment, by name. */
    static Optional<String> among(Set<X509Certificate> trusted, CodeSigner[] signers, Instant now) {
        for (var signer : signers) {
            var path = signer.getSignerCertPath().getCertificates();
            if (path.get(0) instanceof X509Certificate leaf && trusted.contains(leaf) && isValid(leaf, now)) {
                return Optional.of(leaf.getSubjectX500Principal().getName());
            }
        }
        return Optional.empty();
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && now.isBefore(certificate.getNotAfter().toInstant());
    }

    private static Set<X509Certificate> read(Path file) throws IOException {
        var all = new HashSet<X509Certificate>();
        try (var in = Files.newInputStream(file)) {
            for (var one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                all.add((X509Certificate) one);
            }
        } catch (CertificateException e) {
            throw new IOException(file + " holds no certificate", e);
        }
        return all;
    }
}
