package crm.ejb.broken;

import jakarta.faces.context.FacesContext;

class ScreenSin {
    FacesContext screen;
}
