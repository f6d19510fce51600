/** What is wrong on this platform, in sentences. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.console.internal.status;
