/** Merchants and operators in the database, behind records. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.core.internal.store;
