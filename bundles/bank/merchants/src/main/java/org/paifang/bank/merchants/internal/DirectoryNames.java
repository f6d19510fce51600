package org.paifang.bank.merchants.internal;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.BranchDirectory;
import org.paifang.bank.merchants.internal.view.PlaceWords;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.BranchNames;

/** Tells other functions what the branches of the directory are called. */
@Component
public final class DirectoryNames implements BranchNames {

    private final BranchDirectory branches;

    @Activate
    public DirectoryNames(@Reference Office office) {
        this(office.branches());
    }

    DirectoryNames(BranchDirectory branches) {
        this.branches = branches;
    }

    @Override
    public Optional<String> name(Branch branch, Locale language) {
        return branch.city().isEmpty()
                ? branches.provinces().stream()
                        .filter(province -> province.traditional().equals(branch.province()))
                        .findFirst()
                        .map(province -> PlaceWords.in(province, language))
                : branches.find(branch).map(place -> PlaceWords.whole(place, language));
    }
}
