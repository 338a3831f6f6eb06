package crm.demo;

import crm.domain.shared.Address;
import crm.domain.shared.Fold;
import java.math.BigDecimal;

/**
 * A company of the invented world, whether we know it as an account or only as the word on a lead.
 *
 * @param stem its name without the legal form
 * @param domain its web domain, under the reserved top-level domain {@code example}
 */
record Company(
        String stem,
        String form,
        String domain,
        String industry,
        Nation nation,
        Address address,
        String phone,
        Integer employees,
        BigDecimal revenue) {

    static Company coin(Nation nation, Dice dice) {
        Trade trade = Trade.of(nation.speech());
        String[] words = trade.coin(dice).split(":", -1);
        int employees = (int) dice.size(160, 1.3);
        return new Company(
                words[0],
                trade.form(dice),
                slug(words[0]) + ".example",
                words[1],
                nation,
                nation.address(dice),
                nation.phone(dice),
                employees,
                BigDecimal.valueOf(employees * dice.size(150_000, 0.4)));
    }

    /** The part of the family that does one thing, known by the same domain. */
    Company daughter(String trade, Dice dice) {
        Address elsewhere = nation.address(dice);
        int part = Math.max(1, employees / 5);
        return new Company(
                stem + " " + trade, form, domain, industry, nation, elsewhere, nation.phone(dice), part, null);
    }

    String name() {
        return stem + " " + form;
    }

    String website() {
        return "https://www." + domain;
    }

    static String slug(String text) {
        return Fold.of(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
