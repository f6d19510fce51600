/**
 * Checks files of the audit. Plain Java, none of the platform's code: what the platform writes wrongly is not read wrongly
 * in the same way.
 */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.audit.verifier;
