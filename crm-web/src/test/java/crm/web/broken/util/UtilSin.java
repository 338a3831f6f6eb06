package crm.web.broken.util;

class UtilSin {}
