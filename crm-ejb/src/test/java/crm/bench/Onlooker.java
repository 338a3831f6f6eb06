package crm.bench;

/**
 * Somebody through whose eyes is measured.
 *
 * @param visible how many open leads he sees
 */
record Onlooker(int user, long visible) {
    String name() {
        return CompanySheet.userName(user);
    }
}
