/** Functions, profiles and the one decision; knows neither OSGi nor JPA. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.core.internal.domain;
