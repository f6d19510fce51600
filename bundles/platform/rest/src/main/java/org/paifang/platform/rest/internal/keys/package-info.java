/** The keys of the merchants' own systems. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.rest.internal.keys;
