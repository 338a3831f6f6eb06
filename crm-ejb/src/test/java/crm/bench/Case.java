package crm.bench;

import java.util.function.BiFunction;

/**
 * A question asked through many people's eyes.
 *
 * @param plain the same without any access condition, sort and filter included; null for none
 * @param question null if it cannot be asked for that person
 */
record Case(String name, String plain, BiFunction<Desk, Onlooker, Object> question) {}
