package org.paifang.platform.approvals.internal.domain;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.identity.MerchantNo;

/** The commands of the functions that serve a merchant now. */
public interface Commands {

    Optional<ApprovableCommand> find(String kind, MerchantNo merchant);

    List<ApprovableCommand> all(MerchantNo merchant);
}
