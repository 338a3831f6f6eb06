package crm.web.broken;

class HollowVerbSin {
    void processLead() {}
}
