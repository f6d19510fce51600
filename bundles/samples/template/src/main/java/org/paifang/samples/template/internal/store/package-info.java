/** The function's own table. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.template.internal.store;
