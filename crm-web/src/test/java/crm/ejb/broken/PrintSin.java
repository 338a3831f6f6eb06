package crm.ejb.broken;

class PrintSin {
    void say() {
        System.out.println("hello");
    }
}
