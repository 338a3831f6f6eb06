package crm.ejb.broken;

class ViewerSin {
    Object everybodysEyes() {
        return new Viewer();
    }

    static class Viewer {}
}
