package org.paifang.platform.core.internal.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;

/** The directory: answers from memory, writes through to the store. */
public class People implements Directory, Registrar {

    private static final int NAME_LENGTH = 100;
    private static final int KIND_LENGTH = 20;
    private static final int PERSON_LENGTH = 64;

    private final PeopleStore store;
    private final Passwords passwords;
    private final Changes changes;
    private final Map<MerchantNo, Merchant> merchants = new ConcurrentHashMap<>();
    private final Map<OperatorId, Operator> operators = new ConcurrentHashMap<>();

    /** Reads everybody from the store. */
    public People(PeopleStore store, Passwords passwords, Changes changes) {
        this.store = store;
        this.passwords = passwords;
        this.changes = changes;
        store.merchants().forEach(merchant -> merchants.put(merchant.no(), merchant));
        store.operators().forEach(operator -> operators.put(operator.id(), operator));
    }

    @Override
    public Optional<Merchant> merchant(MerchantNo no) {
        return Optional.ofNullable(merchants.get(no));
    }

    @Override
    public Optional<Operator> operator(OperatorId id) {
        return Optional.ofNullable(operators.get(id));
    }

    @Override
    public Collection<Merchant> allMerchants() {
        return List.copyOf(merchants.values());
    }

    @Override
    public Collection<Operator> allOperators() {
        return List.copyOf(operators.values());
    }

    @Override
    public long merchants() {
        return (long) merchants.size() - (merchants.containsKey(MerchantNo.BANK) ? 1 : 0);
    }

    @Override
    public void save(Merchant merchant) {
        if ((merchant.edition() == Edition.BANK) != merchant.no().equals(MerchantNo.BANK)) {
            throw new IllegalArgumentException(
                    merchant.no() + " cannot be of the edition " + merchant.edition() + ": that is for the bank alone");
        }
        if (merchant.edition() == Edition.BANK && merchant.state() != MerchantState.ACTIVE) {
            throw new IllegalArgumentException("the bank itself is never suspended or closed");
        }
        require("the merchant's name", merchant.name(), NAME_LENGTH);
        require("the merchant's kind", merchant.kind(), KIND_LENGTH);
        write(() -> {
            store.save(merchant);
            merchants.put(merchant.no(), merchant);
        });
    }

    @Override
    public void save(Operator operator) {
        if (!merchants.containsKey(operator.id().merchant())) {
            throw new IllegalArgumentException(
                    "there is no merchant " + operator.id().merchant());
        }
        require("the operator's name", operator.name(), NAME_LENGTH);
        operator.person().ifPresent(person -> require("the operator's person", person, PERSON_LENGTH));
        write(() -> {
            store.save(operator);
            operators.put(operator.id(), operator);
        });
    }

    @Override
    public void setPassword(OperatorId operator, char[] password) {
        if (!operators.containsKey(operator)) {
            throw new IllegalArgumentException("there is no operator " + operator);
        }
        if (password.length < Passwords.MINIMUM_LENGTH || password.length > Passwords.MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "a password has " + Passwords.MINIMUM_LENGTH + " to " + Passwords.MAXIMUM_LENGTH + " characters");
        }
        store.setHash(operator, passwords.hash(password));
    }

    /** One at a time, so that memory and database see two changes of the same thing in the same order. */
    private void write(Runnable change) {
        synchronized (store) {
            change.run();
        }
        changes.changed();
    }

    private static void require(String what, String text, int length) {
        if (text.isBlank() || text.length() > length) {
            throw new IllegalArgumentException(what + " has 1 to " + length + " characters");
        }
    }
}
