package org.paifang.platform.ui.api;

import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.OperatorId;

/** Told by an {@link AvatarSource} when a picture is another one, so that open pages show it. An OSGi service; returns soon. */
@ProviderType
public interface AvatarListener {

    /** The operator has another picture, or none any more. */
    void avatarChanged(OperatorId operator);
}
