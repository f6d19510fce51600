package org.paifang.platform.lifecycle.internal.check;

import java.nio.file.Path;

/**
 * A package that passed.
 *
 * @param signer the name in the certificate; empty if it is not signed and that is allowed
 */
public record PackageFile(Path file, String sha256, String signer, Declaration declaration) {}
