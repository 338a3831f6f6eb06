package crm.ejb.broken;

interface LonelyContract {
    class Only implements LonelyContract {}
}
