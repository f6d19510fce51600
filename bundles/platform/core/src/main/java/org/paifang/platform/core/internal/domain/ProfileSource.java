package org.paifang.platform.core.internal.domain;

/** Where the layers of this moment are. */
@FunctionalInterface
public interface ProfileSource {

    ProfileBook book();
}
