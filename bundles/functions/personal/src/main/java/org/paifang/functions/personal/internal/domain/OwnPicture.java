package org.paifang.functions.personal.internal.domain;

import java.util.Optional;
import java.util.function.Consumer;
import org.paifang.functions.personal.internal.domain.PictureCheck.Checked;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;

/** The caller's own picture. Every method that takes a caller asks {@link AccessPolicy}. */
public final class OwnPicture {

    private final AccessPolicy access;
    private final PictureStore store;
    private final Consumer<OperatorId> changed;

    /** {@code changed} is told of every operator whose picture is another one, or none. */
    public OwnPicture(AccessPolicy access, PictureStore store, Consumer<OperatorId> changed) {
        this.access = access;
        this.store = store;
        this.changed = changed;
    }

    public Optional<Picture> of(Caller caller) {
        access.require(caller, PersonalRights.MINE);
        return of(caller.operator());
    }

    /** As everybody may see it who sees the operator. */
    public Optional<Picture> of(OperatorId operator) {
        return store.find(operator);
    }

    /** Takes a file as the picture; the answer says why not, if not. */
    public Optional<Reason> put(Caller caller, byte[] file) {
        access.require(caller, PersonalRights.USE);
        var checked = PictureCheck.check(file);
        if (checked instanceof Checked.Bad bad) {
            return Optional.of(bad.reason());
        }
        store.put(caller.operator(), ((Checked.Good) checked).picture());
        changed.accept(caller.operator());
        return Optional.empty();
    }

    public void remove(Caller caller) {
        access.require(caller, PersonalRights.USE);
        if (store.remove(caller.operator())) {
            changed.accept(caller.operator());
        }
    }
}
