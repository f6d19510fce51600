/** The function's own table. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.personal.internal.store;
