@org.jspecify.annotations.NullMarked
package org.paifang.platform.rest.internal.http;
