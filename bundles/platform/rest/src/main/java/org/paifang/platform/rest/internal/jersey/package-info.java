/** Resources of one version of a function, behind Jersey. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.rest.internal.jersey;
