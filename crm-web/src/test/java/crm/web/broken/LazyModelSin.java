package crm.web.broken;

import org.primefaces.model.LazyDataModel;

abstract class LazyModelSin extends LazyDataModel<String> {}
