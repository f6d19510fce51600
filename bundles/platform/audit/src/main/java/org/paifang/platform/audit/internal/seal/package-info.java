/** Sealing: the tree grows, its heads are signed; proofs and files for whoever checks. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.audit.internal.seal;
