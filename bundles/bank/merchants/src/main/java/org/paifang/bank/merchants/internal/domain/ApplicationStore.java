package org.paifang.bank.merchants.internal.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Branch;

/** Where applications lie. Thread-safe, on any number of nodes at once. */
public interface ApplicationStore {

    /**
     * Keeps a new one with its files.
     *
     * @param secretHash of what lets the applicant read it
     * @return false if the number is another one's
     */
    boolean add(Application application, String secretHash, List<Evidence> files);

    /** How many wait. */
    long waiting();

    Optional<Application> find(String number);

    /** What {@link #add} was given; empty if there is no such application. */
    Optional<String> secretHash(String number);

    /**
     * The latest first.
     *
     * @param state empty for all
     * @param branch in whose hands they are; empty for all
     * @param after the id behind which they are wanted, {@code null} for the first page
     */
    List<Application> page(Optional<Application.State> state, Optional<Branch> branch, @Nullable Long after, int limit);

    /** The file of an application, by its {@link Application.File#no}. */
    Optional<Evidence> file(String number, int no);

    /** Keeps what was decided, if nothing was decided before; says whether it did. */
    boolean decide(String number, Application.State state, Application.Decision decision);
}
