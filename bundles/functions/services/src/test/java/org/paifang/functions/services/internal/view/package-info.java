@org.jspecify.annotations.NullMarked
package org.paifang.functions.services.internal.view;
