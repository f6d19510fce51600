package org.paifang.platform.lifecycle.internal.check;

import java.nio.file.Path;
import java.util.List;

/**
 * A package that passed.
 *
 * @param function the bundle of the function: the package itself, or a file in it that lies unpacked beside it
 * @param libraries bundles that it brings along, unpacked likewise
 * @param signer the name in the certificate; empty if it is not signed and that is allowed
 */
public record PackageFile(
        Path file, Path function, List<Path> libraries, String sha256, String signer, Declaration declaration) {}
