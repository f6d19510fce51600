/** The Merkle tree of RFC 6962: hashes and proofs, without a database. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.audit.internal.tree;
