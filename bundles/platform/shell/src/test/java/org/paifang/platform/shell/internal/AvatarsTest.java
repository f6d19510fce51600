package org.paifang.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.AvatarSource;

class AvatarsTest {

    private static final OperatorId ID = Samples.SUPERVISOR.operator();
    private static final byte[] PNG = {1, 2, 3};

    private final FakeHouse house = new FakeHouse();
    private final Avatars avatars = new Avatars(house);
    private final Map<OperatorId, byte[]> kept = new HashMap<>();
    private final AvatarSource source = operator -> Optional.ofNullable(kept.get(operator));

    @Test
    void pictureIsWhoeverKeepsOne() {
        assertThat(avatars.of(ID)).isEmpty();
        avatars.addSource(source);
        assertThat(avatars.of(ID)).isEmpty();
        kept.put(ID, PNG);
        assertThat(avatars.of(ID)).contains(PNG);
        avatars.removeSource(source);
        assertThat(avatars.of(ID)).isEmpty();
    }

    @Test
    void sourceThatBreaksIsPassedOver() {
        avatars.addSource(operator -> {
            throw new IllegalStateException("no database");
        });
        kept.put(ID, PNG);
        avatars.addSource(source);
        assertThat(avatars.of(ID)).contains(PNG);
    }

    @Test
    void openPagesOfTheOperatorAloneAreTold() {
        house.ui.getSession().setAttribute(Caller.class, Samples.SUPERVISOR);
        var told = new ArrayList<String>();
        var unused = house.page.onAvatar(() -> told.add("told"));
        avatars.avatarChanged(Samples.CLERK.operator());
        assertThat(told).isEmpty();
        avatars.avatarChanged(ID);
        assertThat(told).hasSize(1);
        avatars.addSource(source);
        assertThat(told).as("a picture may have come").hasSize(2);
    }
}
