package org.paifang.platform.core.internal;

import java.time.Clock;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.core.internal.domain.Changes;
import org.paifang.platform.core.internal.domain.OpenPreviews;
import org.paifang.platform.core.internal.domain.PreviewBooks;
import org.paifang.platform.core.internal.domain.ProfileSource;

/** The previews that are open on this node. */
@Component(service = {Previews.class, PreviewBooks.class})
public final class PreviewsComponent extends OpenPreviews {

    @Activate
    public PreviewsComponent(@Reference ProfileSource profiles, @Reference Changes changes) {
        super(profiles, changes, () -> UUID.randomUUID().toString(), Clock.systemUTC());
    }
}
