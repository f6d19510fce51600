@org.jspecify.annotations.NullMarked
package org.paifang.platform.audit.internal.seal;
