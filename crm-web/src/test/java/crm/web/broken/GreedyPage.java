package crm.web.broken;

import jakarta.inject.Inject;

class GreedyPage {
    @Inject
    Object first;

    @Inject
    Object second;

    @Inject
    Object third;

    @Inject
    Object fourth;
}
