/** What a discount campaign is, and when it runs. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.promotions.internal.domain;
