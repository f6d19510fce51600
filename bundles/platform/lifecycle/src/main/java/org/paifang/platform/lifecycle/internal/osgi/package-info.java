/** Bundles. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.lifecycle.internal.osgi;
