package org.paifang.functions.services.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paifang.functions.services.internal.domain.Offer;
import org.paifang.functions.services.internal.domain.Standing;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Services in words: named as their functions name themselves. */
final class ServiceWords {

    private final ViewSession session;

    ServiceWords(ViewSession session) {
        this.session = session;
    }

    String title(Offer offer) {
        return offer.installed()
                .map(function -> function.title(session.texts().locale()))
                .orElseGet(() -> offer.function().value());
    }

    /** What it is for: the line about its first item. */
    Optional<String> hint(Offer offer) {
        return offer.installed().flatMap(function -> function.descriptor().items().stream()
                .findFirst()
                .map(MenuItem::hintKey)
                .flatMap(key -> function.messages().find(session.texts().locale(), key)));
    }

    StatusBadge badge(Offer offer) {
        if (offer.isUnderWay()) {
            return new StatusBadge(Tone.PROGRESS, text("service.waits"));
        }
        return offer.standing() == Standing.ON
                ? new StatusBadge(Tone.SUCCESS, text("standing.on"))
                : new StatusBadge(Tone.NEUTRAL, text("standing.offered"));
    }

    /** What became of an application that is over, and why, as far as that is worth a word. */
    Optional<String> ending(Offer offer) {
        return offer.application()
                .filter(one -> one.state().isFinal() && offer.standing() != Standing.ON)
                .flatMap(one -> switch (one.state()) {
                    case REJECTED -> Optional.of(text("service.rejected", ended(one), said(one)));
                    case EXPIRED -> Optional.of(text("service.expired", ended(one)));
                    case WITHDRAWN -> Optional.of(text("service.withdrawn", ended(one)));
                    case OVERTAKEN, FAILED ->
                        Optional.of(text(
                                "service.not-done",
                                ended(one),
                                one.why()
                                        .map(why -> sentence(why, List.of(offer)))
                                        .orElse("")));
                    case DONE -> Optional.of(text("service.taken-away", ended(one)));
                    case WAITING, APPROVED -> Optional.empty();
                });
    }

    /** Those that wait first, then what can be applied for, then what is in use; each by title. */
    Comparator<Offer> order() {
        return Comparator.comparingInt(ServiceWords::rank).thenComparing(offer -> title(offer));
    }

    /** A sentence about a service, by its title. */
    String about(String key, FunctionId function, List<Offer> known) {
        return text(key, title(function, known));
    }

    /** A reason, with functions by their titles. */
    String sentence(Reason reason, List<Offer> known) {
        var arguments = reason.arguments().stream()
                .<Object>map(argument -> argument instanceof FunctionId function ? title(function, known) : argument)
                .toList();
        return session.texts().get(new Reason(reason.code(), arguments), session.formats());
    }

    private String title(FunctionId function, List<Offer> known) {
        return known.stream()
                .filter(offer -> offer.function().equals(function))
                .findFirst()
                .map(this::title)
                .orElseGet(function::value);
    }

    private static int rank(Offer offer) {
        if (offer.isUnderWay()) {
            return 0;
        }
        return offer.standing() == Standing.OFFERED ? 1 : 2;
    }

    /** What the bank said when it refused. */
    private static String said(Approval application) {
        return application.steps().stream()
                .filter(step -> step.what() == Step.What.REJECTED)
                .map(Step::comment)
                .reduce("", (earlier, later) -> later);
    }

    private String ended(Approval application) {
        return session.formats().time(application.endedAt().orElse(application.madeAt()));
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
