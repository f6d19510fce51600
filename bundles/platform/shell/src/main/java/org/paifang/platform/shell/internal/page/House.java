package org.paifang.platform.shell.internal.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.shell.internal.brand.Brand;
import org.paifang.platform.shell.internal.domain.Destinations;

/** What the screens of the shell ask. */
public record House(
        FunctionRegistry registry,
        EffectiveMenu menu,
        Directory directory,
        Destinations destinations,
        Workers workers,
        Supplier<Brand> brands,
        Authentication authentication,
        Sessions sessions,
        SecondFactors factors,
        Identity identity,
        Failures failures,
        Function<OperatorId, Optional<byte[]>> avatars,
        Function<Caller, List<Todo>> todos) {

    /** Counts what a function has thrown while it served a merchant. */
    @FunctionalInterface
    public interface Failures {

        void failed(InstalledFunction function, MerchantNo merchant);
    }

    public Brand brand() {
        return brands.get();
    }

    public Merchant merchant(Caller caller) {
        return directory
                .merchant(caller.merchant())
                .orElseThrow(() -> new IllegalStateException("there is no merchant " + caller.merchant()));
    }

    /** The name of the operator, or its number if it has none. */
    public String operatorName(Caller caller) {
        return directory
                .operator(caller.operator())
                .map(operator -> operator.name().strip())
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> caller.operator().toString());
    }

    public PageViewSession session(Page page, Caller caller, InstalledFunction function) {
        return new PageViewSession(
                page,
                caller,
                merchant(caller),
                menu.messages(caller, function),
                destinations,
                workers,
                () -> failures.failed(function, caller.merchant()),
                (matter, then) -> confirm(page, caller, matter, then));
    }

    /** In a preview nobody is there who could be asked. */
    private void confirm(Page page, Caller caller, ConfirmIdentity.Matter matter, Runnable then) {
        if (caller.channel() == Channel.PREVIEW) {
            page.warn(page.texts().get("access.preview"));
        } else {
            ConfirmIdentity.ask(this, page, caller, matter, then);
        }
    }
}
