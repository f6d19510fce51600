package org.paifang.functions.personal.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.Samples;

class OwnPictureTest {

    private static final Caller ME = Samples.SUPERVISOR;

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final List<OperatorId> told = new ArrayList<>();
    private final OwnPicture own = new OwnPicture(access, new MemoryPictures(), told::add);

    @Test
    void whatIsRefusedLeavesThePictureOfBefore() {
        assertThat(own.put(ME, Files.photo("png", 50))).isEmpty();
        var before = own.of(ME).orElseThrow().png();
        assertThat(own.put(ME, Files.text("<svg/>"))).contains(Reason.of(PictureCheck.WRONG_TYPE));
        assertThat(own.of(ME).orElseThrow().png()).isEqualTo(before);
        assertThat(told).containsExactly(ME.operator());
    }

    @Test
    void pictureIsRemovedOnceAndOthersAreToldOnce() {
        own.put(ME, Files.photo("jpeg", 50));
        own.remove(ME);
        own.remove(ME);
        assertThat(own.of(ME)).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void everyDoorAsksThePolicy() {
        access.set(ME, PersonalRights.USE.value(), Verdict.NOT_PERMITTED);
        access.set(ME, PersonalRights.MINE.value(), Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> own.of(ME)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.put(ME, Files.photo("png", 50))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.remove(ME)).isInstanceOf(AccessDenied.class);
    }
}
