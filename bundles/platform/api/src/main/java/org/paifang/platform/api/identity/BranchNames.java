package org.paifang.platform.api.identity;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** What branches are called, in the languages of pages. Offered by whoever keeps the bank's directory, which may be away. */
@ConsumerType
public interface BranchNames {

    /**
     * The name for whoever reads this language, the province first; empty if the directory has no such branch.
     *
     * @param branch a city's, or a whole province
     */
    Optional<String> name(Branch branch, Locale language);
}
