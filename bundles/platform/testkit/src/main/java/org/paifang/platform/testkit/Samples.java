package org.paifang.platform.testkit;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;

/** Merchants, operators and amounts as tests want them. */
public final class Samples {

    public static final Currency CNY = Currency.getInstance("CNY");

    /** {@code 100001}, online, B2C, settled in CNY, days of Shanghai. */
    public static final Merchant ONLINE = merchant("100001", Edition.ONLINE, "B2C");

    /** {@code 200001}, offline, POS, settled in CNY, days of Shanghai. */
    public static final Merchant OFFLINE = merchant("200001", Edition.OFFLINE, "POS");

    /** Operator {@code 100001-01}, on the web. */
    public static final Caller SUPERVISOR = caller("100001-01");

    /** Operator {@code 100001-02}, on the web. */
    public static final Caller CLERK = caller("100001-02");

    /** Operator {@code 200001-01}, on the web. */
    public static final Caller OFFLINE_SUPERVISOR = caller("200001-01");

    private Samples() {}

    public static Merchant merchant(String no, Edition edition, String kind) {
        return new Merchant(
                new MerchantNo(no), "Sample merchant " + no, edition, kind, ZoneId.of("Asia/Shanghai"), CNY);
    }

    /** Somebody on the web, written {@code merchantNo-operatorNo}. */
    public static Caller caller(String written) {
        return new Caller(operatorId(written), Channel.WEB);
    }

    /** An operator who is not locked and holds these permissions. */
    public static Operator operator(String written, String... permissions) {
        return new Operator(operatorId(written), "Operator " + written, false, permissions(permissions));
    }

    public static OperatorId operatorId(String written) {
        return OperatorId.parse(written)
                .orElseThrow(() -> new IllegalArgumentException("not merchantNo-operatorNo: " + written));
    }

    /** An amount in CNY as people write it: {@code 12.50}. */
    public static Money cny(String amount) {
        return Money.parse(amount, CNY);
    }

    private static Set<PermissionId> permissions(String... ids) {
        return Stream.of(ids).map(PermissionId::new).collect(Collectors.toUnmodifiableSet());
    }
}
