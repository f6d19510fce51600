package org.paifang.platform.lifecycle.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

/** The engine's sentences, and how some are put together. */
public final class Words {

    /** Each reason of the engine has its sentence here. */
    public static final Messages MESSAGES = Messages.beside(Words.class);

    private static final int LONGEST_DETAIL = 400;
    private static final int MOST_IN_A_LIST = 5;

    /** By how many there are, from two on. */
    private static final List<String> LISTS =
            List.of("lifecycle.list.2", "lifecycle.list.3", "lifecycle.list.4", "lifecycle.list.5", "lifecycle.list.6");

    private Words() {}

    /** What somebody else has said. */
    public static Reason plain(String said) {
        return Reason.of(FunctionEngine.PLAIN, said);
    }

    /** One sentence after the other. */
    public static Reason both(Reason first, Reason then) {
        return Reason.of("lifecycle.both", first, then);
    }

    /** All of them as one; of many only how many more there are. */
    public static Optional<Reason> list(List<Reason> reasons) {
        var shown = new ArrayList<Object>(reasons.subList(0, Math.min(MOST_IN_A_LIST, reasons.size())));
        if (shown.size() < reasons.size()) {
            shown.add(Reason.of("lifecycle.list.more", reasons.size() - shown.size()));
        }
        return shown.size() < 2
                ? reasons.stream().findFirst()
                : Optional.of(new Reason(LISTS.get(shown.size() - 2), shown));
    }

    /** What an exception or another machine says, to stand in brackets. */
    public static String detail(@Nullable Object said) {
        var line = line(said);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** What somebody says, in one line of bearable length. */
    public static String line(@Nullable Object said) {
        var line = String.valueOf(said).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + " …";
    }

    /** For logs. */
    public static String english(Reason reason) {
        return MESSAGES.sentence(Languages.ENGLISH, reason);
    }

    /** For logs; nothing for nothing. */
    public static String english(Optional<Reason> reason) {
        return reason.map(Words::english).orElse("");
    }
}
