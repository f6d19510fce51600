/** What was asked twice is done once. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.rest.internal.once;
