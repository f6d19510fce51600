package org.paifang.bank.merchants.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paifang.bank.merchants.internal.domain.BranchDirectory;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.text.Languages;

class DirectoryNamesTest {

    private final DirectoryNames names = new DirectoryNames(BranchDirectory.read());

    @Test
    void aBranchHasItsNameInEachLanguage() {
        var branch = new Branch("廣東", "深圳市");
        assertThat(names.name(branch, Languages.ENGLISH)).contains("Guangdong 廣東 · Shenzhen 深圳市");
        assertThat(names.name(branch, Languages.SIMPLIFIED_CHINESE)).contains("广东 · 深圳市");
        assertThat(names.name(branch, Languages.TRADITIONAL_CHINESE)).contains("廣東 · 深圳市");
    }

    @Test
    void soHasAWholeProvince() {
        assertThat(names.name(new Branch("福建", ""), Languages.ENGLISH)).contains("Fujian 福建");
    }

    @Test
    void whatIsNotInTheDirectoryHasNone() {
        assertThat(names.name(new Branch("福建", "nowhere"), Languages.ENGLISH)).isEmpty();
        assertThat(names.name(new Branch("nowhere", ""), Languages.ENGLISH)).isEmpty();
    }
}
