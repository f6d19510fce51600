/** A request and its answer, from the key to the problem document. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.rest.internal.http;
