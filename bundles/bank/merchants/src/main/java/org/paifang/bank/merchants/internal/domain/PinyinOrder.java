package org.paifang.bank.merchants.internal.domain;

import java.util.Comparator;
import org.paifang.bank.merchants.internal.domain.Place.Name;

/**
 * The order in which Chinese dictionaries have names: character by character, each by its letters, then its tone, and
 * those that sound the same by the character, so that one character's names stand together. A name comes before what begins
 * with it.
 */
final class PinyinOrder implements Comparator<Name> {

    @Override
    public int compare(Name one, Name other) {
        var shorter = Math.min(one.reading().size(), other.reading().size());
        for (var i = 0; i < shorter; i++) {
            var mine = one.reading().get(i);
            var yours = other.reading().get(i);
            var order = mine.letters().compareTo(yours.letters());
            if (order == 0) {
                order = Integer.compare(mine.tone(), yours.tone());
            }
            if (order == 0) {
                order = Character.compare(
                        one.traditional().charAt(i), other.traditional().charAt(i));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.reading().size(), other.reading().size());
    }
}
