package org.paifang.functions.personal.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.functions.personal.internal.domain.OwnPicture;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor;
import org.paifang.functions.personal.internal.domain.PersonalRights;
import org.paifang.functions.personal.internal.domain.Picture;
import org.paifang.functions.personal.internal.store.JpaPictures;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.api.todo.TodoListener;
import org.paifang.platform.store.Unit;
import org.paifang.platform.ui.api.AvatarListener;
import org.paifang.platform.ui.api.AvatarSource;

/** How an operator logs in and is shown: password, sessions, second factor, picture; and what the platform asks of it. */
@Component(service = {OwnDesks.class, AvatarSource.class})
public final class OwnDesks implements AvatarSource {

    private final AccessPolicy access;
    private final OwnLogin login;
    private final OwnSecondFactor secondFactor;
    private final OwnPicture picture;
    private final Set<TodoListener> todoListeners = ConcurrentHashMap.newKeySet();
    private final Set<AvatarListener> avatarListeners = ConcurrentHashMap.newKeySet();

    @Activate
    public OwnDesks(
            @Reference AccessPolicy access,
            @Reference Authentication authentication,
            @Reference Sessions sessions,
            @Reference SecondFactors factors,
            @Reference Identity identity,
            @Reference AuditLog audit,
            @Reference(target = "(osgi.unit.name=personal)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=personal)") Migrated tables) {
        this.access = access;
        this.login = new OwnLogin(access, authentication, sessions);
        this.secondFactor = new OwnSecondFactor(access, factors, identity, audit, this::todosChanged);
        this.picture = new OwnPicture(access, new JpaPictures(new Unit(jpa, transactions)), this::avatarChanged);
    }

    OwnLogin login() {
        return login;
    }

    OwnSecondFactor secondFactor() {
        return secondFactor;
    }

    OwnPicture picture() {
        return picture;
    }

    /** How much is to do about the second factor; nothing for whoever may do nothing. */
    int todo(Caller caller) {
        return access.decide(caller, PersonalRights.USE).allowed() ? secondFactor.todo(caller) : 0;
    }

    @Override
    public Optional<byte[]> avatar(OperatorId operator) {
        return picture.of(operator).map(Picture::png);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTodoListener(TodoListener listener) {
        todoListeners.add(listener);
    }

    void removeTodoListener(TodoListener listener) {
        todoListeners.remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAvatarListener(AvatarListener listener) {
        avatarListeners.add(listener);
    }

    void removeAvatarListener(AvatarListener listener) {
        avatarListeners.remove(listener);
    }

    private void todosChanged(MerchantNo merchant) {
        todoListeners.forEach(listener -> listener.todosChanged(merchant));
    }

    private void avatarChanged(OperatorId operator) {
        avatarListeners.forEach(listener -> listener.avatarChanged(operator));
    }
}
