@org.jspecify.annotations.NullMarked
package org.paifang.platform.store.internal;
