/** Layers, drafts and publishing as the bank's people may do them; knows neither OSGi nor Vaadin. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.profiles.internal.domain;
