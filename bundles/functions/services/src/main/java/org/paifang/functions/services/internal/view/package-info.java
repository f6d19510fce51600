/** The pages of the function {@code services}. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.services.internal.view;
